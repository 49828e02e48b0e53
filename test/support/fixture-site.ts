import { cpSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';

const RULES = join(import.meta.dirname, '../rules');
const SKELETON = join(RULES, 'skeleton');

/** Names of the rules that have fixtures and need no earlier site to be compared with. */
export const FIXTURE_RULES: readonly string[] = readdirSync(RULES, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && !['skeleton', 'figures'].includes(entry.name))
  .map((entry) => entry.name)
  .filter((rule) => !existsSync(join(RULES, rule, 'before')));

/**
 * Writes a rule’s fixture, laid over the skeleton, as a site of its own: into a new folder, or in the place of what is in
 * content/ and data/ of one there is. Returns its path.
 */
export function fixtureSite(rule: string, side: 'bad' | 'good', into?: string): string {
  const site = into ?? mkdtempSync(join(tmpdir(), `sourcebook-${rule}-`));
  for (const own of ['content', 'data']) rmSync(join(site, own), { recursive: true, force: true });
  cpSync(SKELETON, site, { recursive: true });
  const over = join(RULES, rule, side);
  for (const entry of readdirSync(over, { recursive: true, withFileTypes: true })) {
    if (entry.isDirectory()) continue;
    const from = join(entry.parentPath, entry.name);
    const to = join(site, relative(over, from));
    if (to.endsWith('.removed')) rmSync(to.slice(0, -'.removed'.length));
    else if (!entry.name.endsWith('.txt')) {
      cpSync(from, to.replace(/\.unreadable$/, ''), { verbatimSymlinks: true, force: true });
    }
  }
  return site;
}
