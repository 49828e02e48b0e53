import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { COMMANDS } from '../cli/run.ts';
import { commandsReference } from './commands.ts';
import { conditionsReference } from './conditions.ts';
import { directivesReference } from './directives.ts';
import { readExample } from './example-files.ts';
import { recordsReference } from './records.ts';
import { rowsReference } from './rows.ts';
import { rulesReference } from './rules.ts';

/** One page of the reference. */
export interface ReferencePage {
  /** Relative to the project. */
  path: string;
  text: string;
}

/**
 * The reference, made from the code: schemas, directives, commands, the catalogue of rules and the rules on rows. Its examples are the
 * fixtures of the tests.
 * @param project absolute path of the project
 */
export function referencePages(project: string): ReferencePage[] {
  const rules = join(project, 'test/rules');
  const example = (path: string) => readFileSync(join(rules, 'skeleton', path), 'utf8');
  const texts = {
    records: recordsReference(example),
    directives: directivesReference(),
    conditions: conditionsReference(),
    commands: commandsReference(COMMANDS),
    rows: rowsReference(),
    rules: rulesReference((rule) => {
      const before = join(rules, rule, 'before');
      return {
        ...(existsSync(before) && { before: readExample(before) }),
        bad: readExample(join(rules, rule, 'bad')),
        good: readExample(join(rules, rule, 'good')),
      };
    }),
  };
  return Object.entries(texts).map(([name, text]) => ({ path: `docs/reference/${name}.md`, text }));
}
