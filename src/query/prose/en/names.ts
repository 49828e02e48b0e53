import { COUNTED_NOUN, matchesOf, type TextStretch } from './dates.ts';

// "20K", "1.2M", "3M people"; "4K" and "3M" by themselves are names.
const CAPITAL_SCALE = `(?:(?<=\\d\\d|\\.\\d|[$€£]\\d)[KMB](?![\\p{L}\\d-])|[KMB]\\s(?:\\w+\\s)?${COUNTED_NOUN})`;

const PATTERNS: readonly RegExp[] = [
  // F-16, Covid-19, M16, G7, AK-47, mid-2020, P5+1
  /[\p{L}\p{M}][-‑]?\d[\d.]*[\p{L}\d]*(?:\+\d)?/gu,
  // 16th, 4x4, 3D: letters right behind, unless they are a scale, a measure, or what is counted ("45dead")
  new RegExp(
    `(?<![\\d.,\\p{L}])\\d[\\d,.]*(?!(?:k|m|mn|bn|tn|km|kg|pc|pp)(?!\\p{L})|x(?![\\p{L}\\d])|${CAPITAL_SCALE}|${COUNTED_NOUN})\\p{L}[\\p{L}\\d]*`,
    'gu',
  ),
  // Calibres, degrees, versions, hash tags, notes
  /\b\d+(?:\.\d+)?[\s-]?mm\b/gu,
  /\b\d+(?:\.\d+)?[\s-]?[×x][\s-]?\d+(?:\.\d+)?[\s-]?mm\b/gu,
  /\b\d+(?:\.\d+)?\s?°(?:\s?\d+(?:\.\d+)?\s?[′'’](?:\s?\d+(?:\.\d+)?\s?(?:″|"|”))?)?/gu,
  // 34.3483, 45.3908
  /[-−]?\b\d{1,2}\.\d{3,},\s?[-−]?\d{1,3}\.\d{3,}\b/gu,
  // +964 770 123 4567, (020) 7946 0018, 555-0199
  /\+\d{1,3}(?:[\s.-]\(?\d{1,4}\)?){2,6}(?!\d)/gu,
  /\(0\d{1,4}\)\s?\d{2,}(?:[\s-]\d{2,}){0,3}/gu,
  /(?<=\b(?:[Cc]all|[Dd]ial|[Pp]hone|[Tt]el\.?|[Ff]ax)\s)\d{3}-\d{4}\b/gu,
  // S/2020/836, A/RES/71/256, Article 3(2)
  /\p{Lu}(?:\/[\p{Lu}\d.]+)+/gu,
  /(?<=\b(?:[Aa]rticles?|[Ss]ections?|[Rr]ules?|[Pp]aragraphs?|[Aa]rt\.)\s)\d+(?:\([\da-z]\))+/gu,
  /\b(?:France|Kurdistan|Euronews)\s24\b/gu,
  /\b\d+\.\d+\.\d+[\d.]*\b/gu,
  /[#@]\d+/gu,
  // The mark of a note, but “[45] dead”
  new RegExp(`\\[\\d+\\](?!\\s${COUNTED_NOUN})`, 'gu'),
];

/** Numbers that are part of a name or a measure of a thing's make, and ordinals in digits. */
export function namesIn(text: string): TextStretch[] {
  if (!/\d/.test(text)) return [];
  return PATTERNS.flatMap((pattern) => matchesOf(text, pattern));
}
