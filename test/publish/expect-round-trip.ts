import { expect } from 'vitest';
import type { Corpus, Entry, Observation } from '../../src/corpus/corpus.ts';
import type { Checked } from '../../src/rules/index.ts';
import { checkMemory, republished } from './sites.ts';

const KINDS = ['incidents', 'sources', 'events', 'actors', 'places', 'series'] as const;

/** What is the same in a record wherever it was written: its fields, its text, without what is not published. */
function records(corpus: Corpus, kind: (typeof KINDS)[number], without: (id: string) => boolean) {
  const entries: ReadonlyMap<string, Entry<object>> = corpus[kind];
  return [...entries.values()]
    .map((entry) => ({ ...entry, record: withoutSpans(entry.record) }))
    .filter((entry) => !entry.draft && !without(entry.id))
    .map(({ id, record, text }) => {
      const {
        note: _note,
        statedStatus: _stated,
        ...fields
      } = structuredClone(record) as Record<string, unknown>;
      // The place’s own note stands in an incident that names it, and is not published either.
      if (typeof fields.place === 'object') delete (fields.place as { note?: string }).note;
      return {
        id,
        text: text?.replace(/^(?:[ \t]*\n)+/, '').trimEnd() || undefined,
        fields: JSON.parse(JSON.stringify(fields)),
      };
    });
}

/** Where the observations of a series are written is not the series. */
function withoutSpans(record: object & { observations?: readonly Observation[] }): object {
  const { observations, ...fields } = record;
  if (observations === undefined) return record;
  return {
    ...fields,
    observations: observations.map(({ file: _file, span: _span, sourceAt: _at, ...one }) => one),
  };
}

/**
 * Puts the published CSV files of a corpus under data/ of an empty site, and expects the same records there.
 * @returns that site as it was read
 */
export async function expectRoundTrip(
  corpus: Corpus,
  files: ReadonlyMap<string, string>,
  settings?: string,
): Promise<Checked> {
  const site = republished(files);
  if (settings) site['content/site.yaml'] = settings;
  const again = await checkMemory(site);
  expect(again.diagnostics.filter((one) => one.severity === 'error')).toEqual([]);
  const left = (id: string) => files.get('data/datapackage.json')?.includes(`"id": "${id}"`) === true;
  for (const kind of KINDS) {
    expect(records(again.corpus, kind, () => false)).toEqual(
      records(corpus, kind, left).map((one) => ({
        ...one,
        // Rows that are not offered cannot be led to.
        fields: {
          ...one.fields,
          ...(one.fields.incidents && { incidents: one.fields.incidents.filter((id: string) => !left(id)) }),
        },
      })),
    );
  }
  return again;
}
