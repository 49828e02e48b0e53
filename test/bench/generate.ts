import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { countByMonth, makeArticle, makeSeries } from './articles.ts';
import { type MadeIncident, makeIncidents, makePlaces } from './incidents.ts';
import { makeRandom, type Random } from './random.ts';

/** The middle of the countries of the made-up incidents, in degrees north and east. */
const MIDDLES: Readonly<Record<string, readonly [number, number]>> = {
  IQ: [33, 43.5],
  SY: [35, 38.5],
  LY: [27, 17],
  ML: [17, -3],
};

/** How large a synthetic site is to be. */
export interface SiteSize {
  articles: number;
  incidents: number;
  seed: number;
}

/** Rows in one CSV file of records. */
const BULK = 1000;

/** The files of a synthetic site by path: sound in every respect, and the same for the same size and seed. */
export function* generateSite({
  articles,
  incidents: count,
  seed,
}: SiteSize): Iterable<[path: string, text: string]> {
  const random = makeRandom(seed);
  const sources = Math.max(2, Math.ceil(count / 5));
  const places = makePlaces(count);
  const incidents = makeIncidents(Math.max(1, count), sources, places, random);

  yield ['content/site.yaml', SETTINGS];
  for (let n = 0; n < 4; n++)
    yield [`content/actors/actor-${n}.md`, `---\nname: Actor ${n}\nkind: armed group\n---\n`];
  for (const [n, { id, country }] of places.entries()) {
    // Spread about the middle of the country: no position is another’s, and none is far outside.
    const [lat, lon] = MIDDLES[country] ?? [33, 44];
    const degrees = `lat: ${(lat + (n % 35) / 35).toFixed(4)}\nlon: ${(lon + (n % 45) / 45).toFixed(4)}`;
    yield [
      `content/places/${id}.md`,
      `---\nname: Place ${n}\ncountry: ${country}\nadmin1: Province ${n % 18}\n${degrees}\nprecision: near\n---\n`,
    ];
  }
  yield* sourceFiles(sources, random);
  const half = Math.ceil(incidents.length / 2);
  for (const incident of incidents.slice(0, half)) {
    yield [`content/incidents/${incident.date.slice(0, 4)}/${incident.id}.md`, incidentFile(incident)];
  }
  yield* bulk('incidents', INCIDENT_HEADER, incidents.slice(half).map(incidentRow));

  const counts = countByMonth(incidents);
  for (let n = 0; n < articles; n++) {
    const series = `series-${n}`;
    const values = makeSeries(random);
    yield [`data/series/${series}.yaml`, seriesFile(n, sources)];
    yield [
      `data/series/${series}.csv`,
      `period,value\n${[...values].map(([month, value]) => `${month},${value}`).join('\n')}\n`,
    ];
    yield [
      `content/articles/article-${n}.md`,
      makeArticle(n, { series, values, counts, incidents, sources }, random),
    ];
  }
}

/** Writes a synthetic site into a folder. Returns the number of files. */
export function writeGenerated(folder: string, size: SiteSize): number {
  let files = 0;
  for (const [path, text] of generateSite(size)) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
    files += 1;
  }
  return files;
}

const SETTINGS = `title: Synthetic site
description: Made by the benchmark; nothing in it happened.
url: https://example.org
languages: [en]
publisher: Example Desk
licence: CC BY 4.0
contact: desk@example.org
policy:
  sourcePages: shared
  bareFigures: error
`;

const PUBLISHERS = ['Example Wire', 'Example Paper', 'Example Radio', 'Example Monitor'];
const SOURCE_KINDS = ['news-agency', 'newspaper', 'broadcaster', 'ngo'];

function* sourceFiles(count: number, random: Random): Iterable<[string, string]> {
  const rows: string[] = [];
  for (let n = 0; n < count; n++) {
    const [title, publisher, kind] = [
      random.sentence(8).slice(0, -1),
      PUBLISHERS[n % 4],
      SOURCE_KINDS[n % 4],
    ];
    const url = `https://source-${n % 40}.example/${n}`;
    if (n % 2 === 0) {
      yield [
        `content/sources/source-${n}.md`,
        `---\ntitle: ${title}\npublisher: ${publisher}\nkind: ${kind}\nurl: ${url}\npublished: 2021\nreliability: B\n---\n\n${random.sentence(12)}\n`,
      ];
    } else rows.push(`source-${n},${title},${publisher},${kind},${url},2021`);
  }
  yield* bulk('sources', 'id,title,publisher,kind,url,published', rows);
}

function* bulk(folder: string, header: string, rows: readonly string[]): Iterable<[string, string]> {
  for (let start = 0; start < rows.length; start += BULK) {
    yield [
      `data/${folder}/part-${start / BULK}.csv`,
      `${header}\n${rows.slice(start, start + BULK).join('\n')}\n`,
    ];
  }
}

function killedText({ killedMin, killedMax }: MadeIncident): string {
  return killedMin === killedMax ? String(killedMin) : `${killedMin}-${killedMax}`;
}

function incidentFile(incident: MadeIncident): string {
  const { title, date, place, kind, sources, body } = incident;
  return `---
title: ${title}
date: ${date}
place: ${place}
kind: ${kind}
actors:
  - {id: actor-0, role: perpetrator, basis: attributed}
killed: ${killedText(incident)}
citations:
  - source: ${sources[0]}
    locator: para. 3
    supports: [date, kind, killed]
  - ${sources[1]}
---

${body}
`;
}

const INCIDENT_HEADER = 'id,title,date,place,kind,actors,killed,citations,body';

function incidentRow(incident: MadeIncident): string {
  const { id, title, date, place, kind, sources, body } = incident;
  const actors = '"[{""id"":""actor-1"",""role"":""perpetrator"",""basis"":""attributed""}]"';
  return `${id},${title},${date},${place},${kind},${actors},${killedText(incident)},${sources.join(';')},${body}`;
}

function seriesFile(n: number, sources: number): string {
  return `title: Attacks of kind ${n}
unit: attacks
frequency: month
measure: Attacks counted by the example desk from its own reports.
coverage: Everywhere
citations: [source-${n % sources}]
`;
}
