/*
 * A figure whose text was left empty (`:stat[]{…}`) gets it when the figure has been worked out. Until then a mark stands
 * for it in the texts that are taken from a body. No text can hold such a mark otherwise: U+FDD0 is no character. The
 * number of the figure is written without a digit, so that nothing takes it for a number of the text.
 */
const MARK = '\uFDD0';
const FIRST = 0xf0000;
const MARKS = /\uFDD0([\u{F0000}-\u{FFFFD}])?/gu;

/** Stands for the text of stat `n` of its body, counted from 0. */
export function leftEmpty(n: number): string {
  return MARK + String.fromCodePoint(FIRST + n);
}

/**
 * A text with what stands in the places of figures left empty: `textOf` tells the text of stat `n`. A figure that could
 * not be worked out is an ellipsis.
 */
export function filledIn(text: string, textOf: (n: number) => string | undefined): string {
  if (!text.includes(MARK)) return text;
  return text.replace(MARKS, (_, number?: string) => {
    const n = number === undefined ? undefined : (number.codePointAt(0) ?? FIRST) - FIRST;
    return (n === undefined ? undefined : textOf(n)) ?? '…';
  });
}
