import type { Corpus, RecordKind } from '../corpus/corpus.ts';
import { entriesOf } from '../corpus/lookup.ts';

/** A record that another may refer to, with what tells it from others. */
export interface KnownRecord {
  id: string;
  /** Its title or name. */
  name: string;
  /** Publisher, province, country and date, as far as it has them. */
  more: readonly string[];
}

/** The records of a kind that others may refer to, in the order of their ids: not those of drafts. */
export function knownRecords(corpus: Corpus, kind: RecordKind): KnownRecord[] {
  return [...entriesOf(corpus, kind).values()]
    .filter(({ draft }) => !draft)
    .map(({ id, record }) => {
      const fields = record as Readonly<Record<string, unknown>>;
      const date = (fields.published ?? fields.date) as { text?: string } | undefined;
      return {
        id,
        name: String(fields.title ?? fields.name ?? id),
        more: [fields.publisher, fields.admin1, fields.country, date?.text].filter(
          (one): one is string => typeof one === 'string' && one !== '',
        ),
      };
    });
}
