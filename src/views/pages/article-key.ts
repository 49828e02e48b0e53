import { hash } from 'node:crypto';
import type { Article, Entry } from '../../corpus/corpus.ts';
import { figureKey } from '../../query/receipt/key.ts';
import { eventsOf, incidentsIn, listOf, selected } from '../body/embeds.ts';
import { resolveSource } from '../body/numbering.ts';
import { linkTarget, pictureTarget } from '../body/targets.ts';
import type { Desk } from '../desk.ts';

/**
 * Key of an article's page, which is dear to make (its charts are drawn): a hash of everything the page object is made
 * from — the article, the site's settings, the receipts of its figures, and each source, series, event and incident
 * that its text shows. A record's hash covers all that was written for it; where it stands (its address) follows from
 * the site's settings and from who else cites it, so addresses of sources are in it as well.
 */
export function articleKey(desk: Desk, entry: Entry<Article>): string {
  const { corpus, answers } = desk;
  // Hashed as one text at the end: a figure over thousands of incidents has thousands of sources, and a call of the
  // hash for each of them took most of the time.
  const parts: (string | undefined)[] = [];
  const add = (...more: (string | undefined)[]): void => {
    for (const part of more) parts.push(part);
  };
  const sources = new Set<string>();
  const addSource = (id: string | undefined): void => {
    if (id !== undefined) sources.add(id);
  };
  const addEntry = (found: Entry<{ citations?: { source: string }[] }> | undefined): void => {
    if (!found) return;
    add(found.id, found.hash);
    for (const citation of found.record.citations ?? []) addSource(citation.source);
  };
  const local = <R>(map: ReadonlyMap<string, Entry<R>>, id: string): Entry<R> | undefined =>
    map.get(`${entry.id}/${id}`) ?? map.get(id);

  add(entry.hash, String(entry.draft), JSON.stringify(corpus.site));
  for (const receipt of answers.receipts.get(figureKey('article', entry.id)) ?? []) {
    add(receipt && JSON.stringify(receipt));
    for (const citation of receipt?.citations ?? []) addSource(citation.source);
    for (const origin of receipt?.origins ?? []) if (origin.source !== undefined) addSource(origin.source);
  }
  for (const use of entry.body?.uses ?? []) {
    switch (use.what) {
      case 'citation':
        for (const item of use.items) {
          const source = resolveSource(desk, item.source, entry.id);
          addSource(source);
          for (const from of source === undefined ? [] : upstream(desk, source))
            add(corpus.sources.get(from)?.hash);
        }
        break;
      case 'claim':
        addSource(resolveSource(desk, use.attributes.source?.value ?? '', entry.id));
        add(corpus.actors.get(use.attributes.by?.value ?? '')?.hash);
        break;
      case 'link':
        add(JSON.stringify(linkTarget(desk, entry.written.file, use.url)));
        break;
      case 'picture':
        add(JSON.stringify(pictureTarget(desk, entry.written.file, use.url)));
        break;
      case 'trend':
        for (const id of listOf(use.attributes, 'series')) addEntry(local(corpus.series, id));
        for (const id of listOf(use.attributes, 'annotate')) addEntry(local(corpus.events, id));
        break;
      case 'timeline':
        for (const event of eventsOf(desk, use.attributes, entry.id)) addEntry(event);
        for (const incident of incidentsIn(desk, use.attributes, entry.id)) addEntry(incident);
        break;
      case 'incidents':
      case 'map':
        for (const incident of selected(desk, use.attributes, entry.id)) {
          addEntry(incident);
          add(String(corpus.evidence.get(incident.id)?.independent), incident.record.status);
          const { placeId } = incident.record;
          add(placeId && corpus.places.get(placeId)?.hash);
        }
        break;
    }
  }
  add(...[...sources].map((id) => desk.sourceKey(id)));
  return hash('sha256', parts.map((part) => part ?? '').join('\u0000'));
}

// The notes name whom a source repeats and through whom it is known.
function upstream(desk: Desk, id: string): string[] {
  const record = desk.corpus.sources.get(id)?.record;
  return [...(record?.derivedFrom ?? []), ...(record?.via ?? [])].filter((from) => typeof from === 'string');
}
