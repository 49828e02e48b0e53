import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startDrawing } from '../../src/pictures/drawing.ts';
import { pictureFonts } from '../../src/pictures/index.ts';
import { makePen } from '../../src/pictures/png.ts';

describe('drawing of many pictures', () => {
  const folder = mkdtempSync(join(tmpdir(), 'sourcebook-drawing-'));
  let fonts: string[];
  beforeAll(async () => {
    fonts = await pictureFonts(folder);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const svg = (n: number) =>
    `<svg xmlns="http://www.w3.org/2000/svg" width="90" height="30"><text x="5" y="20" font-family="Inter">${n}</text></svg>`;

  it.each([1, 3])('gives each its own picture, on %i threads', async (threads) => {
    const drawing = startDrawing(fonts, threads);
    const found = new Map<number, string>();
    for (let n = 0; n < 40; n++)
      await drawing.add(svg(n), (png) => found.set(n, Buffer.from(png).toString('hex')));
    await drawing.finish();
    await drawing.close();
    const pen = makePen(fonts);
    expect(found.size).toBe(40);
    for (const [n, png] of found) expect(png).toBe(Buffer.from(pen.png(svg(n))).toString('hex'));
  });

  it('ends with what went wrong on a thread, and does not wait for ever', async () => {
    const drawing = startDrawing(fonts, 2);
    const drawn = async () => {
      for (let n = 0; n < 40; n++) await drawing.add(n === 12 ? 'no picture' : svg(n), () => {});
      await drawing.finish();
    };
    await expect(drawn()).rejects.toThrow(/SVG|markup|token/i);
    await drawing.close();
  });
});
