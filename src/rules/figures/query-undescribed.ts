import { diagnostic, FILE_START } from '../../diagnostics/diagnostic.ts';
import { described } from '../../query/sql/described.ts';
import type { FigureRule } from './rule.ts';

/** Every named query says in words what it works out: a receipt has to, and most readers read no SQL. */
export const queryUndescribed: FigureRule = function* ({ corpus, queries }) {
  for (const { id, file, sql } of corpus.queries.values()) {
    const answer = queries.get(id);
    // One that fails has something else to mend first.
    if (!answer || 'fault' in answer || described(sql) !== undefined) continue;
    yield diagnostic(
      'query-undescribed',
      { file, span: FILE_START },
      `unexpected query “${id}” without a word on what it works out, expected a comment in its first line`,
      'Begin the file with a line such as “-- Mean number of attacks a month in 2020.”; receipts show it.',
    );
  }
};
