import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { StatUse } from '../../markdown/body.ts';
import { createDesk, isFailed } from '../../query/receipt/desk.ts';
import { inFigures } from '../../query/receipt/in-figures.ts';
import { figureKey } from '../../query/receipt/key.ts';
import { workOut } from '../../query/receipt/work-out.ts';
import type { BodyReceipts, Receipt } from '../../query/receipt.ts';
import { placed } from './place.ts';
import type { FigureInput } from './rule.ts';

/**
 * Works out the receipt of every figure of every body. What is wrong with a figure (stat-mismatch, stat-unreadable,
 * stat-circular, stat-not-found, stat-status-missing, stat-selection-empty, where-*, query-unknown, and ids that lead
 * nowhere) is told at the figure.
 */
export function workOutReceipts({ corpus, bodies, selector, queries }: FigureInput): {
  receipts: BodyReceipts;
  diagnostics: Diagnostic[];
} {
  const desk = createDesk(corpus, queries, selector);
  const receipts = new Map<string, (Receipt | undefined)[]>();
  const diagnostics: Diagnostic[] = [];
  for (const { owner, body, file, language, translation } of bodies) {
    const stats = body.uses.filter((use): use is StatUse => use.what === 'stat');
    if (stats.length === 0) continue;
    const own = stats.map((use, n) => {
      const found = workOut(desk, { use, owner, file, language, number: n + 1, translation });
      if (!isFailed(found)) return found;
      diagnostics.push(...placed(found, use, file));
      return undefined;
    });
    receipts.set(
      figureKey(owner.kind, owner.id, translation),
      own.map((receipt) => receipt && { ...receipt, context: inFigures(receipt.context, own) }),
    );
  }
  return { receipts, diagnostics };
}
