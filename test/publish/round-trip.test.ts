import { describe, expect, test } from 'vitest';
import { check } from '../../src/rules/index.ts';
import { expectRoundTrip } from './expect-round-trip.ts';
import {
  checkMemory,
  DEMONSTRATION,
  demonstrationSettings,
  filesOf,
  HARD_SITE,
  inputFor,
  NOW,
  republished,
  SITE_YAML,
} from './sites.ts';

describe('the published CSV files, put back under data/ of an empty site, give the same records', () => {
  test('for everything that is hard to write down', async () => {
    const checked = await checkMemory(HARD_SITE);
    expect(checked.diagnostics.filter((one) => one.severity === 'error')).toEqual([]);
    await expectRoundTrip(checked.corpus, filesOf(inputFor(checked)));
  });

  test('for texts that lean on the article they are written in, and on the site’s own files', async () => {
    const incident = (more: string) =>
      `title: One\ndate: 2020-08-03\nplace: {name: A, country: IQ, precision: country}\nkind: ied\n${more}`;
    const body = [
      'By [the group](../actors/g.md "Who `../x.md` it is"), [angle](<../incidents/deep/two.md#what>),',
      '[*both* `[x](../actors/g.md)`][ref] and [again][ref], see [@s1] or [the desk](https://example.net/a.md).',
      '',
      '`[code](../actors/g.md)` stays, \\[so](../actors/g.md) does this, and so does [the page](/actors/g/).',
      '',
      '    [code](../actors/g.md)',
      '',
      '[ref]: ../actors/g.md (Its "page")',
    ];
    const checked = await checkMemory({
      'content/site.yaml': SITE_YAML,
      'content/actors/g.md': '---\nname: G\n---\n',
      'content/incidents/deep/two.md': `---\n${incident('citations: [a1/s1]')}\n---\n\n## What\n\n[It](../one.md), [its article](../../articles/a1.md?x#top).\n`,
      'content/incidents/one.md': `---\n${incident('citations: [a1/s1]')}\n---\n`,
      'content/articles/a1.md': `---\ntitle: A\ndescription: B\npublished: 2020-10-01\nsources:\n  - {id: s1, title: S, publisher: P, kind: ngo, url: "https://s.example"}\nincidents:\n  - id: i1\n    formerIds: [i0]\n    ${incident('citations: [s1]\nbody: |').replaceAll('\n', '\n    ')}\n${body.map((line) => `      ${line}`).join('\n')}\n---\n`,
    });
    expect(checked.diagnostics.filter((one) => one.severity === 'error')).toEqual([]);
    const files = filesOf(inputFor(checked));
    const site = republished(files);
    site['content/articles/a1.md'] = '---\ntitle: A\ndescription: B\npublished: 2020-10-01\n---\n';
    const again = await checkMemory(site);
    expect(again.diagnostics.filter((one) => one.severity === 'error')).toEqual([]);
    const at = 'https://example.org/news';
    expect(again.corpus.incidents.get('a1/i1')?.text?.trim()).toBe(
      body
        .join('\n')
        .replace('(../actors/g.md "Who', `(${at}/actors/g/ "Who`)
        .replace('<../incidents/deep/two.md#what>', `<${at}/incidents/two/#what>`)
        .replace('[ref]: ../actors/g.md', `[ref]: ${at}/actors/g/`),
    );
    expect(again.corpus.incidents.get('two')?.text?.trim()).toBe(
      `## What\n\n[It](${at}/incidents/one/), [its article](${at}/articles/a1/?x#top).`,
    );
    // Read from rows, a text is published as it was.
    const second = filesOf(inputFor(again));
    for (const name of ['incidents.csv', 'sources.csv', 'incidents.json'])
      expect(second.get(`data/${name}`)).toBe(files.get(`data/${name}`));
    expect([...second.keys()]).toContain('incidents/a1/i0/index.html');
  });

  test('and a folder of series with no article’s id for a name is told', async () => {
    const files = filesOf(inputFor(await checkMemory(HARD_SITE)));
    const site = republished(files);
    site['data/series/My Story/numbers.yaml'] = files.get('data/series/story/numbers.yaml') ?? '';
    const { diagnostics } = await checkMemory(site);
    expect(diagnostics.find(({ rule }) => rule === 'id-malformed')).toMatchObject({
      rule: 'id-malformed',
      message:
        'unexpected folder name “My Story”, expected the id of the article that the series was written in',
    });
  });

  test('for the demonstration', async () => {
    const checked = await check(DEMONSTRATION, { now: NOW });
    await expectRoundTrip(checked.corpus, filesOf(inputFor(checked)), demonstrationSettings());
  });
});
