import { type Diagnostic, hasErrors, tidyDiagnostics } from '../../diagnostics/diagnostic.ts';
import { FORMATS, type Format } from '../../diagnostics/reporters/index.ts';
import { nearest } from '../../model/nearest.ts';
import type { Checked } from '../../rules/index.ts';
import { type Command, type Options, textOption } from '../command.ts';
import { printFindings } from '../findings.ts';
import { makeProgress, type Progress } from '../progress.ts';
import { sentence } from '../sentence.ts';
import { SITE } from '../shared-options.ts';
import { foldersOf } from '../site-folder.ts';
import { UsageError } from '../usage-error.ts';
import type { World } from '../world.ts';

/** `sourcebook check`: every mistake of every file in one run. Prints nothing when there is none. */
export const check: Command = {
  name: 'check',
  summary: 'Find every mistake of a site: fields, dates, sources, figures, links.',
  options: {
    site: SITE,
    format: {
      value: FORMATS.join('|'),
      help: 'for people (pretty), programs (json, sarif), a job on GitHub (github) or its summary (markdown)',
    },
    since: { value: 'REV', help: 'also tell what changed since a git revision without a correction' },
  },
  async run(options, world) {
    const format = formatOf(options);
    const { root } = foldersOf(options, world);
    const progress = makeProgress({ stream: world.stderr, clock: world.clock });
    progress.step('Checking');
    const rules = await import('../../rules/index.ts');
    const now = new Date(world.clock());
    const checked = await rules.check(root, { now });
    const since = textOption(options, 'since');
    const change =
      since === undefined ? undefined : await changeSince(since, { root, checked, world, progress });
    const diagnostics = tidyDiagnostics([...checked.diagnostics, ...(change?.untold ?? [])]);
    progress.end();
    for (const note of change?.notes ?? []) world.stderr.write(`${sentence(note)}\n`);
    printFindings(diagnostics, checked.corpus.sourceLine, world, format, root);
    if (format === 'markdown' && change)
      world.stdout.write(`${diagnostics.length > 0 ? '\n' : ''}${change.figureDiff}`);
    return hasErrors(diagnostics) ? 1 : 0;
  },
};

interface Change {
  untold: readonly Diagnostic[];
  /** As Markdown. */
  figureDiff: string;
  /** What a person has to know of the comparison, in sentences. */
  notes: readonly string[];
}

/**
 * What a site states against what it stated at a revision, where its own mistakes are no matter. Throws a UsageError if there
 * is nothing to compare with.
 */
async function changeSince(
  since: string,
  { root, checked, world, progress }: { root: string; checked: Checked; world: World; progress: Progress },
): Promise<Change> {
  const [history, rules] = await Promise.all([
    import('../../history/index.ts'),
    import('../../rules/index.ts'),
  ]);
  progress.step(`Reading ${since}`);
  const then = history.siteAt(root, since, world.env);
  if ('problem' in then) throw new UsageError(then.problem);
  const { site, notes } = then;
  if (site === undefined) return { untold: [], figureDiff: '', notes };
  const now = new Date(world.clock());
  const before = await rules.check(site.root, { now, io: site.io });
  const comparison = history.compareSites(before, checked);
  const unread = history.unreadThen(before, since);
  return {
    untold: [...history.silentChanges(comparison, now.toISOString().slice(0, 10))],
    figureDiff: history.figureDiff(comparison, since),
    notes: unread === undefined ? notes : [...notes, unread],
  };
}

function formatOf(options: Options): Format {
  const written = textOption(options, 'format') ?? 'pretty';
  const format = FORMATS.find((name) => name === written);
  if (format) return format;
  const near = nearest(written, FORMATS);
  throw new UsageError(
    `There is no format “${written}”; ${near ? `did you mean ${near}?` : `there are ${FORMATS.join(', ')}.`}`,
  );
}
