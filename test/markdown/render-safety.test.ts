import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseBody } from '../../src/markdown/parse.ts';
import { renderBody } from '../../src/markdown/render.ts';
import { runs } from '../support/runs.ts';
import { markdownBody } from './arbitrary.ts';
import { testSlots } from './slots.ts';

/** The elements and attributes that the renderer and the test slots write; nothing else may come out. */
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  p: [],
  em: [],
  strong: [],
  del: [],
  code: ['class'],
  pre: ['tabindex'],
  br: [],
  hr: [],
  blockquote: [],
  h2: ['id'],
  h3: ['id'],
  h4: ['id'],
  h5: ['id'],
  h6: ['id'],
  ul: [],
  ol: ['start', 'type'],
  li: ['id'],
  a: ['href', 'rel', 'id', 'aria-label', 'role'],
  table: [],
  thead: [],
  tbody: [],
  tr: [],
  th: ['scope', 'class'],
  td: ['class'],
  div: ['class', 'tabindex', 'role', 'aria-label'],
  section: ['class', 'role', 'aria-labelledby'],
  img: ['src', 'alt', 'width', 'height', 'loading', 'decoding'],
  figure: ['class', 'id'],
  figcaption: [],
  small: ['class'],
  sup: ['class'],
  span: ['class', 'role', 'aria-label', 'id'],
  data: ['value'],
  dl: [],
  dd: [],
};
const VOID = ['br', 'hr', 'img'];

