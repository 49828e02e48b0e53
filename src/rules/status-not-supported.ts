import type { Corpus, Evidence, Incident } from '../corpus/corpus.ts';
import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.ts';
import { mayState, type Status } from '../model/status.ts';
import type { SiteRule } from './rule.ts';

/** A weaker status than the citations carry is always allowed, a stronger one is an error. */
export const statusNotSupported: SiteRule = function* ({ corpus }): Iterable<Diagnostic> {
  for (const { id, record, written } of corpus.incidents.values()) {
    const evidence = corpus.evidence.get(id);
    const stated = record.statedStatus;
    if (stated === undefined || !evidence) continue;
    const { carried } = evidence;
    // Nothing carried at all is `incident-not-carried`; the last two are never carried.
    if (carried === undefined || carried === 'disputed' || carried === 'retracted') continue;
    if (mayState(stated, carried) || restsOnUnread(record, corpus)) continue;
    yield diagnostic(
      'status-not-supported',
      { file: written.file, span: written.at(['status']) },
      `unexpected status “${stated}”, expected at most “${carried}”: ${carriedBy(record, evidence)}`,
      hintFor(stated, carried, corpus.site.policy.fewestOrigins),
    );
  }
};

// What a source that could not be read would have carried is not known; it is reported by itself.
function restsOnUnread({ citations }: Incident, { sources }: Corpus): boolean {
  return citations.some(({ source, origin = [] }) => [source, ...origin].some((id) => !sources.has(id)));
}

function carriedBy({ citations }: Incident, { independent, all }: Evidence): string {
  const names = all.slice(0, 3).map((origin) => origin.source ?? origin.title);
  const more = all.length > names.length ? ` and ${all.length - names.length} more` : '';
  const count = (n: number, noun: string) => `${n} ${noun}${n === 1 ? '' : 's'}`;
  const origins = `${count(independent, 'independent origin')} (${names.join(', ')}${more})`;
  return `${count(citations.length, 'citation')} ${citations.length === 1 ? 'leads' : 'lead'} to ${origins}`;
}

function hintFor(stated: Status, carried: Status, fewest: number): string {
  const weaken = `Write “status: ${carried}”, leave the status out, or cite`;
  if (stated === 'reported')
    return `${weaken} a source that is not a claim by those who are said to have done it.`;
  return `${weaken} what is missing: “confirmed” needs ${Math.max(2, fewest)} citations that lead to different origins and are not all claims.`;
}
