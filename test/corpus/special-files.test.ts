import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { nodeIo } from '../../src/corpus/io.ts';
import { load } from '../../src/corpus/load.ts';

it('a pipe among the sources is told and not waited for', async () => {
  const root = mkdtempSync(join(tmpdir(), 'sourcebook-pipe-'));
  try {
    cpSync(join(import.meta.dirname, '../rules/skeleton'), root, { recursive: true });
    execFileSync('mkfifo', [join(root, 'content/sources/pipe.md')]);
    const { diagnostics } = await load(root, nodeIo());
    expect(diagnostics.map(({ file, rule, message }) => ({ file, rule, message }))).toEqual([
      {
        file: 'content/sources/pipe.md',
        rule: 'file-unexpected',
        message: 'unexpected pipe, socket or device, expected a file',
      },
    ]);
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
});
