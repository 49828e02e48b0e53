import { authoredSchema } from '../../authoring/authored.ts';
import { type FieldForm, fieldForms, wrongWith } from '../../authoring/field-forms.ts';
import { asNumber } from '../../authoring/fields-from-cells.ts';
import { knownRecords } from '../../authoring/known-records.ts';
import type { Corpus, RecordKind } from '../../corpus/corpus.ts';
import { splitList } from '../../corpus/csv-list.ts';
import { ACTOR_BASES } from '../../model/incident.ts';
import { isExactNowhere, placeInPlace } from '../../model/place.ts';
import { observationFields } from '../../model/series.ts';
import type { ReferredKind } from '../../model/text.ts';
import type { Asker, Choice } from './asker.ts';

type Fields = Record<string, unknown>;

/** Fields that may be left out and are asked for all the same, for most entries have them. */
const ALSO_ASKED: Readonly<Record<RecordKind, readonly string[]>> = {
  incident: ['actors', 'killed', 'wounded'],
  source: ['url', 'published', 'language'],
  event: ['kind', 'incidents'],
  article: ['topics'],
  series: ['observations'],
  actor: ['kind', 'parent'],
  place: ['admin1', 'lat', 'lon'],
};

/** The answer that stands for what is not among the choices. */
const ANOTHER = '\0another';

/**
 * Asks for what a new entry must have and is not known yet, and for what most have; offers the records of the site.
 * A text that is asked for, or given, stands in `body`.
 * @param given fields that are known already
 * @param desk.today as YYYY-MM-DD
 * @param desk.before if given, what was answered before: only that is asked for, and stands there to be mended
 */
export async function askFields(
  kind: RecordKind,
  given: Readonly<Fields>,
  { corpus, asker, today, part, before }: Desk,
): Promise<Fields> {
  const fields: Fields = { ...given };
  const desk: Desk = { corpus, asker, today, part, before };
  const forms = fieldForms(authoredSchema(kind));
  // What it is called comes first: by that everybody knows what the other questions are about.
  for (const form of [...forms.filter(isName), ...forms.filter((one) => !isName(one))]) {
    const wanted =
      before === undefined
        ? form.required || ALSO_ASKED[kind].includes(form.name)
        : before[form.name] !== undefined;
    if (!wanted || fields[form.name] !== undefined) continue;
    if (kind === 'article' && form.name === 'published') {
      if (fields.state === 'draft') continue;
      const day = await askText({ ...form, required: false, about: PUBLISHED_OR_DRAFT }, desk);
      if (day === undefined) fields.state = 'draft';
      else fields.published = day;
      continue;
    }
    const answer = await askField(whereExact(form, fields), kind, desk);
    if (answer !== undefined) fields[form.name] = answer;
  }
  if (typeof before?.body === 'string' && fields.body === undefined)
    fields.body = await asker.text({ message: 'text: Its text, as Markdown.', initial: before.body });
  if (kind === 'source' && part === undefined && fields.url === undefined && fields.body === undefined)
    fields.body = await askWhereabouts(asker);
  return fields;
}

/** A source of its own without an address would not pass the check, and all that was answered would be lost. */
async function askWhereabouts(asker: Asker): Promise<string> {
  return await asker.text({
    message: WHEREABOUTS,
    example: 'Printed; a copy is kept by the desk.',
    wrong: (typed) => (typed === '' ? 'a source without an address needs a sentence' : undefined),
  });
}

const WHEREABOUTS = 'text: Where the source is to be had, since it has no address.';

interface Desk {
  corpus: Corpus;
  asker: Asker;
  today: string;
  /** What is asked about inside another entry: “New source”. */
  part?: string | undefined;
  /** What was answered before and is asked for again, since it was wrong. */
  before?: Readonly<Fields> | undefined;
}

const PUBLISHED_OR_DRAFT = 'The day it is published; nothing for a draft, which only “sourcebook dev” shows.';

function isName({ name }: FieldForm): boolean {
  return name === 'title' || name === 'name';
}

/** The field of a coordinate as one that is needed, where a place is said to be known exactly. */
function whereExact(form: FieldForm, fields: Readonly<Fields>): FieldForm {
  const isCoordinate = form.name === 'lat' || form.name === 'lon';
  return isCoordinate && isExactNowhere({ ...fields, [form.name]: undefined })
    ? { ...form, required: true }
    : form;
}

async function askField(form: FieldForm, kind: RecordKind, desk: Desk): Promise<unknown> {
  const { corpus, asker } = desk;
  if (form.name === 'citations') return await askCitations(form, desk);
  if (form.name === 'actors') return await askActors(form, desk);
  if (form.name === 'observations') return await askObservations(asker);
  if (form.name === 'place') return await askPlace(form, desk);
  const words =
    kind === 'incident' && form.name === 'kind'
      ? Object.entries(corpus.site.vocabulary.kinds).map(([value, label]): Choice => ({ value, label }))
      : form.words?.map((value): Choice => ({ value, label: value }));
  if (words) return await asker.choose({ message: question(form, desk), choices: words });
  if (form.refersTo) {
    const choices = known(corpus, form.refersTo);
    if (choices.length === 0) return undefined;
    if (form.isList) return orNothing(await asker.chooseMany({ message: question(form, desk), choices }));
    return await oneOrNone(asker, question(form, desk), choices);
  }
  return await askText(form, desk);
}

