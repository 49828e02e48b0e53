import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Use } from '../../src/markdown/body.ts';
import { splitFrontMatter } from '../../src/markdown/front-matter.ts';
import { parseBody } from '../../src/markdown/parse.ts';
import { renderBody } from '../../src/markdown/render.ts';
import { expectGolden } from '../support/golden.ts';
import { placeOf } from './read.ts';
import { testSlots } from './slots.ts';

const INPUT = new URL('input/', import.meta.url);
const OUTPUT = new URL('output/', import.meta.url);

/** A use on one line, with the places of what is in it. */
function told({ span, ...use }: Use): Record<string, unknown> {
  const at = placeOf(span);
  if (use.what === 'citation') {
    return {
      at,
      what: use.what,
      items: use.items.map(
        (item) =>
          `${item.source}${item.locator === undefined ? '' : `, ${item.locator}`} ${placeOf(item.span)}`,
      ),
    };
  }
  if (!('attributes' in use)) return { at, ...use };
  const attributes = Object.entries(use.attributes).map(
    ([name, { value, span: place }]) => `${name}=${value} ${placeOf(place)}`,
  );
  return { at, ...use, attributes };
}

/** Every file of input/ is a test: what is read from it stands in output/ as JSON, what is shown as HTML. */
describe('a Markdown file', () => {
  const files = readdirSync(INPUT).filter((name) => name.endsWith('.md'));

  it.each(files)('%s', (name) => {
    const file = `content/articles/${name}`;
    const split = splitFrontMatter(readFileSync(new URL(name, INPUT), 'utf8'), file);
    const body = parseBody(split.body.text, { file, firstLine: split.body.firstLine });
    const found = [...split.diagnostics, ...body.diagnostics];
    const data = {
      bodyFirstLine: split.body.firstLine,
      diagnostics: found.map(
        (one) => `${placeOf(one)} ${one.severity} ${one.rule}: ${one.message} | ${one.hint}`,
      ),
      words: body.words,
      lead: body.lead,
      headings: body.headings,
      uses: body.uses.map(told),
      prose: body.prose.map((run) => `${placeOf(run.span)} ${run.text}`),
    };
    const base = new URL(name.replace(/\.md$/, ''), OUTPUT).pathname;
    expectGolden(decodeURIComponent(`${base}.json`), `${JSON.stringify(data, undefined, 2)}\n`);
    const { html, footnotesHtml } = renderBody(body, testSlots);
    expectGolden(decodeURIComponent(`${base}.html`), `${[html, footnotesHtml].filter(Boolean).join('\n')}\n`);
  });

  it('is there', () => expect(files.length).toBeGreaterThan(5));

  it('has nothing left in output/ of a file that is gone', () => {
    const bases = files.map((name) => name.replace(/\.md$/, ''));
    expect(
      readdirSync(OUTPUT).filter((name) => !bases.includes(name.replace(/\.(?:json|html)$/, ''))),
    ).toEqual([]);
  });
});
