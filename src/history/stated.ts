import type { RecordKind, Written } from '../corpus/corpus.ts';
import type { RecordText } from '../corpus/record-texts.ts';
import type { Location } from '../diagnostics/diagnostic.ts';
import type { Correction } from '../model/common.ts';
import type { FoundNumber } from '../query/prose/figure.ts';

/** Something that a published record states. */
export interface Fact {
  /** The field as a correction names it: `killed`, `place`; `observations` of a series, `figures` and `claims` of a text. */
  field: string;
  /** What it is, for a reader of a report: `killed`, `2020-08`, `killed, reported, 2020-08`. */
  label: string;
  value: string;
  /** As it was written, where that is told instead of the value. */
  written?: string;
  /** Further values that say the same: a place by its id and by its description. */
  also?: readonly string[];
  /** Further fields whose correction tells of it. */
  alsoNamed?: readonly string[];
  /** Where it stands. Looked for when asked for: a site has a hundred thousand facts, and few of them change. */
  at(): Location;
}

/** A figure of a text. */
export interface StatedFigure extends Fact {
  /** What it asks for: the same question in another sentence is the same figure. */
  question: string;
  /** Language of the text, where that is a translation. */
  translation?: string;
  /** As published. */
  text: string;
  /** Of a claim: the source that it names. */
  source?: string;
  /** Where it stands in its sentence: the same for the n-th figure of the same words, whatever the figures. */
  place?: string;
  /** The words of the sentence around it, in small letters, without numbers and the figure itself. */
  context: ReadonlySet<string>;
}

/** A number of a text that is no figure. */
export interface BareNumber {
  found: FoundNumber;
  /** The sentence around it, without it. */
  sentence: string;
  /** Language of the text, where that is a translation. */
  translation?: string;
  at(): Location;
}

/** Words of a record by what they are. */
export type Words = ReadonlyMap<string, string>;

/** A published record with what it states. */
export interface Stated {
  kind: RecordKind;
  id: string;
  title: string;
  /** False for a source that is shown on the page of the one record that cites it: it has no address that could die. */
  hasPage: boolean;
  file: string;
  /** Where it begins. */
  at(): Location;
  form: Written['form'];
  /** By a key that stays the same as long as it is the same fact: a field, or the period of an observation. */
  facts: ReadonlyMap<string, Fact>;
  /** Facts, by their keys, that are worked out from what is not there, and are not compared. */
  unsure: ReadonlySet<string>;
  figures: readonly StatedFigure[];
  /** Numbers of its text that are no figures. Looked for when asked for. */
  bare(): Iterable<BareNumber>;
  /** Its claims: what each asks for are its words, and its value is its status. */
  claims: readonly StatedFigure[];
  /** What it is called, or what it says it counts, where that is no fact. */
  words: Words;
  /** What figures ask for that have an error, which is told of by other means. */
  unanswered: ReadonlySet<string>;
  /** Titles and prose of an incident, where numbers stand that are no figures; of other records none. Looked for when asked for. */
  texts(): Iterable<RecordText>;
  corrections: readonly Correction[];
  /** Where its corrections stand, or would stand; of one of them, by its place among them, where a part of that stands, its note if left out. */
  correctionsAt(n?: number, part?: 'date' | 'note'): Location;
  /** Full ids that it had before. */
  formerIds: readonly string[];
  /** True for one that is merged into another, and only leads there. */
  isMerged: boolean;
}

/** The key of a record: `<kind>:<id>`. */
export function keyOf({ kind, id }: Pick<Stated, 'kind' | 'id'>): string {
  return `${kind}:${id}`;
}

/** The words of a text, in small letters and without numbers in digits. */
export function wordsOf(text: string): ReadonlySet<string> {
  return new Set(text.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? []);
}
