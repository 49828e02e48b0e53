import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { askedFaces, cutFaces } from '../../../src/site/engine/typefaces.ts';

const shelf = mkdtempSync(join(tmpdir(), 'sourcebook-faces-'));
afterAll(() => rmSync(shelf, { recursive: true, force: true }));

const face = (name: string, letters: string, weights: string) =>
  `@font-face { font-family: "F"; font-weight: ${weights}; src: url("@faces/${name}.woff2") format("woff2"); unicode-range: ${letters}; }`;

it('the style sheet says which letters and weights a face has', () => {
  const css = `${face('serif', 'U+41-43, U+2013', '400 700')} @font-face { src: local("Arial"); }`;
  expect(askedFaces(css)).toEqual([
    { name: 'serif', letters: [0x41, 0x42, 0x43, 0x2013], weights: { min: 400, max: 700 } },
  ]);
  const lent = `${css} ${face('serif', 'U+43-44', '400')}`;
  expect(askedFaces(lent)).toMatchObject([
    { name: 'serif', letters: [0x41, 0x42, 0x43, 0x2013, 0x44], weights: { max: 700 } },
  ]);
  const sheets = ['fonts.css', 'fonts-arabic.css'].map((name) =>
    readFileSync(join(import.meta.dirname, '../../../src/site/styles', name), 'utf8'),
  );
  for (const { name, letters } of askedFaces(sheets.join('\n')))
    expect(letters.length, name).toBeGreaterThan(40);
  // The thousands separator of Arabic looks the same in every family and weight.
  expect(
    askedFaces(sheets.join('\n')).flatMap((one) => (one.letters.includes(0x66c) ? [one.name] : [])),
  ).toEqual(['arabic-sans']);
});

it('faces are cut to them, are the same at every cut, and are kept', async () => {
  const css = face('arabic-sans', 'U+0621-063A, U+0641-064A', '400 500') + face('sans', 'U+41-5A', '400 600');
  const folder = await cutFaces(shelf, css);
  expect(readdirSync(folder).sort()).toEqual(['arabic-sans.woff2', 'sans.woff2']);
  const bytes = readFileSync(join(folder, 'sans.woff2'));
  expect(bytes.subarray(0, 4).toString('latin1')).toBe('wOF2');
  expect(bytes.length).toBeLessThan(8_000);
  expect(await cutFaces(shelf, css)).toBe(folder);
  const again = await cutFaces(join(shelf, 'again'), css);
  for (const name of readdirSync(folder))
    expect(readFileSync(join(again, name)).equals(readFileSync(join(folder, name))), name).toBe(true);
  const other = await cutFaces(shelf, css.replace('U+41-5A', 'U+41-4A'));
  expect(other).not.toBe(folder);
});

it('a face that nothing is known of is told', async () => {
  await expect(cutFaces(shelf, face('gothic', 'U+41', '400'))).rejects.toThrow(
    'no typeface “gothic”, expected one of serif',
  );
});
