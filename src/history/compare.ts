import type { Location } from '../diagnostics/diagnostic.ts';
import type { Correction } from '../model/common.ts';
import { type Antedated, antedated } from './antedated.ts';
import { correctionChanges, tellsOf } from './corrections.ts';
import { type Gone, goneOf, type ShownWith } from './gone.ts';
import type { Moved } from './moved.ts';
import { type FigureChanges, pairFigures } from './pair-figures.ts';
import { isDay, isSaidByNew, SAID } from './said.ts';
import { type Fact, keyOf, type Stated, type StatedFigure } from './stated.ts';
import { givesValue, type NumbersIn, type ToldOtherwise, toldOtherwise } from './told-otherwise.ts';
import { type Untied, untiedFigures } from './untied.ts';
import { type Reworded, wordChanges } from './words.ts';

/** A fact of a published record that is not what it was. */
export interface ChangedFact {
  before: Stated;
  now: Stated;
  field: string;
  label: string;
  /** Undefined where the record did not state it, or does no more. */
  from?: string;
  to?: string;
  /** Where it stands now, or where the record does. */
  at: Location;
  /** True if a correction that is new since then speaks of the field. */
  told: boolean;
  /** Where none does: one that is new and speaks of other fields only. */
  beside?: Correction;
  /** And one that names the field now, and was there before. */
  seen?: Correction;
}

/** A figure, or an observation, that is new in what is published, or in it no more. */
export interface CameOrWent {
  now: Stated;
  fact: Fact;
}

/**
 * What stands there as it did and says of itself otherwise how it is known, a claim by its source and a figure by what it asks for;
 * or stands there in other words: a claim, perhaps in none any more, with its status for a label, or a figure with what it asks for.
 */
export interface Restated {
  now: Stated;
  what: 'claim' | 'figure' | 'words' | 'figure words';
  label: string;
  from: string;
  to?: string;
}

/** A published correction that is not there any more. */
export interface LostCorrection {
  now: Stated;
  correction: Correction;
}

/** A field that several corrections speak of at once, each new since then. */
export interface ToldTwice {
  before: Stated;
  now: Stated;
  field: string;
  times: number;
}

/** A new correction whose numbers are not those of the change. */
export type Mistold = ToldOtherwise<ChangedFact>;

/** A new correction of fields that say what they said. */
export interface Unmade {
  now: Stated;
  correction: Correction;
}

/** What a site states against what it stated before. */
export interface Comparison {
  changed: readonly ChangedFact[];
  gone: readonly Gone[];
  /** New records. */
  fresh: readonly Stated[];
  added: readonly CameOrWent[];
  removed: readonly CameOrWent[];
  restated: readonly Restated[];
  reworded: readonly Reworded[];
  /** Figures whose numbers are tied to nothing any more. */
  untied: readonly Untied[];
  lost: readonly LostCorrection[];
  twice: readonly ToldTwice[];
  antedated: readonly Antedated[];
  mistold: readonly Mistold[];
  unmade: readonly Unmade[];
  /** Languages whose editions, and with them all addresses under `/<language>/`, are no more. */
  editions: readonly string[];
  /** The whole site at another address. */
  moved?: Moved;
  /** What was published and has a mistake now, so that there is no saying whether it changed. */
  unread: Uncompared;
}

/** How much is not compared. */
export interface Uncompared {
  records: number;
  /** Facts that are worked out from what is not there. */
  facts: number;
  figures: number;
}

/** What the comparison has to know of records that it does not see. */
export interface Unseen {
  /** True where a record may be there and could not be read, which is told already. */
  isUnread(record: Stated): boolean;
  /** Where a record that is a draft now says so. */
  draftAt(record: Stated): Location | undefined;
  /** Where a source that has no page of its own any more stands, and the record on whose page it is shown. */
  shownWith(record: Stated): ShownWith | undefined;
}

/**
 * Compares what is stated with what was. A record is the same under a new id if that names the old one in `formerIds`; one that
 * only looks like the same is compared as well, beside being told of as gone.
 */
