import { describe, expect, it } from 'vitest';
import { createViews } from '../../src/views/views.ts';
import { incident, miniCorpus, pageAt } from './mini-site.ts';

describe('views', () => {
  it('make no page before it is asked for, and one page without going through the other records', async () => {
    const files = Object.fromEntries(
      Array.from({ length: 200 }, (_, i) => [`content/incidents/i${i}.md`, incident('')]),
    );
    const corpus = await miniCorpus(files);
    const read = { bodies: 0 };
    const incidents = new Map(
      [...corpus.incidents].map(([id, entry]) => {
        const watched = new Proxy(entry, {
          get(target, key) {
            if (key === 'body') read.bodies += 1;
            return Reflect.get(target, key);
          },
        });
        return [id, watched];
      }),
    );
    const views = createViews({ corpus: { ...corpus, incidents }, receipts: new Map() });
    expect(read.bodies).toBe(0);
    pageAt(views, 'incident', '/incidents/i7/');
    expect(read.bodies).toBeLessThan(20);
  });
});
