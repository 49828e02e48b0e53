import type { Entry, Incident } from '../../corpus/corpus.ts';
import type { Actor } from '../../model/actor.ts';
import { type AnnotatedBody, annotatedBody } from '../body/annotated.ts';
import type { Desk } from '../desk.ts';
import { type IncidentList, incidentList } from '../figures/incident-list.ts';
import { makePage } from '../make-page.ts';
import { compare } from '../order.ts';
import type { Fact, Link, Page } from '../page.ts';
import { linkTo, plain, sentenceCase } from '../pieces.ts';
import { datesOf } from './history.ts';

/** The page of an actor. */
export interface ActorPage extends Page {
  facts: Fact[];
  body: AnnotatedBody;
  incidents: IncidentList;
  /** Sources that are its own word. */
  sources: Link[];
  remark?: string;
}

/** The register of actors. */
export interface ActorsPage extends Page {
  intro: string;
  groups: { name: string; actors: (Link & { count: string; aliases: string })[] }[];
}

/** Makes the page of an actor. */
export function actorPages(desk: Desk): (entry: Entry<Actor>) => ActorPage {
  const { corpus, tracer } = desk;
  const children = tracer.shared(() => index(corpus.actors.values(), (entry) => entry.record.parent));
  const sources = tracer.shared(() =>
    index([...corpus.sources.values()].filter(desk.shown), (entry) => entry.record.actor),
  );
  return (entry) => {
    const { words, links } = desk;
    const { labels, say } = words;
    const { record } = entry;
    const path = links.path('actor', entry.id);
    const incidents = desk.incidentsOf(entry.id);
    const base = makePage(desk, {
      path,
      shows: entry,
      heading: record.name,
      kicker: labels.actor.kicker,
      description: say.actorDescription(record.name, incidents.length),
      trail: [{ text: labels.nav.actors, href: links.href('/actors/') }],
      dates: datesOf(desk, entry),
    });
    const belonging = children().get(entry.id) ?? [];
    const facts: (Fact | undefined)[] = [
      record.kind ? { label: labels.actor.kind, value: plain(sentenceCase(record.kind)) } : undefined,
      record.aliases?.length
        ? { label: labels.actor.aliases, value: plain(record.aliases.join(words.labels.comma)) }
        : undefined,
      record.parent
        ? { label: labels.actor.parent, value: [linkTo(desk, 'actor', record.parent)] }
        : undefined,
      belonging.length > 0
        ? {
            label: labels.actor.children,
            value: belonging.flatMap((id, i) => [
              ...(i > 0 ? [{ text: labels.comma }] : []),
              linkTo(desk, 'actor', id),
            ]),
          }
        : undefined,
    ];
    return {
      ...base,
      facts: facts.filter((fact) => fact !== undefined),
      body: annotatedBody(desk, entry),
      incidents: incidentList(desk, incidents, { facet: 'actor', id: entry.id }, (incident) =>
        roleWords(desk, incident, entry.id),
      ),
      sources: (sources().get(entry.id) ?? []).map((id) => linkTo(desk, 'source', id)),
      remark: record.remark,
    };
  };
}

/** Makes the register of actors, by kind. */
export function actorsPage(desk: Desk): ActorsPage {
  const { words, links, corpus } = desk;
  const { labels, say } = words;
  const entries = [...corpus.actors.values()]
    .filter((entry) => desk.shown(entry) && entry.record.mergedInto === undefined)
    .sort((a, b) => compare(a.record.name, b.record.name));
  const base = makePage(desk, {
    path: '/actors/',
    heading: labels.actors.title,
    kicker: labels.actors.kicker,
    description: say.actorsIntro(entries.length),
    ldType: 'CollectionPage',
  });
  const groups = new Map<string, ActorsPage['groups'][number]['actors']>();
  for (const { id, record } of entries) {
    const group = groups.get(record.kind ?? '') ?? [];
    groups.set(record.kind ?? '', group);
    group.push({
      text: record.name,
      href: links.record('actor', id),
      count: words.number(desk.incidentsOf(id).length),
      aliases: (record.aliases ?? []).join(labels.comma),
    });
  }
  return {
    ...base,
    intro: say.actorsIntro(entries.length),
    groups: [...groups]
      .sort(([a], [b]) => compare(a, b))
      .map(([kind, actors]) => ({ name: sentenceCase(kind), actors })),
  };
}

function roleWords(desk: Desk, entry: Entry<Incident>, actor: string): string {
  const { say, list } = desk.words;
  const roles = (entry.record.actors ?? []).filter((a) => a.id === actor);
  return list(
    roles.map((a) =>
      a.basis ? `${say.part[a.role]}${desk.words.labels.comma}${say.basis[a.basis]}` : say.part[a.role],
    ),
  );
}

function index<R>(
  entries: Iterable<Entry<R>>,
  keyOf: (entry: Entry<R>) => string | undefined,
): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const entry of entries) {
    const key = keyOf(entry);
    if (key === undefined) continue;
    const list = found.get(key);
    if (list) list.push(entry.id);
    else found.set(key, [entry.id]);
  }
  return found;
}
