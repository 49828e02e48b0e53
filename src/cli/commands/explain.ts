import type { Article, Entry } from '../../corpus/corpus.ts';
import { printable } from '../../diagnostics/reporters/display.ts';
import { chartRecord } from '../../explaining/chart-record.ts';
import { type Asked, askedOf, type Found, findFigures, nameOfText } from '../../explaining/find.ts';
import { sheetCsv, sheetMarkdown } from '../../explaining/sheet.ts';
import { amount, explainedText, WITH_CHARTS } from '../../explaining/text.ts';
import { receiptRecord } from '../../publish/receipts.ts';
import { stateOf } from '../../signing/state.ts';
import { asStarted } from '../as-started.ts';
import { type Command, type ExitCode, type Options, operandOf, textOption } from '../command.ts';
import { makeProgress } from '../progress.ts';
import { sentence } from '../sentence.ts';
import { SITE } from '../shared-options.ts';
import { foldersOf } from '../site-folder.ts';
import { UsageError } from '../usage-error.ts';
import type { World } from '../world.ts';

const FORMATS = { figures: ['text', 'json', WITH_CHARTS], sheet: ['markdown', 'csv'] } as const;

type Format = (typeof FORMATS)[keyof typeof FORMATS][number];
type Explained = Exclude<Found, { missing: string }>;

/** `sourcebook explain ARTICLE[:LINE]`: each figure, how it was worked out, and each chart, with rows and sources. */
export const explain: Command = {
  name: 'explain',
  summary:
    'Tell how each figure of an article was worked out, and what each chart is drawn from: which rows and which sources.',
  operand: {
    value: 'ARTICLE[:LINE]',
    help: 'the article, by its id, its file or its page, and a line of it if only that is meant',
  },
  options: {
    site: SITE,
    format: {
      value: FORMATS.figures.join('|'),
      help: `how to print it; json is a list of the figures alone, ${WITH_CHARTS} has figures and charts; of a sheet markdown|csv (the first if left out)`,
    },
    sheet: {
      help: 'a sheet for a fact checker: every figure with its evidence and every chart with its rows and their sources, to be ticked',
    },
  },
  run: explainArticle,
};

async function explainArticle(options: Options, world: World): Promise<ExitCode> {
  const { root } = foldersOf(options, world);
  const format = formatOf(options);
  const asked = askedOf(operandOf(options) ?? '');
  const { check } = await import('../../rules/index.ts');
  const progress = makeProgress({ stream: world.stderr, clock: world.clock });
  progress.step('Reading the site');
  const { corpus, receipts: all, diagnostics } = await check(root, { now: new Date(world.clock()) });
  progress.end();
  const found = findFigures(asked, corpus, all, diagnostics);
  if ('missing' in found) return refuse(found.missing, world);
  // A list of figures is what programs have read so far: a chart is nothing that they would know.
  if (format === 'json' && found.receipts.length === 0 && found.charts.length > 0 && asked.line !== undefined)
    return refuse(chartAlone(asked, found), world);
  const { article, translation, receipts, charts, unsound } = found;
  // A part of an article is not signed off, nor is a translation.
  const isWhole = asked.line === undefined && translation === undefined;
  const state = isWhole ? stateOf(article, all, corpus)?.hash : undefined;
  const sheet = {
    title: titleOf(article, translation),
    article: article.id,
    receipts,
    charts,
    corpus,
    state,
    translation,
    translations: [...article.translations.keys()],
  };
  world.stdout.write(
    {
      text: () => eachLine(explainedText(receipts, charts, corpus), printable),
      json: () => jsonText(receipts.map(receiptRecord)),
      [WITH_CHARTS]: () =>
        jsonText({ figures: receipts.map(receiptRecord), charts: charts.map(chartRecord) }),
      markdown: () => sheetMarkdown(sheet),
      csv: () => sheetCsv(sheet),
    }[format](),
  );
  if (receipts.length === 0 && unsound === 0 && asked.line === undefined)
    world.stderr.write(`“${nameOfText(article.id, translation)}” has no figures.\n`);
  const left = leftOut(unsound, format === 'json' ? 0 : found.unsoundCharts);
  if (left === undefined) return 0;
  world.stderr.write(asStarted(left, world));
  return 1;
}

/** How many figures and charts nothing is told of; undefined where there are none. */
function leftOut(figures: number, charts: number): string | undefined {
  const count = figures + charts;
  if (count === 0) return undefined;
  const what = [
    ...(figures > 0 ? [amount(figures, 'figure')] : []),
    ...(charts > 0 ? [amount(charts, 'chart or table', 'charts and tables')] : []),
  ].join(' and ');
  return `${what} ${count === 1 ? 'is' : 'are'} left out, as ${count === 1 ? 'it has a mistake' : 'they have mistakes'}; sourcebook check tells which.\n`;
}

function refuse(why: string, world: World): ExitCode {
  world.stderr.write(`${sentence(why)}\n`);
  return 1;
}

/** The title of an article, or of its text in another language where that has one of its own. */
function titleOf({ record, translations }: Entry<Article>, translation: string | undefined): string {
  const own = translation === undefined ? undefined : translations.get(translation)?.fields.title;
  return typeof own === 'string' ? own : record.title;
}

/** That a list of figures has nothing of a line on which only a chart stands: a sentence without its full stop. */
function chartAlone({ line }: Asked, { article, translation, charts }: Explained): string {
  return `there is no figure on line ${line} of “${nameOfText(article.id, translation)}” but ::${charts[0]?.what}, which json leaves out; --format ${WITH_CHARTS} has it`;
}

function eachLine(text: string, change: (line: string) => string): string {
  return text.split('\n').map(change).join('\n');
}

function jsonText(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

function formatOf(options: Options): Format {
  const known = FORMATS[options.sheet === true ? 'sheet' : 'figures'];
  const written = textOption(options, 'format') ?? known[0];
  const format = known.find((one) => one === written);
  if (format === undefined)
    throw new UsageError(
      `“${written}” is no format ${options.sheet === true ? 'of a sheet' : 'of explain'}; it is one of ${known.join(', ')}.`,
    );
  return format;
}