export function compare(
  before: ReadonlyMap<string, Stated>,
  now: ReadonlyMap<string, Stated>,
  unseen: Unseen,
  numbersIn: NumbersIn,
): Omit<Comparison, 'editions' | 'moved'> {
  const sameAs = finder(now);
  const gone = goneOf(before, now, sameAs, unseen);
  const guessed = new Map(
    gone.flatMap(({ before: old, renamed }) => (renamed ? [[old, renamed] as const] : [])),
  );
  const unread: Uncompared = { records: 0, facts: 0, figures: 0 };
  const all: Mutable = {
    changed: [],
    added: [],
    removed: [],
    restated: [],
    reworded: [],
    untied: [],
    lost: [],
    twice: [],
    antedated: [],
    mistold: [],
    unmade: [],
    unread,
  };
  const known = new Set<Stated>();
  for (const [key, old] of before) {
    const same = sameAs(key) ?? guessed.get(old);
    if (same === undefined) {
      if (unseen.isUnread(old)) unread.records += 1;
      continue;
    }
    known.add(same);
    compareOne(old, same, all, numbersIn);
  }
  const fresh = [...now.values()].filter((one) => one.hasPage && !known.has(one));
  return { ...all, gone, fresh };
}

type Mutable = {
  [K in
    | 'changed'
    | 'added'
    | 'removed'
    | 'restated'
    | 'reworded'
    | 'untied'
    | 'lost'
    | 'twice'
    | 'antedated'
    | 'mistold'
    | 'unmade']: Comparison[K][number][];
} & { unread: Uncompared };

/** Finds the record that has a key now, also under a new id. */
function finder(now: ReadonlyMap<string, Stated>): (key: string) => Stated | undefined {
  const byFormer = new Map(
    [...now.values()].flatMap((one) =>
      one.formerIds.map((id): [string, Stated] => [keyOf({ ...one, id }), one]),
    ),
  );
  return (key) => now.get(key) ?? byFormer.get(key);
}

function compareOne(before: Stated, now: Stated, into: Mutable, numbersIn: NumbersIn): void {
  const { fresh, widened, lost } = correctionChanges(before.corrections, now.corrections);
  const own: ChangedFact[] = [];
  /** The fields whose correction tells of any of them. */
  const names: string[] = [];
  const change = (from: Fact | undefined, to: Fact | undefined): void => {
    const {
      field,
      label,
      alsoNamed = [],
    }: Omit<Fact, 'at' | 'value'> = to ?? from ?? { field: '', label: '' };
    const tells = (correction: Correction) => [field, ...alsoNamed].some((name) => tellsOf(correction, name));
    names.push(field, ...alsoNamed);
    const told = fresh.some(tells);
    const [beside] = told ? [] : fresh;
    const seen = told ? undefined : widened.find(tells);
    own.push({
      before,
      now,
      field,
      label,
      ...(from && { from: from.written ?? from.value }),
      ...(to && { to: to.written ?? to.value }),
      at: (to ?? now).at(),
      told,
      ...(beside && { beside }),
      ...(seen && { seen }),
    });
  };
  for (const key of new Set([...before.facts.keys(), ...now.facts.keys()])) {
    const [was, is] = [before.facts.get(key), now.facts.get(key)];
    if (was && is && saysSame(was, is)) continue;
    if (before.unsure.has(key) || now.unsure.has(key)) {
      into.unread.facts += 1;
      continue;
    }
    // Another period is an addition; one that is taken out takes away what readers saw.
    if (is?.field === 'observations' && !was) into.added.push({ now, fact: is });
    // Likewise a further source.
    else if (is?.field === SAID && !was) continue;
    else if (isDay(key) && !is) continue;
    else if (was?.field === SAID && !is && isSaidByNew(key, was, before.facts, now.facts)) continue;
    else change(was, is);
  }
  const claims = pairFigures(before.claims, now.claims);
  for (const [was, is] of withoutRepeats(claims.changed)) change(was, is);
  const figures = pairFigures(before.figures, now.figures);
  for (const [was, is] of withoutRepeats(figures.changed)) change(was, is);
  const added = figures.added.filter(({ question }) => !before.unanswered.has(question));
  into.added.push(...added.map((fact) => ({ now, fact })));
  const removed = figures.removed.filter(({ question }) => !now.unanswered.has(question));
  const paired = new Set([...figures.changed, ...figures.reasked].map(([was]) => was));
  const untied = untiedFigures(before, now, paired);
  for (const [was, is] of withoutRepeats(untied.changed)) change(was, is);
  into.untied.push(...untied.bare);
  const kept = new Set(untied.changed.map(([was]) => was));
  into.unread.figures += figures.removed.length - removed.length;
  into.removed.push(...removed.filter((one) => !kept.has(one)).map((fact) => ({ now, fact })));
  into.changed.push(...own);
  for (const [was, is] of withoutRepeats(figures.reasked))
    if (was.label !== is.label)
      into.restated.push({ now, what: 'figure', label: is.value, from: was.label, to: is.label });
  for (const [was, is] of figures.reworded)
    into.restated.push({ now, what: 'figure words', label: is.label, from: was.text, to: is.text });
  into.restated.push(...otherClaims(claims, now));
  into.reworded.push(...wordChanges(before, now));
  for (const correction of fresh) {
    // Of several, each may tell of a step between.
    const told = own.filter(
      ({ field }) =>
        tellsOf(correction, field) && fresh.every((one) => one === correction || !tellsOf(one, field)),
    );
    const otherwise = toldOtherwise(correction, told, numbersIn);
    if (otherwise) into.mistold.push(otherwise);
  }
  const others = [...added, ...removed, ...figures.reasked.flat(), ...figures.reworded.flat()];
  const differing = [...names, ...others.map(({ field }) => field)];
  // Of a change that nobody is told of it is said that there is a correction of something else beside it.
  if (own.every(({ told }) => told))
    for (const correction of fresh)
      if (isUnmade(correction, before, now, differing)) into.unmade.push({ now, correction });
  into.lost.push(...lost.map((correction) => ({ now, correction })));
  into.antedated.push(...antedated(before, now, fresh, lost));
  for (const [field, times] of namedTwice(fresh, own, numbersIn))
    into.twice.push({ before, now, field, times });
}

