import { FAMILY } from './fonts.ts';
import { escapeXml, type Pen } from './png.ts';

/** Where a line begins, and how it is set. */
export interface LineSetting {
  /** The edge at which it begins: the left one, or the right one where it runs from the right. */
  x: number;
  y: number;
  size: number;
  family: string;
  dir: 'ltr' | 'rtl';
}

/** A stretch of Arabic, or of letters and digits of other scripts, with the spaces inside; what is left is between them. */
const RUN =
  /(\p{Script=Arabic}(?:[\p{Script=Arabic}\p{M}\s،؛؟]*[\p{Script=Arabic}\p{M}،؛؟])?|[\p{L}\p{N}](?:(?:(?!\p{Script=Arabic})[\p{L}\p{N}\p{M}\s.,'’-])*(?!\p{Script=Arabic})[\p{L}\p{N}\p{M}])?)/u;
const ARABIC = /\p{Script=Arabic}/u;
const MIRRORED: Readonly<Record<string, string>> = {
  '(': ')',
  ')': '(',
  '[': ']',
  ']': '[',
  '«': '»',
  '»': '«',
};

/**
 * A line of text as SVG. Stretches of different scripts are set one by one, each in its own typeface, in the order in which
 * they are read: the drawing library neither finds a second typeface for Arabic nor orders stretches of several.
 */
export function lineSvg(text: string, setting: LineSetting, pen: Pen): string {
  const { size, dir, family, y } = setting;
  const runs = runsOf(text, dir, family);
  let x = setting.x;
  return runs
    .map((run, i) => {
      const element = `<text x="${x.toFixed(1)}" y="${y.toFixed(1)}" text-anchor="${dir === 'rtl' ? 'end' : 'start'}" font-family="${run.family}" font-size="${size}">${escapeXml(run.text)}</text>`;
      if (i < runs.length - 1) x += (dir === 'rtl' ? -1 : 1) * pen.measure(run.text, run.family) * size;
      return run.text.trim() === '' ? '' : element;
    })
    .join('');
}

/** How wide a line is in ems. */
export function lineWidth(text: string, family: string, pen: Pen): number {
  return runsOf(text, 'ltr', family).reduce((sum, run) => sum + pen.measure(run.text, run.family), 0);
}

function runsOf(text: string, dir: 'ltr' | 'rtl', family: string): { text: string; family: string }[] {
  if (!ARABIC.test(text)) return [{ text, family }];
  return text
    .split(RUN)
    .filter((run) => run !== '')
    .map((run) => ({
      text: dir === 'rtl' ? run.replace(/^[^\p{L}\p{N}]+$/u, mirrored) : run,
      family: ARABIC.test(run) ? FAMILY.arabic : family,
    }));
}

/** Signs between stretches, as they stand where the line runs from the right. */
function mirrored(signs: string): string {
  return [...signs]
    .reverse()
    .map((sign) => MIRRORED[sign] ?? sign)
    .join('');
}
