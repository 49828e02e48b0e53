import type { Corpus, Entry, Written } from '../corpus/corpus.ts';
import type { Location } from '../diagnostics/diagnostic.ts';
import type { ParsedBody } from '../markdown/body.ts';
import { spanInRun } from '../markdown/places.ts';

/** A title or a stretch of prose of a record. */
export interface StatedText {
  text: string;
  /** BCP 47. */
  language: string;
  /** Where the characters from `from` up to `to` stand; of a title, where that does. */
  at(from: number, to: number): Location;
}

/** The title, the disagreement and the prose of an incident, in its own language and in those it is translated into. */
export function* textsOf(entry: Entry<unknown>, { site }: Corpus): Iterable<StatedText> {
  const { record, written, body, translations } = entry;
  const own = record as Readonly<Record<string, unknown>>;
  yield* textsIn(own, body, written, site.languages[0] ?? 'en');
  for (const [language, one] of translations) yield* textsIn(one.fields, one.body, one.written, language);
}

const FIELDS = ['title', 'disagreement'] as const;

function* textsIn(
  fields: Readonly<Record<string, unknown>>,
  body: ParsedBody | undefined,
  { file, at }: Written,
  language: string,
): Iterable<StatedText> {
  for (const name of FIELDS) {
    const text = fields[name];
    if (typeof text === 'string') yield { text, language, at: () => ({ file, span: at([name]) }) };
  }
  for (const run of body?.prose ?? [])
    yield {
      text: run.text,
      language,
      at: (from, to) => ({ file, span: spanInRun(body as ParsedBody, run, from, to) }),
    };
}
