import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Io } from '../../src/corpus/io.ts';
import { load } from '../../src/corpus/load.ts';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { expectGolden } from '../support/golden.ts';
import { OVERLAY_ROOT, overlayIo } from '../support/overlay-io.ts';
import { MADE_CASES } from './made-cases.ts';

const HERE = import.meta.dirname;
const SITE = join(HERE, 'site', 'input');

/** One finding as a golden file has it: its place, rule and message, and the hint below. */
function line({ file, line, column, rule, message, hint }: Diagnostic): string {
  return `${file}:${line}:${column} ${rule} ${message}\n    ${hint}\n`;
}

async function report(io: Io): Promise<string> {
  const { diagnostics } = await load(OVERLAY_ROOT, io);
  return diagnostics.length === 0 ? 'Nothing is reported.\n' : diagnostics.map(line).join('');
}

test('the site that fixtures are laid over is sound', async () => {
  expect(await report(overlayIo(SITE, SITE))).toBe('Nothing is reported.\n');
});

describe('bad input is reported, never thrown', () => {
  test.each(readdirSync(join(HERE, 'input')))('%s', async (name) => {
    const io = overlayIo(SITE, join(HERE, 'input', name));
    expectGolden(join(HERE, 'output', `${name}.txt`), await report(io));
  });

  test.each(Object.entries(MADE_CASES))('%s', async (name, files) => {
    expectGolden(join(HERE, 'output', `${name}.txt`), await report(withFiles(overlayIo(SITE, SITE), files)));
  });
});

test('each report has its fixture', () => {
  const cases = [...readdirSync(join(HERE, 'input')), ...Object.keys(MADE_CASES)].map(
    (name) => `${name}.txt`,
  );
  expect(readdirSync(join(HERE, 'output')).sort()).toEqual(cases.sort());
});

/** An Io with more incidents than it has, by file name. */
function withFiles(io: Io, incidents: Readonly<Record<string, string>>): Io {
  const folder = `${OVERLAY_ROOT}/content/incidents`;
  const added = (path: string): string | undefined =>
    path.startsWith(`${folder}/`) ? incidents[path.slice(folder.length + 1)] : undefined;
  return {
    ...io,
    list: (path) =>
      path === `${OVERLAY_ROOT}/content`
        ? [...io.list(path).filter(({ name }) => name !== 'incidents'), { name: 'incidents', kind: 'folder' }]
        : path === folder
          ? Object.keys(incidents).map((name) => ({ name, kind: 'file' }))
          : io.list(path),
    read: (path) => {
      const text = added(path);
      return text === undefined ? io.read(path) : new TextEncoder().encode(text);
    },
  };
}
