import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { lightColours } from '../../src/pictures/colours.ts';
import { FAMILY } from '../../src/pictures/fonts.ts';
import { pictureFonts, shareFiles, signFiles } from '../../src/pictures/index.ts';
import { setText } from '../../src/pictures/lines.ts';
import { makePen, type Pen } from '../../src/pictures/png.ts';
import { lineSvg, lineWidth } from '../../src/pictures/runs.ts';
import { shareSvg } from '../../src/pictures/share.ts';

describe('pictures drawn at build time', () => {
  const folder = mkdtempSync(join(tmpdir(), 'sourcebook-pictures-'));
  let fonts: string[];
  let pen: Pen;

  beforeAll(async () => {
    fonts = await pictureFonts(folder);
    pen = makePen(fonts);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('have the size that networks show, and are the same each time', () => {
    const draw = (): Buffer[] =>
      shareFiles(
        [{ path: 'share/site.png', card: () => ({ title: 'A title', site: 'A site', dir: 'ltr' }) }],
        fonts,
      ).map((file) => Buffer.from(file.content()));
    const [png] = draw();
    expect(png?.subarray(1, 4).toString()).toBe('PNG');
    expect([png?.readUInt32BE(16), png?.readUInt32BE(20)]).toEqual([1200, 630]);
    expect(draw()).toEqual([png]);
  });

  it('join Arabic letters', () => {
    const word = 'هجوم';
    const apart = [...word].join('\u200c');
    expect(pen.measure(word, FAMILY.arabic)).toBeLessThan(pen.measure(apart, FAMILY.arabic));
  });

  it('set stretches of a line that runs from the right one after another, with brackets turned', () => {
    const svg = lineSvg(
      'آب 2020 (Bayji)',
      { x: 1100, y: 0, size: 10, family: FAMILY.serif, dir: 'rtl' },
      pen,
    );
    const runs = [...svg.matchAll(/x="([\d.]+)"[^>]*font-family="([^"]+)"[^>]*>([^<]+)</g)].map(
      ([, x, family, text]) => ({ x: Number(x), family, text }),
    );
    expect(runs.map(({ text }) => text)).toEqual(['آب', '2020', ') ', 'Bayji', '(']);
    expect(runs.map(({ x }) => x)).toEqual(runs.map(({ x }) => x).sort((a, b) => b - a));
    expect(runs[0]?.family).toBe(FAMILY.arabic);
  });

  it.each([
    ['one letter', 'A'],
    ['300 letters', 'Long title '.repeat(28).trim()],
    ['four lines', 'Artillery officer and another Popular Mobilization member killed near Khanaqin'],
    ['an unbroken word', 'W'.repeat(200)],
    ['nothing but capitals', 'MW '.repeat(60).trim()],
    ['Arabic', 'هجمات تنظيم الدولة في شهر آب 2020 '.repeat(8).trim()],
  ])('hold %s within their edges', (_, title) => {
    const dir = /\p{Script=Arabic}/u.test(title) ? 'rtl' : 'ltr';
    const svg = shareSvg({ title, site: 'A site', dir }, lightColours(), pen);
    const withLine = shareSvg(
      { title, site: 'A site', dir, line: 'Confirmed; in Khanaqin, Diyala, Iraq' },
      lightColours(),
      pen,
    );
    for (const drawn of [svg, withLine]) {
      const ys = [...drawn.matchAll(/<text x="[\d.]+" y="([\d.]+)"/g)].map(([, y]) => Number(y));
      expect(Math.min(...ys)).toBeGreaterThan(60);
      // Letters reach below their line; the rule over the site’s name is at 564.
      expect(Math.max(...ys.filter((y) => y < 600))).toBeLessThan(550);
    }
    const { lines } = setText(title, { width: 1056, sizes: [84, 72, 60, 50, 42], most: 4 });
    const size = Number(/font-size="([\d.]+)"/.exec(svg)?.[1]);
    for (const line of lines) expect(lineWidth(line, FAMILY.serif, pen) * size).toBeLessThan(1200);
    expect(svg).not.toContain('var(--');
  });

  it('put up to three drawings side by side, each under what it shows, and a line under a title alone', () => {
    const chart = (n: number) => ({
      svg: `<svg viewBox="0 0 300 100"><path d="M${n},0"/></svg>`,
      heading: `Count ${n}`,
    });
    const svg = shareSvg(
      { title: 'Two counts', site: 'A site', dir: 'ltr', charts: [chart(1), chart(2), chart(3)] },
      lightColours(),
      pen,
    );
    const starts = [...svg.matchAll(/translate\(([\d.]+),/g)].map(([, x]) => Number(x));
    expect(starts).toHaveLength(3);
    for (const [i, x] of starts.entries()) expect(x - (starts[i - 1] ?? -400)).toBeGreaterThan(320);
    expect(svg).toContain('>Count 3</text>');
    const line = shareSvg(
      { title: 'A blast', site: 'A site', dir: 'ltr', line: 'Confirmed; 15 July 2019' },
      lightColours(),
      pen,
    );
    expect(line).toContain('>Confirmed; 15 July 2019</text>');
  });

  it('draw what stands side by side as large as each other, from one line down, under letters of one size', () => {
    const charts = [
      { svg: '<svg viewBox="0 0 300 100"><path d="M1,0"/></svg>', heading: 'Short' },
      {
        svg: '<svg viewBox="0 0 300 260"><path d="M2,0"/></svg>',
        heading: 'A heading that has to be set in two lines, smaller than the first size there is',
      },
    ];
    for (const dir of ['ltr', 'rtl'] as const) {
      const svg = shareSvg({ title: 'Two counts', site: 'A site', dir, charts }, lightColours(), pen);
      const drawn = [...svg.matchAll(/translate\([\d.]+,([\d.]+)\) scale\(([\d.]+)\)/g)];
      expect(drawn).toHaveLength(2);
      expect(new Set(drawn.map(([, y, scale]) => `${y} ${scale}`)).size).toBe(1);
      const [, top = '0', scale = '0'] = drawn[0] ?? [];
      expect(Number(top) + 260 * Number(scale)).toBeLessThanOrEqual(550.5);
      const sizes = [...svg.matchAll(/font-size="([\d.]+)">(?:Short|A heading|smaller|set in)/g)];
      expect(new Set(sizes.map(([, size]) => size)).size).toBe(1);
    }
  });

  it('give a site the first letter of its title as its sign, or the sign it brings', () => {
    const files = new Map(signFiles({ title: '“Claims”', fonts }).map((f) => [f.path, f.content()]));
    expect(files.get('favicon.svg')).toContain('>C</text>');
    const ico = Buffer.from(files.get('favicon.ico') ?? '');
    expect([ico.readUInt16LE(2), ico[6], ico.subarray(23, 26).toString()]).toEqual([1, 32, 'PNG']);
    expect(Buffer.from(files.get('apple-touch-icon.png') ?? '').readUInt32BE(16)).toBe(180);
    const sign =
      '<svg xmlns="http://www.w3.org/2000/svg" width="8" height="8"><rect width="8" height="8"/></svg>';
    expect(signFiles({ title: 'Claims', sign, fonts })[0]?.content()).toBe(sign);
  });
});
