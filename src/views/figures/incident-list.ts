import type { Entry, Incident } from '../../corpus/corpus.ts';
import { addressOf, type Facet } from '../../explore/state.ts';
import type { Desk } from '../desk.ts';
import type { Link } from '../page.ts';
import { type IncidentRow, incidentRow } from './incident-rows.ts';
import { type TotalsView, totalsView } from './totals-view.ts';

/** The incidents of a place or an actor. */
export interface IncidentList {
  rows: IncidentRow[];
  totals?: TotalsView;
  /** Where the others are, if there are too many for one page. */
  more?: { text: string; link: Link };
}

/** Rows on one page: more would make it heavy on a telephone, and the whole is in the table and the download. */
const MOST_ROWS = 200;

/**
 * Makes the list of a place's or an actor's incidents, newest first; `role` is an actor's part in one.
 * @param which the filter of the table that takes in these incidents and no others
 */
export function incidentList(
  desk: Desk,
  incidents: readonly Entry<Incident>[],
  which: { facet: Extract<Facet, 'place' | 'actor'>; id: string },
  role?: (entry: Entry<Incident>) => string,
): IncidentList {
  const { say } = desk.words;
  const rows = incidents
    .slice(0, MOST_ROWS)
    .map((entry) => ({ ...incidentRow(desk, entry), role: role?.(entry) }));
  const counted = incidents.filter(
    ({ record }) => record.status !== 'retracted' && record.mergedInto === undefined,
  );
  return {
    rows,
    totals: counted.length > 1 ? totalsView(desk, counted) : undefined,
    more:
      incidents.length > rows.length
        ? {
            text: say.moreIncidents(rows.length, incidents.length),
            link: {
              text: say.allInTable(incidents.length),
              href: desk.links.href('/incidents/') + addressOf({ chosen: { [which.facet]: [which.id] } }),
            },
          }
        : undefined,
  };
}
