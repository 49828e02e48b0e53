import type { Location } from '../diagnostics/diagnostic.ts';
import { spanInRun } from '../markdown/places.ts';
import type { Corpus, Entry } from './corpus.ts';
import { placeWithin } from './place-within.ts';

/** A text in one language that readers see with an incident or an event, and where a stretch of it stands. */
export interface RecordText {
  /** The field that it is; `text` is a stretch of prose of the body. */
  name: (typeof FIELDS)[number] | 'text';
  text: string;
  /** BCP 47. */
  language: string;
  /** Where the characters from `from` up to `to` stand. */
  at(from: number, to: number): Location;
}

const FIELDS = ['title', 'disagreement'] as const;

/** The title, the disagreement and the prose of an incident or event, in its own language and in those it is translated into. */
export function* recordTexts(
  { record, written, body, translations }: Entry<unknown>,
  corpus: Pick<Corpus, 'site' | 'sourceLine'>,
): Iterable<RecordText> {
  const own = { fields: record as Readonly<Record<string, unknown>>, written, body };
  yield* textsIn(own, corpus.site.languages[0] ?? 'en', corpus);
  for (const [language, translated] of translations) yield* textsIn(translated, language, corpus);
}

type Shown = Pick<Entry<unknown>, 'written' | 'body'> & { fields: Readonly<Record<string, unknown>> };

function* textsIn(
  { fields, written, body }: Shown,
  language: string,
  corpus: Pick<Corpus, 'sourceLine'>,
): Iterable<RecordText> {
  const { file } = written;
  for (const name of FIELDS) {
    const text = fields[name];
    if (typeof text !== 'string') continue;
    const at = (from: number, to: number) =>
      placeWithin(corpus, { file, span: written.at([name]) }, text, from, to);
    yield { name, text, language, at };
  }
  if (!body) return;
  for (const run of body.prose) {
    const at = (from: number, to: number) => ({ file, span: spanInRun(body, run, from, to) });
    yield { name: 'text', text: run.text, language, at };
  }
}
