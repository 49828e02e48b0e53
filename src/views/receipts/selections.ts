import type { Entry, RecordKind } from '../../corpus/corpus.ts';
import { dataMark } from '../../corpus/tracing/data-mark.ts';
import { figureKey } from '../../query/receipt/key.ts';
import { barsRequest, embedId, selected, tableLimit } from '../body/embeds.ts';
import { embedsOf } from '../charts/article-charts.ts';
import type { Desk } from '../desk.ts';
import { barGroups, barSelections } from '../figures/bar-groups.ts';
import { figureId } from './figure-id.ts';
import { FIRST_ROWS, rowsOfTable, type SelectedRow, type Selection } from './selection.ts';

/** Every selection that a published receipt or table leads to, by its id; the door to one is for pages to read it. */
export interface Selections {
  ids: readonly string[];
  get(id: string): Selection;
}

/** Finds the selections of a site. */
export function makeSelections(desk: Desk): Selections {
  const all = findSelections(desk);
  const get = desk.tracer.door(`rows${desk.prefix}`, (id) => all.get(id), dataMark);
  return {
    ids: [...all.keys()],
    get(id) {
      const found = get(id);
      if (found === undefined) throw new Error(`there are no rows “${id}” any more`);
      return found;
    },
  };
}

function findSelections(desk: Desk): ReadonlyMap<string, Selection> {
  const found = new Map<string, Selection>();
  const add = (rows: readonly SelectedRow[], use: Selection['uses'][number]): void => {
    const id = desk.selectionId(rows);
    const selection = found.get(id) ?? { id, rows, uses: [] };
    found.set(id, selection);
    selection.uses.push(use);
  };
  addReceipts(desk, add);
  addTables(desk, add);
  return found;
}

type Add = (rows: readonly SelectedRow[], use: Selection['uses'][number]) => void;

function addReceipts(desk: Desk, add: Add): void {
  for (const [key, receipts] of desk.answers.receipts) {
    const many = receipts.flatMap((receipt) => (receipt && receipt.rows.length > FIRST_ROWS ? receipt : []));
    if (many.length === 0) continue;
    const owner = ownerOf(desk, key);
    if (!owner) continue;
    for (const { id, rows, text, working } of many) {
      const href = `${desk.links.record(owner.kind, owner.id)}#${figureId(id)}`;
      add(rows, { href, text, asked: working, title: owner.title });
    }
  }
}

/** The tables and the bars over incidents that stand in articles. */
function addTables(desk: Desk, add: Add): void {
  for (const { id, record, body } of desk.articles()) {
    embedsOf(body?.uses ?? []).forEach(({ what, attributes }, i) => {
      const bars = what === 'trend' ? barsRequest(attributes, true) : undefined;
      if (what !== 'incidents' && !bars) return;
      const incidents = selected(desk, attributes, id);
      const { chart, table } = desk.words.labels;
      const use = {
        href: `${desk.links.record('article', id)}#${embedId(i)}`,
        text: attributes.title?.value || (bars ? chart.name : table.incidents),
        title: record.title,
        // The rows of one bar are not all that the condition of its chart selects.
        ...(!bars && attributes.where && { expression: attributes.where.value }),
      };
      const selections = bars
        ? barSelections(barGroups(desk, incidents, bars))
        : incidents.length > tableLimit(attributes)
          ? [incidents]
          : [];
      for (const rows of selections) add(rowsOfTable(rows), use);
    });
  }
}

/** Whose body it is that has these figures; undefined for one that has no page here. */
function ownerOf(desk: Desk, key: string): { kind: RecordKind; id: string; title: string } | undefined {
  const { articles, incidents, events, sources, actors, places } = desk.corpus;
  const [, id = ''] = key.split(':');
  const kinds: ReadonlyMap<string, Entry<unknown>>[] = [articles, incidents, events, sources, actors, places];
  for (const entries of kinds) {
    const entry = entries.get(id);
    if (!entry || figureKey(entry.kind, id) !== key) continue;
    const has = desk.shown(entry) && (entry.kind !== 'source' || desk.links.hasSourcePage(id));
    return has ? { kind: entry.kind, id, title: desk.title(entry.kind, id) } : undefined;
  }
  return undefined;
}
