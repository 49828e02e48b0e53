import { matchesOf, type TextStretch } from './dates.ts';

const PATTERNS: readonly RegExp[] = [
  // F-16, Covid-19, M16, G7, AK-47, mid-2020
  /[\p{L}\p{M}][-‑]?\d[\d.]*[\p{L}\d]*/gu,
  // 16th, 4x4, 3D: letters right behind, unless they are a scale or a measure
  /(?<![\d.,\p{L}])\d[\d,.]*(?!(?:k|m|mn|bn|tn|km|kg|pc|pp)(?!\p{L}))\p{L}[\p{L}\d]*/gu,
  // Calibres, degrees, versions, hash tags, notes
  /\b\d+(?:\.\d+)?[\s-]?mm\b/gu,
  /\b\d+(?:\.\d+)?\s?°/gu,
  /\b\d+\.\d+\.\d+[\d.]*\b/gu,
  /[#@]\d+/gu,
  /\[\d+\]/gu,
];

/** Numbers that are part of a name or a measure of a thing's make, and ordinals in digits. */
export function namesIn(text: string): TextStretch[] {
  if (!/\d/.test(text)) return [];
  return PATTERNS.flatMap((pattern) => matchesOf(text, pattern));
}
