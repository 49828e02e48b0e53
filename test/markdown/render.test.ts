import { describe, expect, it } from 'vitest';
import { parseBody } from '../../src/markdown/parse.ts';
import { renderBody } from '../../src/markdown/render.ts';
import { html, read, render } from './read.ts';
import { testSlots } from './slots.ts';

describe('HTML of a body', () => {
  it.each([
    [
      'a *b* **c** ~~d~~ `e < f`',
      '<p>a <em>b</em> <strong>c</strong> <del>d</del> <code>e &lt; f</code></p>',
    ],
    ['a  \nb\\\nc', '<p>a<br>\nb<br>\nc</p>'],
    ['# A\n\n###### B', '<h2 id="a">A</h2>\n<h6 id="b">B</h6>'],
    ['> a\n>\n> b', '<blockquote>\n<p>a</p>\n<p>b</p>\n</blockquote>'],
    ['***', '<hr>'],
    ['- a\n- b', '<ul>\n<li>a</li>\n<li>b</li>\n</ul>'],
    ['3. a\n\n   b', '<ol start="3">\n<li>\n<p>a</p>\n<p>b</p>\n</li>\n</ol>'],
    ['- a\n  - b', '<ul>\n<li>a\n<ul>\n<li>b</li>\n</ul></li>\n</ul>'],
    ['-\n- a', '<ul>\n<li></li>\n<li>a</li>\n</ul>'],
    ['```js x\na < b\n```', '<pre tabindex="0"><code class="language-js">a &lt; b\n</code></pre>'],
    ['    a', '<pre tabindex="0"><code>a\n</code></pre>'],
    [
      '[a](b.md) [c](https://x.org?a&b)',
      '<p><a href="b.md">a</a> <a href="https://x.org?a&amp;b" rel="external noopener">c</a></p>',
    ],
    ['::map{}', '<figure id="embed-0"><figcaption>map</figcaption></figure>'],
    ['a :claim["b"]{source=c}', '<p>a <span class="claim" id="claim-0">&quot;b&quot;</span></p>'],
    ['', ''],
    ['[x]: y', ''],
  ])('%j', (text, expected) => expect(html(text)).toBe(expected));

  it('keeps a space between elements that are written on two lines', () => {
    expect(html('at least\n:stat[47]{query=q}\n*men*\n[@a]')).toBe(
      '<p>at least\n<data value="0">47</data>\n<em>men</em>\n<sup>a</sup></p>',
    );
  });

  it('says what is done and what is not', () => {
    expect(html('- [x] a\n- [ ] b\n\n  c')).toBe(
      '<ul>\n<li>\n<p><span class="task" role="img" aria-label="done">☑</span> a</p>\n</li>\n<li>\n<p><span class="task" role="img" aria-label="not done">☐</span> b</p>\n<p>c</p>\n</li>\n</ul>',
    );
  });

  it('puts tables into a frame that can be scrolled and has a name', () => {
    expect(html('| Month | *N* & so | |\n|---|--:|:-:|\n| May | 5 [@a] |\n| x | y | z | w |')).toBe(
      [
        '<div class="table-scroll" tabindex="0" role="region" aria-label="Table: Month, N &amp; so">',
        '<table>\n<thead>\n<tr>\n<th scope="col">Month</th>\n<th scope="col" class="align-right"><em>N</em> &amp; so</th>',
        '<td class="align-center"></td>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td>May</td>\n<td class="align-right">5 <sup>a</sup></td>',
        '<td class="align-center"></td>\n</tr>\n<tr>\n<td>x</td>\n<td class="align-right">y</td>\n<td class="align-center">z</td>\n</tr>',
        '</tbody>\n</table>\n</div>',
      ].join('\n'),
    );
  });

  it('makes figures of pictures that stand by themselves', () => {
    const img = (name: string) =>
      `<img src="/media/${name}" alt="A &lt;map&gt;" width="800" height="600" loading="lazy" decoding="async">`;
    expect(html('![A <map>](media/a.png "R & Co")\n![A <map>](media/b.png "AP")')).toBe(
      `<figure class="picture">\n${img('a.png')}\n<figcaption>R &amp; Co</figcaption>\n</figure>\n<figure class="picture">\n${img('b.png')}\n<figcaption>AP</figcaption>\n</figure>`,
    );
    expect(html('So ![A <map>](media/a.png "AP").')).toBe(
      `<p>So ${img('a.png')} <small class="picture-credit">AP</small>.</p>`,
    );
  });

  it('shows words where a slot has nothing to show', () => {
    const nothing = { ...testSlots, link: () => undefined, picture: () => undefined };
    const body = read('[a](b.md) and ![c](media/c.png "d")');
    expect(renderBody(body, nothing).html).toBe('<p>a and c</p>');
    const unsafe = {
      ...testSlots,
      link: () => ({ href: 'javascript:x', external: false }),
      picture: () => ({ src: 'data:x' }),
    };
    expect(renderBody(body, unsafe).html).toBe('<p>a and c</p>');
  });
});