/**
 * True for a correction of fields that are facts, and that say what they said. Where a place lies may have been corrected in its own
 * record, and of what is no fact there is no saying.
 */
function isUnmade(
  correction: Correction,
  before: Stated,
  now: Stated,
  differing: readonly string[],
): boolean {
  const fields = correction.fields ?? [];
  const isCompared = (field: string) =>
    field !== 'place' && [before, now].every(({ facts, unsure }) => facts.has(field) && !unsure.has(field));
  return (
    fields.length > 0 && fields.every(isCompared) && !differing.some((field) => tellsOf(correction, field))
  );
}

/** Claims of the same status in other words, or of another source; and what stands where one was that is gone. */
function* otherClaims({ reasked, added, removed }: FigureChanges, now: Stated): Iterable<Restated> {
  for (const [was, is] of withoutRepeats(reasked)) {
    if (was.label !== is.label) yield { now, what: 'words', label: is.value, from: was.label, to: is.label };
    if (was.source !== is.source)
      yield { now, what: 'claim', label: is.label, from: quotedFrom(was), to: quotedFrom(is) };
  }
  const left = [...added];
  for (const was of removed) {
    const at = left.findIndex((is) => is.source === was.source && is.translation === was.translation);
    const [is] = at === -1 ? [] : left.splice(at, 1);
    const label = is && is.value !== was.value ? `${was.value} → ${is.value}` : was.value;
    yield { now, what: 'words', label, from: was.label, ...(is && { to: is.label }) };
  }
}

function quotedFrom({ source }: StatedFigure): string {
  return source === undefined ? 'of no source' : `quoted from ${source}`;
}

function saysSame(a: Fact, b: Fact): boolean {
  return a.value === b.value || a.also?.includes(b.value) === true || b.also?.includes(a.value) === true;
}

/** A translation repeats the figures of its text: one is told of in the text alone. */
function withoutRepeats(
  pairs: readonly (readonly [StatedFigure, StatedFigure])[],
): (readonly [StatedFigure, StatedFigure])[] {
  const inText = new Set(pairs.filter(([, is]) => is.translation === undefined).map(changeKey));
  return pairs.filter((pair) => pair[1].translation === undefined || !inText.has(changeKey(pair)));
}

function changeKey([was, is]: readonly [StatedFigure, StatedFigure]): string {
  return JSON.stringify([is.question, was.value, is.value]);
}

/** Fields that hold many facts, so that several corrections may speak of several of them. */
const OF_MANY = new Set(['figures', 'claims', 'observations', SAID]);

function namedTwice(
  fresh: readonly Correction[],
  changed: readonly ChangedFact[],
  numbersIn: NumbersIn,
): [string, number][] {
  const naming = new Map<string, Correction[]>();
  for (const one of fresh)
    for (const field of new Set(one.fields)) naming.set(field, [...(naming.get(field) ?? []), one]);
  return [...naming].flatMap(([field, all]): [string, number][] => {
    const [change, ...others] = changed.filter((one) => one.field === field);
    // Of many facts several may have been corrected; but one that changed once did not change twice from the same value.
    const told = OF_MANY.has(field)
      ? all.filter(({ note }) => change && others.length === 0 && givesValue(numbersIn(note), change.from))
      : all;
    return told.length > 1 ? [[field, told.length]] : [];
  });
}
