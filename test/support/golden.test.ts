import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { expectGolden, mayWrite } from './golden.ts';

const folder = mkdtempSync(join(tmpdir(), 'golden-'));
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(join(folder, 'deep'), { recursive: true, force: true });
});

describe('golden files', () => {
  it('are written only when asked for, and never in CI', () => {
    expect(mayWrite({ UPDATE_GOLDEN: '1' })).toBe(true);
    expect(mayWrite({})).toBe(false);
    expect(mayWrite({ UPDATE_GOLDEN: '0' })).toBe(false);
    expect(mayWrite({ UPDATE_GOLDEN: '1', CI: 'true' })).toBe(false);
  });

  it('fail the test when they are missing or different', () => {
    vi.stubEnv('UPDATE_GOLDEN', '');
    const path = join(folder, 'a.txt');
    expect(() => expectGolden(path, 'x')).toThrow(/missing.*UPDATE_GOLDEN=1/);
    writeFileSync(path, 'y');
    expect(() => expectGolden(path, 'x')).toThrow(/differs from/);
    expect(() => expectGolden(path, 'y')).not.toThrow();
    expect(readFileSync(path, 'utf8')).toBe('y');
  });

  it('are written with their folders', () => {
    vi.stubEnv('UPDATE_GOLDEN', '1');
    vi.stubEnv('CI', '');
    const path = join(folder, 'deep', 'er', 'a.txt');
    expectGolden(path, 'x');
    expect(readFileSync(path, 'utf8')).toBe('x');
  });
});
