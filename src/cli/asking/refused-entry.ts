import { fieldAt } from '../../authoring/field-at.ts';
import { cellColumns } from '../../authoring/fields-from-cells.ts';
import type { Corpus, RecordKind } from '../../corpus/corpus.ts';
import type { RuleId } from '../../diagnostics/catalogue/index.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { type ExitCode, type Options, textOption } from '../command.ts';
import type { World } from '../world.ts';
import { Cancelled, terminalAsker } from './asker.ts';
import { askFields } from './entry-questions.ts';

/** A new entry that would not pass the check. */
export interface Entry {
  kind: RecordKind;
  /** Where it would lie, relative to the site. */
  file: string;
  written: string;
  /** Its fields, and its text under `body`. */
  answers: Readonly<Record<string, unknown>>;
  /** The errors that it has, or makes in other files. */
  wrong: readonly Diagnostic[];
}

/**
 * Asks again, at a terminal, for what is wrong in an entry and for nothing else; what was answered stands there to be mended.
 * @returns undefined at no terminal, where what is wrong is in no field, and where the person gives up
 */
export async function mendedAnswers(
  entry: Entry,
  { corpus, world, now }: { corpus: Corpus; world: World; now: Date },
): Promise<Record<string, unknown> | undefined> {
  const { kind, answers } = entry;
  const fields = wrongFields(entry).filter(
    (name) => answers[name] !== undefined && !(name === 'body' && String(answers.body).includes('\n')),
  );
  if (world.terminal === undefined || fields.length === 0) return undefined;
  world.stdout.write(`What stands above is asked for again: ${fields.join(', ')}.\n`);
  const before = Object.fromEntries(fields.map((name) => [name, answers[name]] as const));
  const right = Object.fromEntries(Object.entries(answers).filter(([name]) => !fields.includes(name)));
  try {
    const asker = await terminalAsker(world.terminal);
    const today = now.toISOString().slice(0, 10);
    return await askFields(kind, right, { corpus, asker, today, before });
  } catch (thrown) {
    if (thrown instanceof Cancelled) return undefined;
    throw thrown;
  }
}

/** Says that an entry is not written: with options, which of them to mend; at a terminal, all that was answered as text. */
export function refuse(entry: Entry, options: Options, world: World): ExitCode {
  const { file, written, wrong } = entry;
  const own = wrong.some((one) => one.file === file);
  const why = own
    ? 'the entry would not pass the check.'
    : `with ${file} the site would not pass the check, as stands above.`;
  const flags = own ? flagsOf(entry, options) : [];
  const mend = flags.length > 0 ? ` Mend ${flags.join(', ')}.` : '';
  world.stderr.write(`Nothing was written: ${why}${mend}${own ? missingFields(entry) : ''}\n`);
  if (world.terminal !== undefined) {
    world.stdout.write(
      `So that nothing is lost, this is what ${file} would hold; save it there, and mend it with “sourcebook check”:\n\n${written}`,
    );
  }
  return 1;
}

/** What has no address or text is told of at its title, which is right. */
const NO_ADDRESS: RuleId = 'source-without-address';

/** The options that give what is missing. Of a series the hint of the check names a file beside one that is not written. */
function missingFields({ kind, answers, wrong }: Entry): string {
  if (wrong.some(({ rule }) => rule === NO_ADDRESS)) return ' Give --url or --body.';
  return kind === 'series' && answers.observations === undefined
    ? ` Give its values: --observations '[{"period": "2020-08", "value": 100}]'.`
    : '';
}

/** The fields of an entry in which there are errors, each once. */
function wrongFields({ file, written, wrong }: Entry): string[] {
  const fields = wrong.flatMap((one) => (one.file === file ? (fieldAt(written, one.line)?.field ?? []) : []));
  return [...new Set(fields)];
}

/** The options that gave what is wrong, each once: `--place.country` for the country of a place in place. */
function flagsOf({ kind, file, written, wrong }: Entry, options: Options): string[] {
  const given = [...cellColumns(kind).map(({ name }) => name), 'body'].filter(
    (name) => textOption(options, name) !== undefined,
  );
  const flags = wrong.flatMap((one) => {
    const at = one.file === file && one.rule !== NO_ADDRESS ? fieldAt(written, one.line) : undefined;
    if (!at) return [];
    const exact = given.filter((name) => name === `${at.field}.${at.inner}`);
    return exact.length > 0
      ? exact
      : given.filter((name) => name === at.field || name.startsWith(`${at.field}.`));
  });
  return [...new Set(flags)].map((name) => `--${name}`);
}