describe('footnotes', () => {
  const TEXT =
    'One[^a] two[^b] one[^a].\n\n[^b]: Second[^c].\n[^a]: First [@s].\n\n    More.\n[^c]: Third.\n\n    - list\n[^d]: Unused.';

  it('are end notes with links there and back', () => {
    const { html: text, footnotesHtml } = render(TEXT);
    const mark = (id: string, number: number, letter: string) =>
      `<sup class="footnote-mark"><a href="#fn:${number}" id="fnref:${id}" aria-label="Footnote ${letter}" role="doc-noteref">${letter}</a></sup>`;
    const back = (id: string, spoken: string) =>
      `<a href="#fnref:${id}" aria-label="Back to the text of footnote ${spoken}" role="doc-backlink">↩</a>`;
    expect(text).toBe(`<p>One${mark('1', 1, 'a')} two${mark('2', 2, 'b')} one${mark('1-2', 1, 'a')}.</p>`);
    expect(footnotesHtml).toBe(
      [
        '<section class="footnotes" role="doc-endnotes" aria-labelledby="fn:title">',
        '<h2 id="fn:title">Footnotes</h2>',
        '<ol type="a">',
        `<li id="fn:1">\n<p>First <sup>s</sup>.</p>\n<p>More. ${back('1', 'a')} ${back('1-2', 'a, 2')}</p>\n</li>`,
        `<li id="fn:2">\n<p>Second${mark('3', 3, 'c')}. ${back('2', 'b')}</p>\n</li>`,
        `<li id="fn:3">\n<p>Third.</p>\n<ul>\n<li>list</li>\n</ul>\n${back('3', 'c')}\n</li>`,
        '</ol>\n</section>',
      ].join('\n'),
    );
  });

  it('are none where the text has none', () => {
    expect(render('a')).toEqual({ html: '<p>a</p>' });
    expect(render('a\n\n[^b]: unused')).toEqual({ html: '<p>a</p>' });
  });

  it('may refer to themselves', () => {
    expect(render('a[^b]\n\n[^b]: see[^b]').footnotesHtml).toContain('id="fnref:1-2"');
  });

  it('have letters beyond z', () => {
    const text = `${Array.from({ length: 28 }, (_, n) => `x[^${n}]`).join(' ')}\n\n${Array.from({ length: 28 }, (_, n) => `[^${n}]: y`).join('\n')}`;
    expect(render(text).html).toMatch(/>z<.*>aa<.*>ab</);
  });
});

describe('two bodies on one page', () => {
  it('have no id in common', () => {
    const text = '# A\n\n# Fn\n\nx[^a]\n\n[^a]: y';
    const ids = ['', 'two-'].flatMap((prefix) => {
      const { html: text1, footnotesHtml } = renderBody(parseBody(text, { file: 'a.md', firstLine: 1 }), {
        ...testSlots,
        prefix,
      });
      return [...`${text1}${footnotesHtml}`.matchAll(/ id="([^"]*)"/g)].map((found) => found[1]);
    });
    expect(ids).toHaveLength(10);
    expect(new Set(ids).size).toBe(10);
  });
});
