import type { Article, Corpus, Entry } from '../../corpus/corpus.ts';
import { askedOf, findFigures, nameOfText } from '../../explaining/find.ts';
import { type Sheet, sheetCsv, sheetMarkdown } from '../../explaining/sheet.ts';
import { explainedText } from '../../explaining/text.ts';
import { receiptRecord } from '../../publish/receipts.ts';
import { chartsOf } from '../../signing/charts.ts';
import { stateOf } from '../../signing/state.ts';
import { asStarted } from '../as-started.ts';
import { type Command, type ExitCode, type Options, operandOf, textOption } from '../command.ts';
import { makeProgress } from '../progress.ts';
import { sentence } from '../sentence.ts';
import { SITE } from '../shared-options.ts';
import { foldersOf } from '../site-folder.ts';
import { UsageError } from '../usage-error.ts';
import type { World } from '../world.ts';

const FORMATS = { figures: ['text', 'json'], sheet: ['markdown', 'csv'] } as const;

/** `sourcebook explain ARTICLE[:LINE]`: each figure, how it was worked out, its rows and its sources. */
export const explain: Command = {
  name: 'explain',
  summary: 'Tell how each figure of an article was worked out, from which rows and which sources.',
  operand: {
    value: 'ARTICLE[:LINE]',
    help: 'the article, by its id, its file or its page, and a line of it if only that is meant',
  },
  options: {
    site: SITE,
    format: { value: 'text|json', help: 'how to print it; of a sheet markdown|csv (the first if left out)' },
    sheet: {
      help: 'a sheet for a fact checker: every figure with its evidence and every chart with its rows, to be ticked',
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
  const { corpus, receipts: all } = await check(root, { now: new Date(world.clock()) });
  progress.end();
  const found = findFigures(asked, corpus, all);
  if ('missing' in found) {
    world.stderr.write(`${sentence(found.missing)}\n`);
    return 1;
  }
  const { article, translation, receipts, unsound } = found;
  // A part of an article is not signed off, nor is a translation.
  const isWhole = asked.line === undefined && translation === undefined;
  const state = isWhole ? stateOf(article, all, corpus)?.hash : undefined;
  const sheet = {
    title: titleOf(article, translation),
    article: article.id,
    receipts,
    charts: asked.line === undefined ? chartsIn(article, translation, corpus) : [],
    corpus,
    state,
    translation,
    translations: [...article.translations.keys()],
  };
  world.stdout.write(
    {
      text: () => explainedText(receipts, corpus),
      json: () => `${JSON.stringify(receipts.map(receiptRecord), null, 2)}\n`,
      markdown: () => sheetMarkdown(sheet),
      csv: () => sheetCsv(sheet),
    }[format](),
  );
  if (receipts.length === 0 && unsound === 0)
    world.stderr.write(`“${nameOfText(article.id, translation)}” has no figures.\n`);
  if (unsound === 0) return 0;
  const left = `${unsound} ${unsound === 1 ? 'figure is' : 'figures are'} left out, as ${unsound === 1 ? 'it has a mistake' : 'they have mistakes'}; sourcebook check tells which.\n`;
  world.stderr.write(asStarted(left, world));
  return 1;
}

/** The title of an article, or of its text in another language where that has one of its own. */
function titleOf({ record, translations }: Entry<Article>, translation: string | undefined): string {
  const own = translation === undefined ? undefined : translations.get(translation)?.fields.title;
  return typeof own === 'string' ? own : record.title;
}

/** The charts, tables, timelines and maps of a text. */
function chartsIn(
  article: Entry<Article>,
  translation: string | undefined,
  corpus: Corpus,
): NonNullable<Sheet['charts']> {
  const { body, translations, written, id } = article;
  const text = translation === undefined ? { body, file: written.file } : translations.get(translation);
  return chartsOf(text?.body?.uses ?? [], { corpus, article: id }).map((chart) => ({
    ...chart,
    file: text?.file ?? '',
  }));
}

function formatOf(options: Options): 'text' | 'json' | 'markdown' | 'csv' {
  const known = FORMATS[options.sheet === true ? 'sheet' : 'figures'];
  const written = textOption(options, 'format') ?? known[0];
  const format = known.find((one) => one === written);
  if (format === undefined)
    throw new UsageError(
      `“${written}” is no format ${options.sheet === true ? 'of a sheet' : 'of explain'}; it is one of ${known.join(', ')}.`,
    );
  return format;
}
