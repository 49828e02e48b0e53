import { type Diagnostic, hasErrors, tidyDiagnostics } from '../../diagnostics/diagnostic.ts';
import { FORMATS, type Format } from '../../diagnostics/reporters/index.ts';
import type { Checked } from '../../rules/index.ts';
import { type Command, textOption } from '../command.ts';
import { findingsText, printFindings } from '../findings.ts';
import { formatNamed, outputsOf, writeOutputs } from '../outputs.ts';
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
    output: {
      value: 'FORMAT=FILE',
      repeats: true,
      help: 'also write what is found into a file, in any of these formats: sarif=found.sarif; may be given several times',
    },
    since: { value: 'REV', help: 'also tell what changed since a git revision without a correction' },
  },
  async run(options, world) {
    const format = formatNamed(textOption(options, 'format') ?? 'pretty');
    const { root } = foldersOf(options, world);
    const outputs = outputsOf(options, root, world.cwd);
    const progress = makeProgress({ stream: world.stderr, clock: world.clock });
    progress.step('Checking');
    const rules = await import('../../rules/index.ts');
    const now = new Date(world.clock());
    const checked = await rules.check(root, { now });
    const since = textOption(options, 'since');
    const change =
      since === undefined ? undefined : await changeSince(since, { root, checked, world, progress });
    const diagnostics = tidyDiagnostics(change?.diagnostics ?? checked.diagnostics);
    progress.end();
    for (const note of change?.notes ?? []) world.stderr.write(`${sentence(note)}\n`);
    const { sourceLine } = checked.corpus;
    const beside = (one: Format) =>
      one === 'markdown' && change ? `${diagnostics.length > 0 ? '\n' : ''}${change.figureDiff}` : '';
    printFindings(diagnostics, sourceLine, world, format, root);
    world.stdout.write(beside(format));
    writeOutputs(outputs, (one) => findingsText(one, diagnostics, { sourceLine, world, root }) + beside(one));
    return hasErrors(diagnostics) ? 1 : 0;
  },
};

interface Change {
  /** What is found in the site, and what is untold of its changes. */
  diagnostics: readonly Diagnostic[];
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
  if (site === undefined) return { diagnostics: checked.diagnostics, figureDiff: '', notes };
  const now = new Date(world.clock());
  const before = await rules.check(site.root, { now, io: site.io, before: checked });
  const comparison = await history.byCommits(history.compareSites(before, checked), {
    root,
    commit: site.commit,
    env: world.env,
  });
  const unread = history.unreadThen(before, since);
  const untold = [...history.silentChanges(comparison, now.toISOString().slice(0, 10))];
  return {
    diagnostics: history.toldOnce(checked.diagnostics, untold),
    figureDiff: history.figureDiff(comparison, since),
    notes: unread === undefined ? notes : [...notes, unread],
  };
}
