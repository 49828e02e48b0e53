import { filledIn } from '../../markdown/left-empty.ts';
import type { Receipt } from '../receipt.ts';

/** A text taken from a body, with the texts of its figures where they were left empty. `receipts`: of that body. */
export function inFigures(text: string, receipts: readonly (Receipt | undefined)[] | undefined): string {
  return filledIn(text, (n) => receipts?.[n]?.text);
}
