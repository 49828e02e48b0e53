import { join, relative } from 'node:path';
import { authoredSchema } from '../../authoring/authored.ts';
import { entryPlace } from '../../authoring/entry-place.ts';
import { entryText } from '../../authoring/entry-text.ts';
import { fieldForms } from '../../authoring/field-forms.ts';
import { cellColumns, fieldsFromCells } from '../../authoring/fields-from-cells.ts';
import { withFile } from '../../authoring/overlay.ts';
import { proposeId } from '../../authoring/propose-id.ts';
import { writeOnce } from '../../authoring/write-once.ts';
import type { Corpus, RecordKind } from '../../corpus/corpus.ts';
import { nodeIo } from '../../corpus/io.ts';
import { entriesOf, isKnown, RECORD_KINDS } from '../../corpus/lookup.ts';
import { FIGURE_RULES } from '../../diagnostics/catalogue/figures.ts';
import { SIGN_OFF_RULES } from '../../diagnostics/catalogue/sign-offs.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { hasErrors } from '../../diagnostics/diagnostic.ts';
import { descriptionsOf } from '../../model/introspect.ts';
import { isExactNowhere } from '../../model/place.ts';
import { isId } from '../../model/text.ts';
import { schemaFolder } from '../../site/engine/cache-folder.ts';
import { Cancelled, terminalAsker } from '../asking/asker.ts';
import { askFields } from '../asking/entry-questions.ts';
import { type Entry, mendedAnswers, refuse } from '../asking/refused-entry.ts';
import {
  type Command,
  type ExitCode,
  type OptionSpec,
  type Options,
  operandOf,
  textOption,
} from '../command.ts';
import { printFindings } from '../findings.ts';
import { makeProgress } from '../progress.ts';
import { SITE } from '../shared-options.ts';
import { foldersOf } from '../site-folder.ts';
import { UsageError } from '../usage-error.ts';
import type { World } from '../world.ts';
import { editorSchemaWriter } from '../write-editor-schemas.ts';

/** `sourcebook new KIND`: writes a new entry, from options or from what is answered at a terminal. */
export const newEntry: Command = {
  name: 'new',
  summary: 'Write a new entry, from answers at a terminal or from options; nothing is ever overwritten.',
  operand: { value: 'KIND', help: 'what to write', choices: RECORD_KINDS },
  options: {
    site: SITE,
    id: {
      value: 'ID',
      help: 'its id, which is the name of its file and of its page (made from the title if left out)',
    },
    body: { value: 'TEXT', help: 'its text, as Markdown' },
  },
  optionsOf: fieldOptions,
  run: async (options, world) => {
    const kind = RECORD_KINDS.find((one) => one === operandOf(options));
    if (kind === undefined) throw new UsageError('There is no such kind of entry.');
    try {
      return await write(kind, options, world);
    } catch (thrown) {
      if (!(thrown instanceof Cancelled)) throw thrown;
      world.stderr.write('Nothing was written.\n');
      return 1;
    }
  },
};

/** The fields of a kind as options, named as the columns of its CSV: `--place.country IQ`. */
function fieldOptions(kind: string): Readonly<Record<string, OptionSpec>> {
  const known = RECORD_KINDS.find((one) => one === kind);
  if (known === undefined) return {};
  const own = new Set(fieldForms(authoredSchema(known)).map(({ name }) => name));
  const specs = cellColumns(known).map(({ name, path, form, schema }): [string, OptionSpec] => {
    const [about = ''] = descriptionsOf(schema);
    const value = { list: 'A;B', json: 'JSON', number: 'N', boolean: 'true|false', text: 'TEXT' }[form];
    const isCited = name === 'citations';
    return [
      name,
      {
        value: isCited ? 'A;B|JSON' : value,
        help: isCited
          ? `${about} Ids of sources; or a list as JSON, where more is said than which.`
          : path.length === 1 && !own.has(name)
            ? `${about} (seldom needed)`
            : about,
      },
    ];
  });
  return Object.fromEntries(specs);
}

async function write(kind: RecordKind, options: Options, world: World): Promise<ExitCode> {
  const { root, cache } = foldersOf(options, world);
  const given = givenFields(kind, options);
  const { check } = await import('../../rules/index.ts');
  const now = new Date(world.clock());
  const progress = makeProgress({ stream: world.stderr, clock: world.clock });
  progress.step('Reading the site');
  const before = await check(root, { now });
  progress.end();
  const { corpus } = before;
  const asked = textOption(options, 'id');
  // What cannot be is told before anything is asked.
  if (asked !== undefined) idOf(kind, asked, {}, corpus);
  if (kind !== 'place') refuseExactNowhere(kind, given);

  const text = textOption(options, 'body');
  const known = { ...given, ...(text !== undefined && { body: text }) };
  let answers = await complete(kind, known, { corpus, world, now });
  for (;;) {
    const { body = '', ...fields } = answers;
    refuseExactNowhere(kind, fields);
    const id = idOf(kind, asked ?? (await askedId(kind, fields, corpus, world)), fields, corpus);
    const file = entryPlace(kind, id);
    const path = join(root, file);
    const schema = relative(join(path, '..'), join(schemaFolder(cache), `${kind}.schema.json`));
    const written = entryText({ kind, fields, body: String(body), schema });

    const after = await check(root, { now, io: withFile(nodeIo(), path, written), before });
    // A source is written before what cites it.
    const own = after.diagnostics.filter((one) => one.file === file && one.rule !== 'source-orphan');
    const caused = [...own, ...newIn(after.diagnostics, before.diagnostics, file)];
    // Of two sources for one document the later by id is told, be it the one that was there.
    const wrong = caused.filter((one) => own.includes(one) || !isOfTexts(one));
    if (hasErrors(wrong)) {
      printFindings(wrong, after.corpus.sourceLine, world);
      const entry: Entry = { kind, file, written, answers, wrong: wrong.filter(isError) };
      const mended = await mendedAnswers(entry, { corpus, world, now });
      if (mended === undefined) return refuse(entry, options, world);
      answers = mended;
      continue;
    }
    if (!writeOnce(path, written))
      throw new UsageError(`${file} is there already; it stays as it is. Choose another id with --id.`);
    printFindings(caused, after.corpus.sourceLine, world);
    world.stdout.write(`Wrote ${file}\n`);
    if (kind === 'source')
      world.stdout.write(`Cite it: [@${id}] in a text, “- ${id}” below citations: in the fields.\n`);
    editorSchemaWriter(cache, world)(after.corpus);
    if (hasErrors(caused))
      world.stderr.write(
        'With it, what stands above no longer agrees; the site is built again when that is mended.\n',
      );
    return 0;
  }
}

