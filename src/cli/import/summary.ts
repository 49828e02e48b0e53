import { LARGEST_FILE, LARGEST_SITE } from '../../corpus/table-sizes.ts';
import type { ImportResult } from '../../import/index.ts';
import type { ImportRequest } from '../../import/request.ts';
import { gaveNothing } from '../../import/rows/account.ts';
import { ROW_RULES } from '../../import/rows/rules.ts';
import { asStarted, type Started } from '../as-started.ts';

const count = (n: number) => n.toLocaleString('en-GB');

/** A mapping whose first lines tell how to go on; the rest is made of what the data say. */
function followed(mapping: string, started: Started): string {
  const [first = '', second = '', ...rest] = mapping.split('\n');
  return [first, asStarted(second, started), ...rest].join('\n');
}

const FOREIGN =
  'The report seems to be neither in English nor in Arabic. Numbers, dates, kinds and who says it are read in these two only: fill them in from the report.\n';

/** What an import did, in a few lines: how many rows, why some were refused or altered, and what was written. */
export function tellImported(result: ImportResult, request: ImportRequest, started: Started): string {
  if (result.is === 'mapping') return followed(result.text, started);
  if (result.is === 'draft') {
    return result.path === undefined
      ? `Already there: ${result.there}. Nothing was changed. To read the report anew, with other options, delete that file first, or call the new draft something else with --name.\n`
      : `Draft written → ${result.path}\n${result.isForeign ? FOREIGN : ''}${result.missing.length > 0 ? `Still to be filled in: ${result.missing.join(', ')}.\n` : ''}`;
  }
  const { totals, reasons, files } = result;
  const numbers = [
    `taken ${count(totals.taken)}`,
    `refused ${count(totals.refused)}`,
    `already there ${count(totals.there)}`,
    ...(totals.left > 0 ? [`not asked for ${count(totals.left)}`] : []),
  ];
  const passed = totals.passed > 0 ? ` (and ${count(totals.passed)} of tags, which are no data)` : '';
  const lines = [
    `${count(totals.total)} ${totals.total === 1 ? 'row' : 'rows'}${passed}: ${numbers.join(', ')}.`,
  ];
  for (const { rule, count: times } of reasons) {
    const { effect, reason } = ROW_RULES[rule];
    lines.push(`  ${count(times).padStart(7)} ${effect}, ${rule}: ${reason}`);
  }
  if (totals.left > 0 && totals.left === totals.total)
    lines.push('No row is asked for.', ...(result.unmet ?? []));
  if (totals.total === 0) lines.push('The file has a header and no rows under it.');
  if (gaveNothing(totals)) lines.push('No row could be taken; why is told above.');
  if (files.length === 0) lines.push('Nothing was written.');
  for (const { path, rows } of files) lines.push(`Written → ${path} (${count(rows)} new)`);
  lines.push(...tooLarge(files, result.tableBytes));
  const isOtherwise = reasons.some(({ rule }) => rule === 'value-differs');
  if (request.report)
    lines.push(
      isOtherwise
        ? 'Every row refused or altered, or that says otherwise than the site, is in the report.'
        : 'Every row refused or altered is in the report.',
    );
  else if (isOtherwise)
    lines.push('To see which rows say otherwise, and what, import them again with --report FILE.csv.');
  return `${lines.join('\n')}\n`;
}

/** A warning of files that are larger than a check reads, by themselves or with the tables that the site has beside them. */
function tooLarge(files: readonly { path: string; bytes: number }[], tableBytes = 0): string[] {
  if (files.length === 0) return [];
  const mb = (bytes: number) => `${count(Math.ceil(bytes / 1_000_000))} MB`;
  const large = files.filter(({ bytes }) => bytes > LARGEST_FILE);
  const all = files.reduce((sum, { bytes }) => sum + bytes, 0);
  const seen =
    large.length > 0
      ? large.map(({ path, bytes }) => `${path} has ${mb(bytes)}`).join(', ')
      : all > LARGEST_SITE
        ? `These files have ${mb(all)} together`
        : tableBytes > LARGEST_SITE
          ? `The tables of the site have ${mb(tableBytes)} together with these`
          : undefined;
  if (seen === undefined) return [];
  return [
    `Careful: ${seen}, and a site reads tables of at most ${mb(LARGEST_FILE)} each and ${mb(LARGEST_SITE)} in all, for every row becomes a record and a page. “sourcebook check” will refuse it. Delete the files, and take a part with --where, --since or --country; or count the rows first, and keep the counts as a series.`,
  ];
}