/** Reads HTML strictly: every < opens or closes an allowed element, and all are closed in order. */
function problems(html: string): string[] {
  const found: string[] = [];
  const open: string[] = [];
  const tag = /<(\/?)([a-z0-9]+)((?: [a-z-]+="[^"<>]*")*)>|[<>]/g;
  for (const match of html.matchAll(tag)) {
    const [whole, slash, name = '', attributes = ''] = match;
    const allowed = ALLOWED[name];
    if (!allowed) found.push(`stray ${whole}`);
    else if (slash) {
      if (open.pop() !== name) found.push(`unexpected ${whole}`);
    } else {
      if (!VOID.includes(name)) open.push(name);
      for (const [, key = '', value = ''] of attributes.matchAll(/ ([a-z-]+)="([^"]*)"/g)) {
        if (!allowed.includes(key)) found.push(`attribute ${key} of ${name}`);
        if (
          (key === 'href' || key === 'src') &&
          !/^(?:https?:\/\/|mailto:|[^:\\]*$|#|[^:]*[/?#])/i.test(value)
        )
          found.push(`address ${value}`);
      }
    }
  }
  return open.length > 0 ? [...found, `open: ${open.join(' ')}`] : found;
}

function rendered(text: string): string {
  const { html, footnotesHtml = '' } = renderBody(parseBody(text, { file: 'a.md', firstLine: 1 }), testSlots);
  return html + footnotesHtml;
}

const ATTACKS = [
  '<script>alert(1)</script>',
  '<ScRiPt src=//evil></sCrIpT>',
  '<img src=x onerror=alert(1)>',
  '<svg/onload=alert(1)>',
  '<a href="javascript:alert(1)">x</a>',
  '<iframe srcdoc="<script>alert(1)</script>">',
  '</p><script>alert(1)</script>',
  '<!--><script>alert(1)</script>',
  '<![CDATA[<script>]]>',
  '<x onclick=alert(1)>',
  '<style>@import "//evil"</style>',
  '<base href=//evil>',
  '<form action=//evil><input autofocus onfocus=alert(1)>',
  '[x](javascript:alert(1))',
  '[x](JAVASCRIPT:alert(1))',
  '[x](&#x6A;avascript:alert(1))',
  '[x](java&#10;script:alert(1))',
  '[x](data:text/html;base64,PHNjcmlwdD4=)',
  '[x](vbscript:msgbox)',
  '[x](//evil)',
  '[x](" onclick="alert(1))',
  '[x](<" onclick="alert(1)>)',
  "[x](<' onclick='alert(1)>)",
  '[x](https://x.org/"><script>alert(1)</script>)',
  '[x](<https://x.org/"><script>)',
  '![x" onerror="alert(1)](media/a.png "c")',
  '![x](media/a.png "c\\" onerror=\\"alert(1)")',
  '![x](<media/a.png" onerror="alert(1)> "c")',
  '![x](javascript:alert(1) "c")',
  '[a]: javascript:alert(1)\n\n[a]',
  '<javascript:alert(1)>',
  'http://x.org/<script>alert(1)</script>',
  'http://x.org/"onmouseover="alert(1)',
  '```"><script>alert(1)</script>\nx\n```',
  '```js" onclick="alert(1)\nx\n```',
  '`<script>alert(1)</script>`',
  '    <script>alert(1)</script>',
  '# <script>alert(1)</script>',
  '# " onclick="alert(1)',
  '| <script> |\n|---|\n| " onclick=x |',
  '| " aria-x="y |\n|---|',
  'x[^a]\n\n[^a]: <script>alert(1)</script>',
  'x[^"><script>]\n\n[^"><script>]: y',
  ':stat[<script>alert(1)</script>]{query=q}',
  ':stat["><b]{query=q}',
  ':stat[5]{query="><script>alert(1)</script>"}',
  ':claim[" onclick="x]{source=a}',
  '[@"><script>]',
  '[@a, <script>alert(1)</script>]',
  '::trend{series="<script>"}',
  '::trend<script>',
  ':stat[<script>',
  '&lt;script&gt;alert(1)&lt;/script&gt;',
  '&#60;script&#62;alert(1)',
  '\\<script>alert(1)\\</script>',
  '<<script>alert(1)//<</script>',
  '*<script>*alert(1)',
  '[<img src=x onerror=alert(1)>](https://x.org)',
  '![[x](javascript:y)](media/a.png "c")',
  '- [ ] <script>alert(1)</script>',
  '> <script>alert(1)</script>',
  'a  \n<script>',
  '\u2028<script>',
  '\u0000<script>',
  '<scr\u0000ipt>',
];

describe('the HTML of anything at all', () => {
  it.each(ATTACKS)('is safe: %j', (attack) => {
    for (const text of [
      attack,
      `a ${attack} b`,
      `**${attack}**`,
      `- ${attack}\n\n  ${attack}`,
      `> ${attack}`,
      `${attack}\n${attack}`,
    ]) {
      expect(problems(rendered(text))).toEqual([]);
    }
  });

  it('is safe and well formed, whatever the text', () => {
    fc.assert(
      fc.property(markdownBody, (text) => {
        const html = rendered(text);
        expect(problems(html)).toEqual([]);
        expect(html).not.toMatch(/<script|href="\s*(?:javascript|data|vbscript):/i);
      }),
      runs(800),
    );
  });

  it('is safe with attacks and Markdown put together at random', () => {
    const part = fc.oneof(
      fc.constantFrom(...ATTACKS),
      fc.constantFrom('\n', '\n\n', ' ', '*', '[', '](', ')', '"', '<', '>', '`', '|', '- ', '> '),
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 8 }), (parts) => {
        expect(problems(rendered(parts.join('')))).toEqual([]);
      }),
      runs(800),
    );
  });

  it('is made of any string without throwing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (text) => {
        expect(problems(rendered(text))).toEqual([]);
      }),
      runs(800),
    );
  });

  it('would be found unsafe by this test', () => {
    expect(problems('<p><script>x</script></p>')).not.toEqual([]);
    expect(problems('<p onclick="x">a</p>')).not.toEqual([]);
    expect(problems('<a href="javascript:x">a</a>')).not.toEqual([]);
    expect(problems('<p>a')).not.toEqual([]);
    expect(problems('<p>a < b</p>')).not.toEqual([]);
  });
});
