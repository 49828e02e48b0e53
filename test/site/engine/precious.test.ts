import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { whyNotInto } from '../../../src/site/engine/final-folder.ts';

it('guards the author’s folders also where they are reached through a symbolic link', () => {
  const base = realpathSync(mkdtempSync(join(tmpdir(), 'sourcebook-precious-')));
  try {
    mkdirSync(join(base, 'real/content'), { recursive: true });
    symlinkSync('real', join(base, 'link'));
    const precious = [join(base, 'link/content')];
    expect(whyNotInto(join(base, 'real'), precious)).toContain('would delete');
    expect(whyNotInto(join(base, 'real/content/new'), precious)).toContain('lies inside');
    expect(whyNotInto(join(base, 'link/dist'), precious)).toBeUndefined();
  } finally {
    rmSync(base, { recursive: true, force: true });
  }
});
