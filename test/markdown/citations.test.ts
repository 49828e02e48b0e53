import { describe, expect, it } from 'vitest';
import { findings, html, messages, placeOf, read, uses } from './read.ts';

/** Citations as `source|locator@line:column`. */
function cited(text: string): string[] {
  return uses(text, 'citation').flatMap((use) =>
    use.items.map(
      ({ source, locator, span }) =>
        `${source}${locator === undefined ? '' : `|${locator}`}@${placeOf(span)}`,
    ),
  );
}

describe('a citation', () => {
  it('names one source or several, with locators', () => {
    expect(cited('Said.[@trac-2020-09-03]')).toEqual(['trac-2020-09-03@1:7-1:23']);
    expect(cited('[@a, para. 3; @b]')).toEqual(['a|para. 3@1:2-1:13', 'b@1:15-1:17']);
    expect(cited('[@a;@b ;  @c,x]')).toEqual(['a@1:2-1:4', 'b@1:5-1:7', 'c|x@1:11-1:15']);
  });

  it('takes local ids of an article', () => {
    expect(cited('[@my-article/report]')).toEqual(['my-article/report@1:2-1:20']);
  });

  it('has a locator of plain text', () => {
    expect(cited('[@a, p. 3, “Raids” *and* :stat[5] & <b>')).toEqual([]);
    expect(cited('[@a, p. 3, “Raids” *and* & (b): c]')[0]).toContain('|p. 3, “Raids” *and* & (b): c@');
  });

  it('goes on over line ends, also in a quotation', () => {
    expect(cited('> so [@a, para.\n> 3; @b]')).toEqual(['a|para. 3@1:7-2:4', 'b@2:6-2:8']);
  });

  it('comes before definitions, links, references, footnotes and addresses', () => {
    expect(html('[@a]: yes')).toBe('<p><sup>a</sup>: yes</p>');
    expect(html('[@a](u)')).toBe('<p><sup>a</sup>(u)</p>');
    expect(html('[@a][b]\n\n[b]: https://x.org')).toBe(
      '<p><sup>a</sup><a href="https://x.org" rel="external noopener">b</a></p>',
    );
    expect(html('[@a][]')).toBe('<p><sup>a</sup>[]</p>');
    expect(html('[@a][@b]')).toBe('<p><sup>a</sup><sup>b</sup></p>');
    expect(findings('[@a@b.org]')).toEqual(['1:2-1:10 citation-malformed']);
    expect(html('[@a]: https://x.org\n\n[@a]')).toContain('<sup>a</sup>: ');
  });

  it('does not stop other definitions', () => {
    expect(html('[x]\n\n[x]: https://x.org "t"\n[@a]: y')).toBe(
      '<p><a href="https://x.org" rel="external noopener">x</a></p>\n<p><sup>a</sup>: y</p>',
    );
  });

  it('stays prose behind a backslash, in code, and without a name', () => {
    for (const text of ['\\[@a]', '`[@a]`', '[@]', '[@ a]', '[a @b]', 'a@b', '@a']) {
      expect(uses(text, 'citation')).toEqual([]);
      expect(findings(text)).toEqual([]);
    }
  });
});

describe('a broken citation', () => {
  it.each([
    ['[@a', '1:1-1:3', 'no closing bracket'],
    ['[@a [b]', '1:1-1:3', 'a bracket inside'],
    ['[@a b]', '1:2-1:6', 'expected a comma before the locator'],
    ['[@a,]', '1:2-1:5', 'unexpected comma at the end of the citation'],
    ['[@a; b]', '1:6-1:7', 'unexpected “b” in a citation, expected @source-id'],
    ['[@a;]', '1:5-1:5', 'unexpected empty place'],
    ['[@a, @b]', '1:2-1:8', 'unexpected comma before “@b” in a citation, expected a semicolon'],
    ['[@a, para. 3, @b/c]', '1:2-1:19', 'unexpected comma before “@b/c”'],
    ['[@Trac]', '1:2-1:7', 'that names no source'],
    ['[@a--b]', '1:2-1:7', 'that names no source'],
    ['[@a/b/c]', '1:2-1:8', 'that names no source'],
    ['[@a@b.org]', '1:2-1:10', 'that names no source'],
    ['[@a; @ b]', '1:6-1:9', 'that names no source'],
    ['[@a.b]', '1:2-1:6', 'that names no source'],
  ])('%s', (text, place, message) => {
    expect(findings(`${text}`)).toEqual([`${place} citation-malformed`]);
    expect(messages(text)[0]).toContain(message);
    expect(read(text).uses).toEqual([]);
  });

  it('is none where the name of an account is a part of where it stands', () => {
    expect(findings('[@a, post of @desk, 3 May; @b]')).toEqual([]);
  });

  it('is shown as it was written', () => {
    expect(html('x [@A b] y')).toBe('<p>x [@A b] y</p>');
  });
});
