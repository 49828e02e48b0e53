import type { Corpus, RecordKind } from '../corpus/corpus.ts';
import { type Io, nodeIo } from '../corpus/io.ts';
import { load } from '../corpus/load.ts';
import { entriesOf, RECORD_KINDS } from '../corpus/lookup.ts';
import { createMemory, type ReadMemory } from '../corpus/memory.ts';
import { renamedFinder } from '../corpus/renamed.ts';
import { type Diagnostic, tidyDiagnostics } from '../diagnostics/diagnostic.ts';
import { type NearestFinder, nearestFinder } from '../model/nearest.ts';
import type { BodyReceipts } from '../query/receipt.ts';
import type { Answered } from '../query/sql.ts';
import { type SignOffVerdict, signOffVerdicts } from '../signing/verdict.ts';
import { checkFigures } from './figures/index.ts';
import { RULES } from './list.ts';
import { references } from './references.ts';
import type { RuleInput } from './rule.ts';

/** A site that has been read and checked. */
export interface Checked {
  corpus: Corpus;
  receipts: BodyReceipts;
  /** By id of each article that says it was checked: whether that holds. */
  signOffs: ReadonlyMap<string, SignOffVerdict>;
  /** Everything wrong with it, sorted by file and line, none twice. */
  diagnostics: readonly Diagnostic[];
  /** What a check to come need not work out again. */
  left: { read: ReadMemory; answered: Answered };
}

/** What a check needs from outside. */
export interface CheckOptions {
  /** The moment of the check. */
  now: Date;
  /** The site’s files; those of this machine if left out. */
  io?: Io;
  /** An earlier check: what has not changed since is not worked out again. */
  before?: Pick<Checked, 'left'> | undefined;
}

/**
 * Reads a site and applies every rule to it: the one function behind `check`, `build` and `dev`.
 * `root` is the absolute path of the site. Never throws for an author’s mistake.
 */
export async function check(root: string, { now, io = nodeIo(), before }: CheckOptions): Promise<Checked> {
  const read = before?.left.read ?? createMemory();
  const { corpus, diagnostics } = await load(root, io, read);
  const figures = await checkFigures(corpus, before?.left.answered);
  const input: RuleInput = {
    corpus,
    references: [...references(corpus)],
    nearestId: finders(corpus),
    renamed: renamedFinder(corpus),
    signOffs: signOffVerdicts(corpus, figures.receipts),
    now,
  };
  const found = [...diagnostics, ...figures.diagnostics];
  for (const rule of RULES) for (const one of rule(input)) found.push(one);
  return {
    corpus,
    receipts: figures.receipts,
    signOffs: input.signOffs,
    left: { read, answered: figures.answered },
    diagnostics: tidyDiagnostics(found),
  };
}

function finders(corpus: Corpus): Record<RecordKind, NearestFinder> {
  const pairs = RECORD_KINDS.map((kind) => {
    // Made when first asked for: most sites have no wrong reference at all.
    let finder: NearestFinder | undefined;
    const find: NearestFinder = (id) => {
      finder ??= nearestFinder(entriesOf(corpus, kind).keys());
      return finder(id);
    };
    return [kind, find] as const;
  });
  return Object.fromEntries(pairs) as Record<RecordKind, NearestFinder>;
}