/** What is known exactly can be put on a map. */
function refuseExactNowhere(kind: RecordKind, fields: Readonly<Record<string, unknown>>): void {
  const place: unknown = kind === 'place' ? fields : fields.place;
  if (typeof place !== 'object' || place === null || !isExactNowhere({ ...place })) return;
  const dotted = kind === 'place' ? '' : 'place.';
  throw new UsageError(
    `--${dotted}precision is exact, and where the place is is not said; add --${dotted}lat and --${dotted}lon, or say how far it is known: near, district, governorate or country.`,
  );
}

/** The fields that stand in the options. */
function givenFields(kind: RecordKind, options: Options): Record<string, unknown> {
  const cells = cellColumns(kind).flatMap(({ name }): [string, string][] => {
    const value = textOption(options, name);
    return value === undefined ? [] : [[name, value]];
  });
  const read = fieldsFromCells(kind, new Map(cells));
  if ('fields' in read) return read.fields;
  const [{ column, problem } = { column: '', problem: '' }] = read.wrong;
  throw new UsageError(
    `--${column} has ${problem}; write it as in a CSV file of the site, a list of groups as JSON.`,
  );
}

/** What was given with what is answered; at no terminal, all that is needed must be given. */
async function complete(
  kind: RecordKind,
  given: Readonly<Record<string, unknown>>,
  { corpus, world, now }: { corpus: Corpus; world: World; now: Date },
): Promise<Record<string, unknown>> {
  const missing = fieldForms(authoredSchema(kind)).filter(
    // A draft need not be finished.
    ({ name, required }) =>
      required && given[name] === undefined && (given.state !== 'draft' || name === 'title'),
  );
  const { terminal } = world;
  if (missing.length === 0) return { ...given };
  if (terminal === undefined) {
    const names = missing.map(({ name }) => `--${name}`).join(', ');
    throw new UsageError(
      `A new ${kind} needs ${names}; at a terminal they are asked for. See sourcebook new ${kind} --help.`,
    );
  }
  const asker = await terminalAsker(terminal);
  return await askFields(kind, given, { corpus, asker, today: now.toISOString().slice(0, 10) });
}

/** The id of an entry whose name has no Latin letters to make one of, or makes one that is taken: asked for where somebody can be asked. */
async function askedId(
  kind: RecordKind,
  fields: Readonly<Record<string, unknown>>,
  corpus: Corpus,
  { terminal }: World,
): Promise<string | undefined> {
  const proposed = proposeId(kind, fields);
  if (terminal === undefined || (proposed !== undefined && !isKnown(corpus, kind, proposed)))
    return undefined;
  const asker = await terminalAsker(terminal);
  const taken = (id: string) => `the ${kind} “${id}” is there already; choose another id`;
  return await asker.text({
    message: `id: ${proposed === undefined ? '' : `There is “${proposed}” already. `}The name of its file and of its page, in Latin letters, digits and hyphens.`,
    example: 'road-of-example',
    initial: proposed,
    wrong: (typed) =>
      !isId(typed)
        ? 'expected small letters, digits and single hyphens'
        : isKnown(corpus, kind, typed)
          ? taken(typed)
          : undefined,
  });
}

function idOf(
  kind: RecordKind,
  asked: string | undefined,
  fields: Readonly<Record<string, unknown>>,
  corpus: Corpus,
): string {
  const id = asked ?? proposeId(kind, fields);
  if (id === undefined)
    throw new UsageError('The title has no Latin letters to make an id of; give one with --id.');
  if (!isId(id))
    throw new UsageError(
      `“${id}” is no id; it is made of lower-case letters and digits, with hyphens between them.`,
    );
  if (isKnown(corpus, kind, id)) {
    const written = entriesOf(corpus, kind).get(id)?.written;
    const where = written ? ` in ${written.file}` : '';
    throw new UsageError(
      `The ${kind} “${id}” is there already${where}; it stays as it is. Choose another id with --id.`,
    );
  }
  return id;
}

function isError({ severity }: Diagnostic): boolean {
  return severity === 'error';
}

/** Findings in other files that were not there before. */
function newIn(after: readonly Diagnostic[], before: readonly Diagnostic[], own: string): Diagnostic[] {
  const known = new Set(before.map((one) => JSON.stringify(one)));
  return after.filter((one) => one.file !== own && !known.has(JSON.stringify(one)));
}

/** True of what texts say of the facts: a new fact is not wrong because a figure that counts it is to be brought up to date. */
function isOfTexts({ rule }: Diagnostic): boolean {
  return rule in FIGURE_RULES || rule in SIGN_OFF_RULES;
}
