import { CATALOGUE, type Rule } from '../diagnostics/catalogue/index.ts';
import type { ExampleFile, ExampleSide } from './example-files.ts';
import { changedPart, lineChanges } from './line-changes.ts';
import { code, fence, fileBlock, page, table } from './markdown.ts';

/** The example of a rule. */
export interface RuleExample {
  /** The site as it was published, for a rule about what changed since then. */
  before?: ExampleSide;
  bad: ExampleSide;
  good: ExampleSide;
}

/** Findings of a report that are shown; a report can hold the same slip in twenty forms. */
const FINDINGS_SHOWN = 3;
/** Longest line of an example, in characters: one of them is about lines that are too long. */
const LONGEST_LINE = 200;
/** Files of an example that are shown on each side. */
const FILES_SHOWN = 3;

/** `docs/reference/rules.md`: every rule with its example, which is the rule’s test. */
export function rulesReference(exampleOf: (rule: string) => RuleExample): string {
  const rules = Object.entries<Rule>(CATALOGUE).sort(([a], [b]) => (a < b ? -1 : 1));
  return page('Rules', INTRO, [
    table(
      ['Rule', '', 'What it asks'],
      rules.map(([id, { severity, title }]) => [`[${code(id)}](#${id})`, severity, title]),
    ),
    ...rules.map(([id, rule]) => section(id, rule, exampleOf(id))),
  ]);
}

const INTRO = `What the check looks at. An error stops the build, a warning does not. Each rule has an example of what it refuses, what it prints, and something like it that passes. The examples are its tests: the folder ${code('test/rules/<rule>')} holds their files, which are laid over the small site in [${code('test/rules/skeleton')}](../../test/rules/skeleton).`;

function section(
  id: string,
  { severity, title, explanation }: Rule,
  { before, bad, good }: RuleExample,
): string {
  const named = namedFiles(bad);
  const shown = named.slice(0, FILES_SHOWN);
  const left = bad.files.length - shown.length;
  return [
    `## ${id}`,
    `*${severity === 'error' ? 'Error' : 'Warning'}.* **${title}.** ${explanation}`,
    ...(before ? ['This was published:', ...before.files.map(shownFile), 'This is there now:'] : []),
    ...shown.map((file) => shownFile(file)),
    ...(left > 0 ? [others(left, id, 'bad')] : []),
    'The check prints:',
    fence(shortened(bad.report ?? '', id), 'text'),
    'This passes:',
    ...mended(shown, good, id),
  ].join('\n\n');
}

/** The files that the report is about, as far as they are there; else those of the example. */
function namedFiles({ files, report = '' }: ExampleSide): ExampleFile[] {
  const named = files.filter(({ path }) => report.includes(`${path} · `));
  return named.length > 0 ? named : [...files];
}

function mended(shown: readonly ExampleFile[], good: ExampleSide, id: string): string[] {
  const same = good.files.filter(({ path }) => shown.some((file) => file.path === path));
  const instead = same.length > 0 ? same : good.files.slice(0, FILES_SHOWN);
  const left = good.files.length - instead.length;
  return [
    ...instead.map((file) => {
      const before = shown.find(({ path }) => path === file.path);
      return before?.text === undefined ? shownFile(file) : changed(file, before.text);
    }),
    ...(left > 0 ? [others(left, id, 'good')] : []),
  ];
}

/** What differs in a file that is mended; the whole of it where little is the same. */
function changed(file: ExampleFile, before: string): string {
  const text = file.text ?? '';
  const part = changedPart(lineChanges(linesOf(before), linesOf(text)));
  const isShort = part.length > 0 && part.length < linesOf(text).length;
  return isShort
    ? `**${code(file.path)}**, changed\n\n${fence(part.map(cut).join('\n'), 'diff')}`
    : shownFile(file);
}

function shownFile({ path, text, remark }: ExampleFile): string {
  if (remark !== undefined) return `**${code(path)}** ${REMARKS[remark]}.`;
  if (text === undefined) return `**${code(path)}** is a picture.`;
  if (text === '') return `**${code(path)}** is empty.`;
  return fileBlock(path, linesOf(text).map(cut).join('\n'));
}

const REMARKS = {
  removed: 'is not there',
  unreadable: 'is there and cannot be opened',
  link: 'is a symbolic link',
} as const;

function others(count: number, id: string, side: 'bad' | 'good'): string {
  const folder = `test/rules/${id}/${side}`;
  return `(${count === 1 ? 'One more file' : `${count} more files`} in [${code(folder)}](../../${folder}).)`;
}

/** The findings of a rule in a report: the first few, word for word. */
function shortened(report: string, id: string): string {
  const parts = report.split(/^(?= {2}\S+:\d+:\d+ )/m);
  const [head = '', ...findings] = parts;
  const own = findings.filter((text) => new RegExp(`^ {2}\\S+:\\d+:\\d+ +\\w+ +${id}\\n`).test(text));
  if (findings.length <= FINDINGS_SHOWN) return report;
  const left = findings.length - Math.min(own.length, FINDINGS_SHOWN);
  const shown = own.slice(0, FINDINGS_SHOWN).map((text) => text.replace(/\n\n\S[\s\S]*$/, '\n\n'));
  return `${head}${shown.join('')}… and ${left} more`;
}

function cut(line: string): string {
  return line.length > LONGEST_LINE ? `${line.slice(0, LONGEST_LINE)}…` : line;
}

function linesOf(text: string): string[] {
  return text.replace(/\n$/, '').split('\n');
}
