import { drawBlankMap } from '../charts/map/blank.ts';
import { PRECISION_RADIUS_KM } from '../charts/spec.ts';
import type { Entry, Incident } from '../corpus/corpus.ts';
import { orderMark } from '../explore/columns.ts';
import type { ExploreRow } from '../explore/row.ts';
import type { ExploreWords } from '../explore/words.ts';
import type { Place } from '../model/place.ts';
import { STATUSES } from '../model/status.ts';
import type { Desk } from './desk.ts';
import { incidentRow } from './figures/incident-rows.ts';
import { circlesOf, mapSpec } from './figures/map.ts';
import { escapeScript } from './json-ld.ts';
import { kindWord } from './pieces.ts';
import type { ExploreLabels } from './words/words.ts';

/** What the files of an edition’s explorer are made from: the table’s incidents, and each as a row in the words of its pages. */
export function exploreRows(desk: Desk) {
  return {
    prefix: desk.prefix,
    incidents: desk.incidents,
    actorName: (id: string): string => desk.corpus.actors.get(id)?.record.name ?? id,
    ids: desk.tracer.gist(`incidentOrder${desk.prefix}`, () => desk.incidents().map(({ id }) => id)),
    row(id: string): ExploreRow {
      const entry = desk.corpus.incidents.get(id);
      if (entry === undefined) throw new Error(`there is no incident “${id}” any more`);
      return exploreRow(desk, entry);
    },
    radius: ({ precision }: Place): number => PRECISION_RADIUS_KM[precision] ?? 0,
  };
}

function exploreRow(desk: Desk, entry: Entry<Incident>): ExploreRow {
  const row = incidentRow(desk, entry);
  return {
    id: entry.id,
    href: row.href,
    title: row.title,
    ...(row.lang !== undefined && { lang: row.lang }),
    date: row.date.words,
    iso: row.date.iso,
    written: entry.record.date.text,
    kind: row.kind,
    place: row.place.map(({ text, href }) => (href === undefined ? [text] : [text, href])),
    killed: row.killed,
    wounded: row.wounded,
    status: row.sign.status,
    statusWord: row.sign.label,
    independent: row.independent,
    ...(row.lead !== '' && { lead: row.lead, ...(row.leadLang !== undefined && { leadLang: row.leadLang }) }),
    sources: row.sources.map(({ text, href }) => [text, href]),
  };
}

/** The explorer of the first page of the table: works with script alone, and loads what it needs when it is used. */
export interface ExploreView {
  /** The table without any filter. */
  table: string;
  /** Where its files are, with a slash at the end. */
  files: string;
  /** Which incidents the page’s state of the site has, and in which order. */
  order: string;
  labels: ExploreLabels;
  facets: { name: string; label: string }[];
  /** The map; left out where nothing has a position. */
  map?: {
    /** Its ground, its sheet as numbers (scale, left, top, width, height), and that of its inset (scale, left, top). */
    svg: string;
    sheet: string;
    inset: string;
    /** How far from their middles places may lie. */
    circles?: string;
  };
  /** ExploreWords as JSON, safe inside a script element. */
  words: string;
}

/** Makes the explorer; undefined where there is nothing to explore. */
export function exploreView(desk: Desk): ExploreView | undefined {
  const incidents = desk.incidents();
  const { explore, exploreLabels } = desk.words;
  if (incidents.length === 0) return undefined;
  const { words } = desk;
  const kinds = new Set(incidents.map(({ record }) => record.kind));
  const spoken: ExploreWords = {
    ...explore,
    kinds: Object.fromEntries([...kinds].map((kind) => [kind, kindWord(desk, kind)])),
    statuses: Object.fromEntries(STATUSES.map((status) => [status, words.status(status)])),
  };
  return {
    table: desk.links.href('/incidents/'),
    files: desk.links.href('/data/explore/'),
    order: orderMark(incidents.map(({ id }) => id)),
    labels: exploreLabels,
    facets: Object.entries(exploreLabels.facets).map(([name, label]) => ({ name, label })),
    map: blankMap(desk, incidents),
    words: escapeScript(JSON.stringify(spoken)),
  };
}

function blankMap(desk: Desk, incidents: readonly Entry<Incident>[]): ExploreView['map'] {
  const spec = mapSpec(desk, incidents);
  const blank = drawBlankMap(spec);
  if (!blank) return undefined;
  const { svg, sheet, inset } = blank;
  const numbers = (...list: number[]): string => list.map((n) => String(Number(n.toFixed(6)))).join(' ');
  const list = circlesOf(desk, new Set(spec.places.map(({ precision }) => precision)));
  return {
    svg,
    sheet: numbers(sheet.scale, sheet.left, sheet.top, sheet.width, sheet.height),
    inset: numbers(inset.scale, inset.left, inset.top),
    ...(list.length > 0 && { circles: desk.words.say.radii(list) }),
  };
}
