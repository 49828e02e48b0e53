import { hash } from 'node:crypto';
import { COUNT_FIELDS } from '../../model/casualty-range.ts';
import { parsePartialDate } from '../../model/partial-date.ts';
import { SOURCE_KINDS } from '../../model/source.ts';
import { suggestId } from '../../model/suggestions.ts';
import { type Dataset, datasetSource } from '../dataset.ts';
import { type Draft, draftOf, type RowRead } from '../drafts.ts';
import { type Known, ROW_DIGITS } from '../known.ts';
import type { Ledger } from '../ledger.ts';
import { type Cells, COLUMNS_BESIDE, type RowReader } from '../reader.ts';
import type { Finding, RowRuleId } from '../rows/rules.ts';
import { outletKind } from '../sources/outlets.ts';
import { citedBy } from './cited.ts';
import { fieldsReader, groupAt } from './fields.ts';
import { madePlausible } from './plausible.ts';
import type { Mapping } from './schema.ts';
import { emptyIn, filled } from './template.ts';

/** What rows are read with. */
export interface MappingContext {
  mapping: Mapping;
  known: Known;
  ledger: Ledger;
  about: { version?: string; licence?: string };
}

/** Reads incidents by a mapping. */
export function incidentReader(context: MappingContext): RowReader {
  const dataset = datasetOf(context);
  const read = fieldsReader('incident', context.mapping);
  return {
    kind: 'incident',
    always: dataset?.draft ? [dataset.draft] : [],
    columns: { incident: incidentColumns(context.mapping), ...COLUMNS_BESIDE },
    read: (cells) => readIncident(cells, read, dataset?.id, context),
  };
}

function datasetOf({ mapping, known, about }: MappingContext): Dataset | undefined {
  return mapping.dataset && datasetSource({ ...mapping.dataset, ...about }, known);
}

function incidentColumns({ fields, actors }: Mapping): string[] {
  const names = new Set([
    ...Object.keys(fields),
    'place',
    'place.name',
    'place.country',
    'place.precision',
    'disagreement',
    'status',
    'citations',
    'note',
    ...(actors ? ['actors'] : []),
  ]);
  for (const count of COUNT_FIELDS) {
    if (![...names].some((name) => name === count || name.startsWith(`${count}.`))) continue;
    for (const end of ['', '.min', '.max', '.best']) names.add(count + end);
  }
  return [...names];
}

function readIncident(
  cells: Cells,
  fieldsIn: ReturnType<typeof fieldsReader>,
  dataset: string | undefined,
  { mapping, known, ledger }: MappingContext,
): RowRead {
  const ownId = mapping.id === undefined ? undefined : suggestId(filled(mapping.id, cells));
  const refuse = (finding: Finding): RowRead => ({ id: ownId ?? '', findings: [finding] });
  if (ownId === '') return refuse({ rule: 'id-missing', values: {} });
  const read = fieldsIn(cells);
  if ('finding' in read) return refuse(read.finding);
  const { fields, body } = read;
  const missing = missingPart(fields);
  if (missing) return refuse({ rule: missing, values: {} });
  const findings: Finding[] = [...shortTitle(cells, mapping, fields.title)];
  madePlausible(fields, known, findings, mapping.dataset?.title ?? 'The table');
  const { actors, drafts } = actorsIn(cells, mapping, ledger);
  const date = parsePartialDate(String(fields.date));
  const cited = citedBy(cells, mapping, {
    dataset,
    ledger,
    firstDay: typeof date === 'string' ? '0000-01-01' : date.earliest,
  });
  findings.push(...cited.findings);
  const note =
    cited.setAside.length > 0
      ? `The data also name what was published before the event: ${cited.setAside.join('; ')}.`
      : undefined;
  const given = Array.isArray(fields.citations) ? fields.citations : [];
  if (given.length + cited.citations.length === 0) {
    const early: Record<string, string> =
      cited.setAside.length > 0 ? { 'before the event': cited.setAside.join('; ') } : {};
    return refuse({ rule: 'source-missing', values: early });
  }
  const row = ownId === undefined ? hash('sha256', cells.whole()).slice(0, ROW_DIGITS) : '';
  // A row that was taken before keeps its id, also where a mended mapping makes something else of its date or place.
  const id = ownId ?? known.ofRow(row) ?? madeId(fields, row);
  const whole = {
    ...fields,
    ...(actors.length > 0 && { actors }),
    ...(note !== undefined && { note }),
    citations: [...given, ...cited.citations],
  };
  return { id, findings, record: draftOf('incident', id, whole, body), beside: [...cited.drafts, ...drafts] };
}

