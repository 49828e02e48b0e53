import { bibtexEntry } from '../citing/bibtex.ts';
import { cslItem } from '../citing/csl.ts';
import type { Entry, Series } from '../corpus/corpus.ts';
import { type Bodies, publishedTexts } from './bodies.ts';
import { type BulkKind, recordsCsv } from './csv.ts';
import { flatIncident } from './flat.ts';
import { geojson } from './geojson.ts';
import { noMemory, type PublishInput } from './input.ts';
import { type Offered, published } from './offered.ts';
import { parquet } from './parquet.ts';
import { jsonLines } from './plain.ts';
import { receiptsJson } from './receipts.ts';
import { eventsJson, incidentsJson } from './records.ts';
import { type Resource, resource } from './resource.ts';
import { observationsCsv, seriesJson, seriesYaml } from './series.ts';

/** The data files of a site (contract, section 5), each with what the data package says of it. */
export function dataFiles(input: PublishInput, offered: () => Offered): Resource[] {
  const bodies = publishedTexts(input);
  return [...recordFiles(input, offered, bodies), ...seriesFiles(input, offered, bodies)];
}

function recordFiles(input: PublishInput, offered: () => Offered, bodies: Bodies): Resource[] {
  const { corpus, address, memory = noMemory } = input;
  const sources = () => published(corpus.sources);
  const events = () => published(corpus.events);
  const flat = memory.shared(() => offered().incidents.map((entry) => flatIncident(entry, corpus, address)));

  const csv = (kind: BulkKind, name: string, entries: () => Parameters<typeof recordsCsv>[1]) =>
    resource(
      {
        path: `${name}.csv`,
        title: `All ${name}`,
        description: `The ${name} of the site, one to a row.`,
        table: { kind },
      },
      () => recordsCsv(kind, entries(), { offered: offered(), bodies }),
      memory,
    );
  const other = (path: string, title: string, description: string, make: () => string | Uint8Array) =>
    resource({ path, title, description }, make, memory);
  return [
    csv('incident', 'incidents', () => offered().incidents),
    csv('source', 'sources', sources),
    csv('event', 'events', events),
    csv('actor', 'actors', () => published(corpus.actors)),
    csv('place', 'places', () => published(corpus.places)),
    other('incidents.json', 'All incidents, in full', 'The incidents with their citations.', () =>
      incidentsJson(offered().incidents, input, bodies),
    ),
    other('incidents.geojson', 'All incidents, for maps', 'The incidents as points.', () => geojson(flat())),
    other('incidents.parquet', 'All incidents, for analysis', 'The incidents as one flat table.', () =>
      parquet(flat()),
    ),
    other('sources.json', 'All sources, as CSL-JSON', 'The sources for reference managers.', () =>
      jsonLines(sources().map(({ id, record }) => cslItem(id, record))),
    ),
    other('sources.bib', 'All sources, as BibTeX', 'The sources for reference managers.', () =>
      sources()
        .map(({ id, record }) => bibtexEntry(id, record))
        .join('\n'),
    ),
    other('events.json', 'All events, in full', 'The events with their citations.', () =>
      eventsJson(events(), input, bodies),
    ),
    other('receipts.json', 'Receipts', 'What every figure of the texts rests on.', () => receiptsJson(input)),
  ];
}

/** `/data/series/<id>.csv`, `.yaml` and `.json` of every offered series; an inline one lies in a folder with its article’s id. */
function seriesFiles(input: PublishInput, offered: () => Offered, bodies: Bodies): Resource[] {
  const { corpus, memory = noMemory } = input;
  return offered().series.flatMap(({ id, record }) => {
    const { title, measure: description } = record;
    const path = `series/${id}`;
    // Read again when its files are made, so that it counts as read for them.
    const entry = (): Entry<Series> => {
      const found = corpus.series.get(id);
      if (found === undefined) throw new Error(`there is no series “${id}” any more`);
      return found;
    };
    return [
      resource(
        { path: `${path}.csv`, title, description, table: { series: id } },
        () => observationsCsv(entry().record),
        memory,
      ),
      resource({ path: `${path}.yaml`, title, description }, () => seriesYaml(entry(), bodies), memory),
      resource(
        { path: `${path}.json`, title, description },
        () => seriesJson(entry(), input, bodies),
        memory,
      ),
    ];
  });
}
