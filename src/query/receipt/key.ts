import type { RecordKind } from '../../corpus/corpus.ts';

/** The key of a body's receipts: `article:uptick`, and `article:uptick:ar` for its text in another language. */
export function figureKey(kind: RecordKind, id: string, language?: string): string {
  return language === undefined ? `${kind}:${id}` : `${kind}:${id}:${language}`;
}