/** Told where a column of the title is empty. */
function shortTitle(cells: Cells, { fields }: Mapping, title: unknown): Finding[] {
  const template = fields.title;
  const empty = typeof template === 'string' ? emptyIn(template, cells) : [];
  const values = { title: String(title ?? ''), ...Object.fromEntries(empty.map((name) => [name, ''])) };
  return empty.length === 0 ? [] : [{ rule: 'title-short', values }];
}

function missingPart(fields: Record<string, unknown>): RowRuleId | undefined {
  if (fields.date === undefined) return 'date-missing';
  return fields.place === undefined ||
    (groupAt(fields, 'place') && groupAt(fields, 'place')?.country === undefined)
    ? 'place-missing'
    : undefined;
}

/**
 * Without an id of its own: date, place and hex digits of what the row says, which neither the order of rows and columns,
 * nor the file, nor the mapping changes: a row that is read by a mended mapping is the row that it was.
 */
function madeId(fields: Record<string, unknown>, row: string): string {
  const place = groupAt(fields, 'place')?.name ?? fields.place;
  const words = suggestId(`${String(fields.date)} ${String(place)}`);
  return `${words}-${row}`;
}

function actorsIn(
  cells: Cells,
  { actors = [] }: Mapping,
  ledger: Ledger,
): { actors: unknown[]; drafts: Draft[] } {
  const found = new Map<string, unknown>();
  const drafts: Draft[] = [];
  for (const { name: template, role, basis, kind, skip } of actors) {
    const name = filled(template, cells);
    if (name === '' || skip?.includes(name)) continue;
    const { id, draft } = ledger.actor(name, kind);
    if (found.has(id)) continue;
    const rests =
      typeof basis === 'object' ? (basis.words[filled(basis.from, cells)] ?? basis.otherwise) : basis;
    found.set(id, { id, role, ...(rests !== undefined && { basis: rests }) });
    if (draft) drafts.push(draft);
  }
  return { actors: [...found.values()], drafts };
}

/** Reads sources by a mapping. */
export function sourceReader({ mapping, known, ledger }: MappingContext): RowReader {
  const read = fieldsReader('source', mapping);
  return {
    kind: 'source',
    always: [],
    columns: { incident: [], actor: [], source: [...Object.keys(mapping.fields), 'kind'] },
    read(cells) {
      const found = read(cells);
      if ('finding' in found) return { id: '', findings: [found.finding] };
      const { fields, body } = found;
      const findings: Finding[] = [...found.findings, ...shortTitle(cells, mapping, fields.title)];
      const text = (name: string): string => String(fields[name] ?? '');
      if (!SOURCE_KINDS.some((kind) => kind === fields.kind)) {
        const { kind, assumed } = outletKind(text('kind') || text('publisher'));
        fields.kind = kind;
        if (assumed) findings.push({ rule: 'outlet-kind-assumed', values: { outlet: text('publisher') } });
      }
      const source = {
        title: text('title'),
        publisher: text('publisher'),
        ...(text('published') !== '' && { published: text('published') }),
        ...(text('url') !== '' && { url: text('url') }),
      };
      const own = mapping.id === undefined ? '' : suggestId(filled(mapping.id, cells));
      // One document is one source: one that the site has, under whatever id, is there already.
      const id = known.source(source) ?? (own || ledger.sourceId(source));
      const words = body || (text('url') === '' ? 'As named in the data; no address given.' : '');
      return { id, findings, record: draftOf('source', id, fields, words) };
    },
  };
}
