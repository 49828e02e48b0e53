import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { startBrowser } from '../support/browser.ts';

/** Milliseconds from saving a file to its words on the screen, once for each save. */
export interface SavesMeasured {
  what: string;
  milliseconds: number[];
}

const PROJECT = join(import.meta.dirname, '../..');
const SAVES = 7;
/** Milliseconds between two saves: an editor reads what came. */
const BETWEEN = 2000;

/** What is edited, and the page that shows it. */
function edited(site: string): { what: string; file: string; page: string }[] {
  const folder = 'content/incidents';
  const [incident = ''] = readdirSync(join(site, folder), { encoding: 'utf8', recursive: true })
    .filter((path) => /^[^.]+\.md$/.test(path))
    .sort();
  return [
    {
      what: 'text of the long article',
      file: 'content/articles/one-hundred-attacks.md',
      page: 'articles/one-hundred-attacks/',
    },
    {
      what: 'text of an incident',
      file: `${folder}/${incident}`,
      page: `incidents/${basename(incident, '.md')}/`,
    },
  ];
}

/** Serves a copy of the demonstration as `dev` does, in a process of its own, and saves files while Chromium shows their page. */
export async function* measureSaves(): AsyncIterable<SavesMeasured> {
  const site = mkdtempSync(join(tmpdir(), 'sourcebook-saves-'));
  for (const name of ['content', 'data']) cpSync(join(PROJECT, name), join(site, name), { recursive: true });
  const dev = spawn(process.execPath, [
    join(PROJECT, 'src/cli/sourcebook.mjs'),
    'dev',
    '--port',
    '0',
    '--site',
    site,
  ]);
  const browser = await startBrowser();
  try {
    const address = await addressOf(dev.stderr);
    const page = await browser.newPage();
    for (const { what, file, page: path } of edited(site)) {
      await page.goto(address + path);
      const before = readFileSync(join(site, file), 'utf8');
      const milliseconds: number[] = [];
      for (let n = 0; n < SAVES; n++) {
        const mark = `Saved-${n}-now`;
        writeFileSync(join(site, file), `${before.trimEnd()}\n\n${mark}.\n`);
        const began = performance.now();
        await page.waitForFunction((text) => document.body?.textContent.includes(text), mark);
        milliseconds.push(performance.now() - began);
        await setTimeout(BETWEEN);
      }
      yield { what, milliseconds };
    }
  } finally {
    await browser.close();
    dev.kill('SIGINT');
    rmSync(site, { recursive: true, force: true });
  }
}

/** The address that the program says it serves at. */
async function addressOf(said: AsyncIterable<Buffer>): Promise<string> {
  let text = '';
  for await (const chunk of said) {
    text += chunk.toString();
    const address = /http:\/\/\S+/.exec(text)?.[0];
    if (address !== undefined) return address;
  }
  throw new Error(`“dev” ended: ${text}`);
}
