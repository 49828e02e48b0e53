import type { Entry, Incident } from '../../corpus/corpus.ts';
import type { Status } from '../../model/status.ts';
import { statusesOf } from '../../query/receipt/outcome.ts';
import type { Desk } from '../desk.ts';

type Incidents = readonly Pick<Entry<Incident>, 'id' | 'record'>[];

/** The statuses that some incidents have, in the order of every list of them. */
export function statusesIn(incidents: Incidents): Status[] {
  return statusesOf(incidents.map(({ record }) => record.status));
}

/** "67 incidents: 20 confirmed, 40 reported, 7 claimed. Withdrawn and merged records are not counted." */
export function countedByStatus({ words }: Desk, incidents: Incidents): string {
  const { say } = words;
  return say.totals(
    incidents.length,
    statusesIn(incidents).map((status) =>
      say.ofStatus(incidents.filter(({ record }) => record.status === status).length, words.status(status)),
    ),
  );
}

/** "Rests on 26 origins in all": those that the sources of some incidents go back to, each once. */
export function originsInAll({ corpus, words }: Desk, incidents: Incidents): string {
  const origins = new Set(
    incidents.flatMap(({ id }) => (corpus.evidence.get(id)?.all ?? []).map(({ key }) => key)),
  );
  return words.say.originsInAll(origins.size);
}
