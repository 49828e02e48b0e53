import { diagnostic, FILE_START } from '../../diagnostics/diagnostic.ts';
import type { FigureRule } from './rule.ts';

/** Every named query gives one row with a value, whether a figure uses it or not. */
export const queryFailed: FigureRule = function* ({ corpus, queries }) {
  for (const { id, file, sql } of corpus.queries.values()) {
    const answer = queries.get(id);
    if (!answer || !('fault' in answer)) continue;
    const { message, hint, line } = answer.fault;
    const length = line === undefined ? 0 : (sql.split('\n')[line - 1]?.length ?? 0);
    const span = line === undefined ? FILE_START : { line, column: 1, endLine: line, endColumn: length + 1 };
    const told = message.startsWith('unexpected')
      ? message
      : `unexpected failure of “${id}”, expected one row with a value: ${message}`;
    yield diagnostic('query-failed', { file, span }, told, hint);
  }
};