async function askText(form: FieldForm, desk: Desk): Promise<unknown> {
  const { asker, today, before } = desk;
  const isDay = form.name === 'published' && form.required;
  const answer = await asker.text({
    message: question(form, desk),
    example: form.isList ? listed(form.example) : written(form.example),
    initial: written(before?.[form.name]) ?? listed(before?.[form.name]) ?? (isDay ? today : undefined),
    wrong: (typed) => {
      if (typed === '') return form.required ? `${form.name} is needed` : undefined;
      return wrongWith(form.schema, form.isList ? splitList(typed) : typed);
    },
  });
  if (answer === '') return undefined;
  return form.isList ? splitList(answer) : asNumber(form.schema, answer);
}

async function askPlace(form: FieldForm, desk: Desk): Promise<unknown> {
  const choices = [...known(desk.corpus, 'place'), { value: ANOTHER, label: 'Another place …' }];
  const id = await desk.asker.choose({ message: question(form, desk), choices });
  if (id !== ANOTHER) return id;
  const place: Fields = {};
  for (const inner of fieldForms(placeInPlace)) {
    const wanted = inner.required || ALSO_ASKED.place.includes(inner.name);
    const answer = wanted
      ? await askField(whereExact(inner, place), 'place', { ...desk, part: 'New place', before: undefined })
      : undefined;
    if (answer !== undefined) place[inner.name] = answer;
  }
  return place;
}

/** Sources of the site, and any that are not there yet, described where they are cited. */
async function askCitations(form: FieldForm, desk: Desk): Promise<unknown> {
  const { corpus, asker } = desk;
  const choices = known(corpus, 'source');
  const chosen: unknown[] =
    choices.length === 0
      ? []
      : await asker.chooseMany({
          message: `${question(form, desk)} Choose with Tab; Enter alone for one that is not listed.`,
          choices,
        });
  while (chosen.length === 0 || (await asker.confirm('Does it rest on a source that is not listed yet?')))
    chosen.push(await askFields('source', {}, { ...desk, part: 'New source', before: undefined }));
  return chosen;
}

/** The first observations of a series; more are added to its file. */
async function askObservations(asker: Asker): Promise<unknown> {
  const observations: Fields[] = [];
  do {
    const period = await asker.text({
      message: 'observations: The period of a value.',
      example: '2020-08',
      wrong: (typed) => wrongWith(observationFields.period, typed),
    });
    const value = await asker.text({
      message: `observations: The value of ${period}.`,
      example: '30',
      wrong: (typed) => wrongWith(observationFields.value, typed === '' ? undefined : typed),
    });
    observations.push({ period: period, value: Number(value) });
  } while (await asker.confirm('Is there a further value to write down now?'));
  return observations;
}

async function askActors(form: FieldForm, desk: Desk): Promise<unknown> {
  const { corpus, asker } = desk;
  const choices = known(corpus, 'actor');
  if (choices.length === 0) return undefined;
  const actors: Fields[] = [];
  for (const id of await asker.chooseMany({ message: question(form, desk), choices })) {
    const name = corpus.actors.get(id)?.record.name ?? id;
    const role = await asker.choose({
      message: `What was the part of ${name}?`,
      choices: [
        { value: 'perpetrator', label: 'Attacker' },
        { value: 'target', label: 'Target' },
        { value: 'other', label: 'Other' },
      ],
    });
    const basis =
      role === 'perpetrator'
        ? await asker.choose({
            message: `What does it rest on that ${name} did it?`,
            choices: ACTOR_BASES.map((value) => ({ value, label: BASES[value] })),
          })
        : undefined;
    actors.push({ id, role, ...(basis !== undefined && { basis }) });
  }
  return orNothing(actors);
}

const BASES: Readonly<Record<(typeof ACTOR_BASES)[number], string>> = {
  claimed: 'It says so itself',
  attributed: 'Officials or monitors say so',
  suspected: 'It is suspected',
};

async function oneOrNone(
  asker: Asker,
  message: string,
  choices: readonly Choice[],
): Promise<string | undefined> {
  const answer = await asker.choose({ message, choices: [...choices, { value: ANOTHER, label: 'None' }] });
  return answer === ANOTHER ? undefined : answer;
}

/** The records of a kind as choices, by name. */
function known(corpus: Corpus, kind: ReferredKind): Choice[] {
  return knownRecords(corpus, kind)
    .map(({ id, name, more }): Choice => ({ value: id, label: name, hint: [...more, id].join(', ') }))
    .sort((a, b) => (a.label < b.label ? -1 : a.label > b.label ? 1 : 0));
}

/** True for the example of a date. */
function isDay(example: unknown): boolean {
  return typeof example === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(example);
}

function question({ name, about, required, example }: FieldForm, { part }: Pick<Desk, 'part'>): string {
  const [first = ''] = about.split(/(?<=\.) /);
  const how = isDay(example)
    ? ' As 2020-08-30; 2020-08 or 2020 if no more is known; 2020-08-30~ for about.'
    : '';
  return `${part === undefined ? '' : `${part}, `}${name}: ${first}${how}${required ? '' : ' (may be left out)'}`;
}

function written(example: unknown): string | undefined {
  return typeof example === 'string' || typeof example === 'number' ? String(example) : undefined;
}

function listed(example: unknown): string | undefined {
  return Array.isArray(example) ? example.map(String).join('; ') : undefined;
}

function orNothing<T>(list: readonly T[]): readonly T[] | undefined {
  return list.length === 0 ? undefined : list;
}
