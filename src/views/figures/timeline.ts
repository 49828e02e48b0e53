import { describeBand, drawBand, laneOrder } from '../../charts/band.ts';
import type { BandSpec } from '../../charts/spec.ts';
import type { Entry, Event, Incident } from '../../corpus/corpus.ts';
import { leadOf } from '../body/body-texts.ts';
import type { Desk } from '../desk.ts';
import { anchor } from '../links.ts';
import { oldestFirst } from '../order.ts';
import type { DateText, Link, Sign, WrittenAt } from '../page.ts';
import { dateText, kindWord, signOf, yearOf } from '../pieces.ts';
import { namedSources } from '../sources/notes.ts';
import { entryAt } from '../written-at.ts';
import type { Drawing } from './drawing.ts';

/** A timeline: an ordered list with year rails, and a band above it. */
export interface TimelineFigure {
  title: string;
  band?: Drawing;
  kinds: TimelineKind[];
  years: { year: string; label: string; items: TimelineItem[] }[];
}

/** A kind of event, or all incidents, that the list can be filtered by; `slot` names its class in the sheet. */
export interface TimelineKind {
  slot: number;
  label: string;
  count: string;
}

/** One event or incident of a timeline. */
export interface TimelineItem {
  id: string;
  at?: WrittenAt;
  href: string;
  date: DateText;
  title: string;
  /** Language of title and lead, where they are not in the page’s. */
  lang?: string;
  leadLang?: string;
  lead: string;
  /** What sort of thing it is, in words. */
  kind?: string;
  slot?: number;
  sign?: Sign;
  sources: Link[];
  /** How the sources differ. */
  disagreement?: string;
}

/** Kinds the sheet has classes for; a further one cannot be filtered by. */
const SLOTS = 8;

/** Makes a timeline of events and incidents, oldest first. */
export function timelineFigure(
  desk: Desk,
  title: string,
  events: readonly Entry<Event>[],
  incidents: readonly Entry<Incident>[] = [],
): TimelineFigure {
  const all = [...events, ...incidents].sort(oldestFirst);
  const slots = kindSlots(desk, all);
  const years = new Map<string, TimelineItem[]>();
  for (const entry of all) {
    const year = yearOf(entry);
    const items = years.get(year) ?? [];
    if (items.length === 0) years.set(year, items);
    items.push(itemOf(desk, entry, slots));
  }
  return {
    title,
    band: bandOf(desk, all),
    kinds: slots.size > 1 ? [...slots.values()] : [],
    years: [...years].map(([year, items]) => ({ year, label: desk.words.year(Number(year)), items })),
  };
}

/** The boxes that filter the list, by the name of the lane whose entries they show, in the order of the lanes. */
function kindSlots(
  desk: Desk,
  entries: readonly (Entry<Event> | Entry<Incident>)[],
): Map<string, TimelineKind> {
  const lanes = entries.map((entry) => laneOf(desk, entry));
  const names = laneOrder(lanes, desk.words.charts).slice(0, SLOTS);
  return new Map(
    names.map((label, i) => {
      const count = lanes.filter((lane) => lane === label).length;
      return [label, { slot: i + 1, label, count: desk.words.number(count) }];
    }),
  );
}

function itemOf(
  desk: Desk,
  entry: Entry<Event> | Entry<Incident>,
  slots: ReadonlyMap<string, TimelineKind>,
): TimelineItem {
  const { words, links } = desk;
  const { record } = entry;
  const incident = isIncident(entry) ? entry.record : undefined;
  return {
    id: anchor(entry.kind, entry.id),
    at: entryAt(desk, entry),
    href: links.record(entry.kind, entry.id),
    date: dateText(words, record.date, incident?.dateMeaning),
    title: record.title,
    lang: entry.shownIn?.title,
    leadLang: entry.shownIn?.body,
    lead: leadOf(desk, entry),
    kind: incident ? kindWord(desk, incident.kind) : record.kind && kindWord(desk, record.kind),
    slot: slots.get(laneOf(desk, entry))?.slot,
    sign: incident && signOf(words, incident.status),
    sources: namedSources(desk, record.citations),
    disagreement: record.disagreement,
  };
}

function isIncident(entry: Entry<Event> | Entry<Incident>): entry is Entry<Incident> {
  return entry.kind === 'incident';
}

/** Incidents lie in a lane of their own, beside the events of each kind and those without one. */
function laneOf(desk: Desk, entry: Entry<Event> | Entry<Incident>): string {
  if (isIncident(entry)) return desk.words.labels.nav.incidents;
  return entry.record.kind === undefined ? desk.words.charts.otherKind : kindWord(desk, entry.record.kind);
}

function bandOf(desk: Desk, entries: readonly (Entry<Event> | Entry<Incident>)[]): Drawing | undefined {
  if (entries.length < 2) return undefined;
  const spec: BandSpec = {
    events: entries.map((entry) => ({
      date: entry.record.date,
      title: entry.record.title,
      href: `#${anchor(entry.kind, entry.id)}`,
      ...(isIncident(entry) && { status: entry.record.status }),
      lane: laneOf(desk, entry),
    })),
    locale: desk.words.lang,
    words: desk.words.charts,
  };
  return { narrow: drawBand(spec, 'narrow'), wide: drawBand(spec, 'wide'), alternative: describeBand(spec) };
}
