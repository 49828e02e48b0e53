import { readFileSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { changeFields } from '../../authoring/change-fields.ts';
import { writeChanged } from '../../authoring/write-changed.ts';
import { LEDGER_FILES } from '../../corpus/layout.ts';
import { isKnown } from '../../corpus/lookup.ts';
import { hasErrors } from '../../diagnostics/diagnostic.ts';
import { type Asked, askedOf, missingArticle, nameOfText, textOf } from '../../explaining/find.ts';
import { parsePartialDate } from '../../model/partial-date.ts';
import type { Checked } from '../../rules/index.ts';
import { signOffsText } from '../../signing/ledger.ts';
import { stateOf } from '../../signing/state.ts';
import { asStarted } from '../as-started.ts';
import { type Command, type ExitCode, type Options, operandOf, textOption } from '../command.ts';
import { makeProgress } from '../progress.ts';
import { sentence } from '../sentence.ts';
import { SITE } from '../shared-options.ts';
import { foldersOf } from '../site-folder.ts';
import { UsageError } from '../usage-error.ts';
import type { World } from '../world.ts';

/** Fewest digits that `--state` takes: fewer could fit another state by chance. */
const FEWEST_DIGITS = 8;

/** `sourcebook sign-off ARTICLE --by NAME`: writes down who checked an article, and what it was that was checked. */
export const signOff: Command = {
  name: 'sign-off',
  summary: 'Write down that the facts of an article were checked, by whom, when, and what exactly.',
  operand: { value: 'ARTICLE', help: 'the article, by its id or its file' },
  options: {
    site: SITE,
    by: { value: 'NAME', help: 'who checked it' },
    on: { value: 'DATE', help: 'when it was checked (today if left out)' },
    state: {
      value: 'HASH',
      help: 'what was checked, as its sheet tells (explain --sheet): refused if that has changed',
    },
  },
  run: signOffArticle,
};

async function signOffArticle(options: Options, world: World): Promise<ExitCode> {
  const { root } = foldersOf(options, world);
  const asked = askedOf(operandOf(options) ?? '');
  const { article } = asked;
  if (asked.line !== undefined)
    throw new UsageError('An article is signed off as a whole; leave the line out.');
  const signature = { article, by: nameOf(options), on: dateOf(options, world) };
  const wanted = stateAsked(options);
  const { check } = await import('../../rules/index.ts');
  const progress = makeProgress({ stream: world.stderr, clock: world.clock });
  progress.step('Reading the site');
  const checked = await check(root, { now: new Date(world.clock()) });
  progress.end();

  const found = signable(asked, checked);
  if (typeof found === 'string') return refuse(world, found);
  const { file, state } = found;
  if (wanted !== undefined && !state.hash.startsWith(wanted))
    return refuse(
      world,
      `“${article}” is not what was checked: its state is ${state.hash.slice(0, 12)} now; print its sheet again`,
    );
  const path = realpathSync(join(root, file));
  const text = changeFields(readFileSync(path, 'utf8'), { checkedBy: signature.by, checkedOn: signature.on });
  if (text === undefined)
    return refuse(
      world,
      `the front matter of ${file} cannot be changed without loss; write each of its fields on a line of its own`,
    );
  const { corpus } = checked;
  const { formerIds = [] } = corpus.articles.get(article)?.record ?? {};
  const former = new Set([...corpus.articles.values()].flatMap(({ record }) => record.formerIds ?? []));
  // What was signed off under a former id stays until its article is signed off anew.
  const ledger = signOffsText(
    corpus.ledgers.signOffs,
    { ...signature, state },
    (id) => !formerIds.includes(id) && (isKnown(corpus, 'article', id) || former.has(id)),
  );
  // The ledger first: should the program end between the two, nobody is said to have checked anything.
  writeChanged(join(root, LEDGER_FILES.signOffs), ledger);
  writeChanged(path, text);
  const count = state.figures.length;
  world.stdout.write(
    `“${article}” is signed off by ${signature.by} on ${signature.on}, with ${count} ${count === 1 ? 'figure' : 'figures'}; commit ${file} and ${LEDGER_FILES.signOffs} together.\n`,
  );
  return 0;
}

/** An article that can be signed off, or why it cannot: a sentence without its full stop. */
function signable(
  asked: Asked,
  { corpus, receipts, diagnostics }: Checked,
): { file: string; state: NonNullable<ReturnType<typeof stateOf>> } | string {
  const { id, translation } = textOf(asked, corpus);
  if (translation !== undefined)
    return `“${nameOfText(id, translation)}” is a translation, which is no part of a sign-off; its article is “${id}”`;
  const entry = corpus.articles.get(id);
  const see = '; sourcebook check tells which';
  if (entry === undefined)
    return isKnown(corpus, 'article', id) ? `“${id}” has mistakes${see}` : missingArticle(id, corpus);
  const { file } = entry.written;
  const state = stateOf(entry, receipts, corpus);
  if (state === undefined || hasErrors(diagnostics.filter((one) => one.file === file)))
    return `“${id}” has mistakes${see}`;
  if (corpus.ledgers.damaged.includes('signOffs'))
    return `the ledger ${LEDGER_FILES.signOffs} is damaged; sourcebook check tells where`;
  return { file, state };
}

function refuse(world: World, why: string): ExitCode {
  world.stderr.write(asStarted(`${sentence(why)} Nothing was written.\n`, world));
  return 1;
}

function nameOf(options: Options): string {
  const name = textOption(options, 'by')?.trim();
  if (name === undefined || name === '') throw new UsageError('“sign-off” needs --by NAME: who checked it.');
  if (/\p{Cc}/u.test(name) || !name.isWellFormed())
    throw new UsageError('--by takes a name in one line of ordinary characters.');
  return name;
}

function dateOf(options: Options, world: World): string {
  const today = new Date(world.clock()).toISOString().slice(0, 10);
  const written = textOption(options, 'on') ?? today;
  const date = parsePartialDate(written);
  if (typeof date === 'string') throw new UsageError(`--on has ${date}.`);
  if (date.earliest > today)
    throw new UsageError(`“${written}” lies in the future; --on is the day on which it was checked.`);
  return written;
}

function stateAsked(options: Options): string | undefined {
  const written = textOption(options, 'state')?.toLowerCase();
  if (written === undefined || (written.length >= FEWEST_DIGITS && /^[0-9a-f]{1,64}$/.test(written)))
    return written;
  throw new UsageError(
    `“${written}” is no state; it is ${FEWEST_DIGITS} digits or more of the hash on the sheet (sourcebook explain ARTICLE --sheet).`,
  );
}
