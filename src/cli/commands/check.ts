import { hasErrors } from '../../diagnostics/diagnostic.ts';
import { FORMATS, type Format } from '../../diagnostics/reporters/index.ts';
import { nearest } from '../../model/nearest.ts';
import { type Command, type Options, textOption } from '../command.ts';
import { printFindings } from '../findings.ts';
import { makeProgress } from '../progress.ts';
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
  },
  async run(options, world) {
    const format = formatOf(options);
    const { root } = foldersOf(options, world);
    const progress = makeProgress({ stream: world.stderr, clock: world.clock });
    progress.step('Checking');
    const rules = await import('../../rules/index.ts');
    const { corpus, diagnostics } = await rules.check(root, { now: new Date(world.clock()) });
    progress.end();
    printFindings(diagnostics, corpus.sourceLine, world, format, root);
    return hasErrors(diagnostics) ? 1 : 0;
  },
};

function formatOf(options: Options): Format {
  const written = textOption(options, 'format') ?? 'pretty';
  const format = FORMATS.find((name) => name === written);
  if (format) return format;
  const near = nearest(written, FORMATS);
  throw new UsageError(
    `There is no format “${written}”; ${near ? `did you mean ${near}?` : `there are ${FORMATS.join(', ')}.`}`,
  );
}
