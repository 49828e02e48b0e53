import { hasErrors, tidyDiagnostics } from '../../diagnostics/diagnostic.ts';
import { FORMATS, type Format } from '../../diagnostics/reporters/index.ts';
import { nearest } from '../../model/nearest.ts';
import type { Checked } from '../../rules/index.ts';
import { type Command, type Options, textOption } from '../command.ts';
import { printFindings } from '../findings.ts';
import { makeProgress, type Progress } from '../progress.ts';
import { SITE } from '../shared-options.ts';
import { foldersOf } from '../site-folder.ts';
import { UsageError } from '../usage-error.ts';

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
    const since = textOption(options, 'since');
    const then = since === undefined ? undefined : await siteSince(root, since, { now, progress });
    const checked = await rules.check(root, { now });
    const history = then && (await import('../../history/index.ts'));
    const comparison = then && history?.compareSites(then, checked);
    const today = now.toISOString().slice(0, 10);
    const diagnostics =
      comparison && history
        ? tidyDiagnostics([...checked.diagnostics, ...history.silentChanges(comparison, today)])
        : checked.diagnostics;
    progress.end();
    printFindings(diagnostics, checked.corpus.sourceLine, world, format, root);
    if (format === 'markdown' && comparison && history)
      world.stdout.write(
        `${diagnostics.length > 0 ? '\n' : ''}${history.figureDiff(comparison, since ?? '')}`,
      );
    return hasErrors(diagnostics) ? 1 : 0;
  },
};

/** The site as it was at a revision, checked: what it stated then. Its own mistakes of then are no matter. */
async function siteSince(
  root: string,
  since: string,
  { now, progress }: { now: Date; progress: Progress },
): Promise<Checked> {
  const [{ siteAt }, rules] = await Promise.all([
    import('../../history/index.ts'),
    import('../../rules/index.ts'),
  ]);
  progress.step(`Reading ${since}`);
  const then = siteAt(root, since);
  if ('problem' in then) throw new UsageError(then.problem);
  const checked = await rules.check(then.root, { now, io: then.io });
  progress.step('Checking');
  return checked;
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
