import type { Receipt } from '../query/receipt.ts';
import type { PublishInput } from './input.ts';
import { jsonLines } from './plain.ts';

/** `/data/receipts.json`: every figure of every published text with what it rests on, in the order of the texts. */
export function receiptsJson({ corpus, receipts, address }: PublishInput): string {
  const lines: Record<string, unknown>[] = [];
  for (const list of receipts.values()) {
    for (const receipt of list) {
      if (receipt && !isDraft(receipt)) lines.push(line(receipt));
    }
  }
  return jsonLines(lines);

  function isDraft({ article }: Receipt): boolean {
    return corpus.articles.get(article)?.draft === true;
  }

  function line({ span, method, article, ...rest }: Receipt): Record<string, unknown> {
    return {
      ...rest,
      article,
      ...(corpus.articles.has(article) && { url: address('article', article) }),
      line: span.line,
      column: span.column,
      how: method,
    };
  }
}
