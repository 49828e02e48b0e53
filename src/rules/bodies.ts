import type { Entry } from '../corpus/corpus.ts';
import type { ParsedBody } from '../markdown/body.ts';

/** A body of a record, and the file it stands in: that of a translation is not the record’s own. */
export interface BodyOf {
  body: ParsedBody;
  file: string;
}

/** The bodies of a record: in the site’s own language, then its translations. */
export function* bodiesOf({ body, written, translations }: Entry<unknown>): Iterable<BodyOf> {
  if (body) yield { body, file: written.file };
  for (const { body: translated, file } of translations.values()) {
    if (translated) yield { body: translated, file };
  }
}
