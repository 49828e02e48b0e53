import type { Entry, Incident } from '../corpus/corpus.ts';
import { diagnostic } from '../diagnostics/diagnostic.ts';
import type { IncidentInput } from '../model/incident.ts';
import type { Place } from '../model/place.ts';
import { isId } from '../model/text.ts';
import { createLookup, type Found, isFound, type Lookup } from '../query/lookup.ts';
import { compile } from '../query/where/compile.ts';
import { INCIDENT_FIELDS } from '../query/where/fields.ts';
import { parseWhere } from '../query/where/parse.ts';
import { createTable } from '../query/where/table.ts';
import { askedValues } from './asked-values.ts';
import type { Known } from './known.ts';
import { ImportStop } from './stop.ts';

/** What of the data is asked for. */
export interface Wanted {
  where?: string;
  /** A day (YYYY-MM-DD): what began before it is left out. */
  since?: string;
  /** ISO 3166-1 alpha-2. */
  country?: string;
}

/** True for an incident that is asked for. */
export interface Filter {
  (id: string, incident: IncidentInput): boolean;
  /** Sentences on what the condition asks for and no row has. */
  unmet(): string[];
}

/** Where a condition of the command line is told to stand. */
const WHERE_FILE = '--where';

/**
 * Makes a filter. A condition is the contract’s `where`; its `status` is the one a row states, else “reported”. Ends the
 * import where the condition cannot be read, at its character.
 */
export function filterOf({ where, since, country }: Wanted, known: Known): Filter {
  const condition = where === undefined ? undefined : conditionOf(where, known);
  const placeOf = (incident: IncidentInput): Place | undefined =>
    typeof incident.place === 'string' ? known.corpus.places.get(incident.place)?.record : incident.place;
  const asks = (id: string, incident: IncidentInput): boolean => {
    if (since !== undefined && incident.date.earliest < since) return false;
    const place = placeOf(incident);
    if (country !== undefined && place?.country !== country) return false;
    return condition?.holds(entryOf(id, incident, place)) ?? true;
  };
  return Object.assign(asks, { unmet: () => condition?.unmet() ?? [] });
}

interface Condition {
  holds(entry: Entry<Incident>): boolean;
  unmet(): string[];
}

function conditionOf(where: string, known: Known): Condition {
  const parsed = parseWhere(where);
  const lookup = lookupOf(known);
  const compiled =
    'rule' in parsed
      ? [parsed]
      : compile(parsed, INCIDENT_FIELDS, { corpus: known.corpus, lookup, asker: {} });
  if (Array.isArray(compiled)) {
    throw new ImportStop(
      compiled.map(({ rule, from, to, message, hint }) => {
        const span = { line: 1, column: from + 1, endLine: 1, endColumn: to + 1 };
        return diagnostic(rule, { file: WHERE_FILE, span }, message, hint);
      }),
    );
  }
  const values = 'rule' in parsed ? undefined : askedValues(parsed);
  return {
    holds(entry) {
      values?.see(entry);
      return createTable([entry]).select(compiled).rows.length > 0;
    },
    unmet: () => values?.unmet() ?? [],
  };
}

/** Ids that the site has not got yet may well come with the import. */
function lookupOf(known: Known): Lookup {
  const lookup = createLookup(known.corpus);
  return {
    find(map, id, asker) {
      const found = lookup.find(map, id, asker);
      return !isFound(found) && isId(id) ? ({ id } as Found<typeof map>) : found;
    },
  };
}

function entryOf(id: string, incident: IncidentInput, place: Place | undefined): Entry<Incident> {
  const { place: written, citations, status, ...rest } = incident;
  const record: Incident = {
    ...rest,
    ...(typeof written === 'string' && { placeId: written }),
    ...(place && { place }),
    citations: citations.map((one) =>
      typeof one === 'string' ? { source: one } : { source: one.source ?? '' },
    ),
    status: status ?? 'reported',
  };
  return {
    kind: 'incident',
    id,
    record,
    translations: new Map(),
    written: { file: '', form: 'csv', at: () => NOWHERE, keyAt: () => NOWHERE },
    draft: false,
    hash: '',
  };
}

const NOWHERE = { line: 1, column: 1, endLine: 1, endColumn: 1 };
