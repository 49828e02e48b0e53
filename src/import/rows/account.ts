import { type Finding, isRefused, ROW_RULES, type RowRuleId } from './rules.ts';

/** What became of a row. */
export type RowFate = 'taken' | 'refused' | 'already there' | 'left out' | 'passed over';

/** A row of the report: one finding about one row of the data. */
export interface ReportRow {
  row: number;
  line: number;
  id: string;
  outcome: RowFate;
  rule: RowRuleId;
  reason: string;
  values: Readonly<Record<string, string>>;
}

/** Where the rows of a report go. */
export interface ReportSink {
  add(row: ReportRow): void;
}

/** The row that is being spoken of. */
export interface RowAt {
  number: number;
  line: number;
}

/** Every row of the data, accounted for: the four numbers add up to `total`. */
export interface Totals {
  total: number;
  taken: number;
  refused: number;
  /** The site has them already. */
  there: number;
  /** Not asked for: --where, --since, --country. */
  left: number;
  /** Rows that are no data, such as tags; not part of the total. */
  passed: number;
}

/**
 * True where the data gave the site nothing: rows were refused, and of those that were asked for there is none that was
 * taken, now or before. Some rows that are refused and told are what is to be expected of other people’s data.
 */
export function gaveNothing({ taken, there, refused }: Totals): boolean {
  return refused > 0 && taken + there === 0;
}

/** Keeps count of rows and tells the report what was found about them. */
export interface Account {
  readonly totals: Readonly<Totals>;
  /** How often each rule was met, in the order of the rules. */
  reasons(): { rule: RowRuleId; count: number }[];
  /** Counts a row once, with all that was found about it. */
  close(at: RowAt, id: string, fate: RowFate, findings: readonly Finding[]): void;
}

/** An account that starts from nothing. */
export function openAccount(sink: ReportSink | undefined): Account {
  const totals: Totals = { total: 0, taken: 0, refused: 0, there: 0, left: 0, passed: 0 };
  const counts = new Map<RowRuleId, number>();
  return {
    totals,
    reasons: () =>
      (Object.keys(ROW_RULES) as RowRuleId[])
        .map((rule) => ({ rule, count: counts.get(rule) ?? 0 }))
        .filter(({ count }) => count > 0),
    close(at, id, fate, findings) {
      if (fate === 'passed over') totals.passed++;
      else totals.total++;
      if (fate === 'taken') totals.taken++;
      if (fate === 'refused') totals.refused++;
      if (fate === 'already there') totals.there++;
      if (fate === 'left out') totals.left++;
      // What is not taken is not altered: only why it was refused is of interest.
      if (fate === 'left out') return;
      for (const finding of findings) {
        if (fate === 'refused' && !isRefused(finding)) continue;
        counts.set(finding.rule, (counts.get(finding.rule) ?? 0) + 1);
        sink?.add({
          row: at.number,
          line: at.line,
          id,
          outcome: fate,
          rule: finding.rule,
          reason: ROW_RULES[finding.rule].reason + (finding.detail ? ` (${finding.detail})` : ''),
          values: finding.values,
        });
      }
    },
  };
}
