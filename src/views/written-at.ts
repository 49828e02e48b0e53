import type { Entry, Observation } from '../corpus/corpus.ts';
import { observationKey } from '../query/receipt/series.ts';
import type { ReceiptRow } from '../query/receipt.ts';
import { type Desk, entryOf } from './desk.ts';
import type { WrittenAt } from './page.ts';

/** Where something that stands in a file is written. */
export function writtenAt(
  { places }: Desk,
  file: string,
  { line }: Pick<Observation['span'], 'line'>,
): WrittenAt {
  return places ? `${file}:${line}` : undefined;
}

/** The file that the text of a record is read from in this edition: its own, or its translation's. */
export function textFile({ language, prefix }: Desk, { translations, written }: Entry<unknown>): string {
  const translated = prefix === '' ? undefined : translations.get(language);
  return translated?.body ? translated.file : written.file;
}

/** Where a record is written. */
export function entryAt(desk: Desk, entry: Pick<Entry<unknown>, 'written' | 'draft'> | undefined): WrittenAt {
  const at = entry && writtenAt(desk, entry.written.file, entry.written.at([]));
  return at && `${at}${entry.draft ? ' draft' : ''}`;
}

/** Where an observation is written. */
export function observationAt(desk: Desk, { file, span }: Pick<Observation, 'file' | 'span'>): WrittenAt {
  return writtenAt(desk, file, span);
}

/** Where what a row of a receipt names is written: a record, or an observation of a series, which has no id of its own. */
export function rowAt(desk: Desk, { kind, id, key }: ReceiptRow): WrittenAt {
  if (!desk.places) return undefined;
  if (kind !== 'observation') return entryAt(desk, entryOf(desk.corpus, kind, id));
  const series = desk.corpus.series.get(id);
  const found = series?.record.observations.find((one) => !one.superseded && observationKey(one) === key);
  return found ? observationAt(desk, found) : entryAt(desk, series);
}
