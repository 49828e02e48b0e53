import { expect, test } from 'vitest';
import { checkOver } from '../support/memory-check.ts';

const ENTRY =
  '{"url": "https://paper.example/checkpoint", "state": "live", "checked": "2026-01-01T08:00:00Z", "since": "2026-01-01T08:00:00Z"}';

/** What the check says of a link ledger with this text. */
async function told(text: string | Uint8Array): Promise<string[]> {
  const { diagnostics, corpus } = await checkOver({ 'data/links.json': text });
  expect(corpus.ledgers.damaged).toEqual(
    diagnostics.some(({ severity }) => severity === 'error') ? ['links'] : [],
  );
  return diagnostics
    .filter(({ severity }) => severity === 'error')
    .map(({ file, line, column, rule, message }) => `${file}:${line}:${column} ${rule} ${message}`);
}

test.each<[string, string | Uint8Array, string]>([
  [
    'the end missing',
    `{"links": [\n${ENTRY}`,
    `2:${ENTRY.length + 1} ledger-damaged unexpected end of the file, expected JSON`,
  ],
  [
    'a text without its end',
    '{"links": [\n{"url": "https',
    '2:15 ledger-damaged unexpected end of the file, expected JSON',
  ],
  ['a comma too many', `{"links": [\n${ENTRY},\n]}`, '3:1 ledger-damaged unexpected “]”, expected JSON'],
  ['a word', '{"links": [\n\n  oops]}', '3:3 ledger-damaged unexpected “o”, expected JSON'],
  ['something behind the end', '{"links": []}\n}', '2:1 ledger-damaged unexpected “}”, expected JSON'],
  [
    'marks of a merge',
    `{"links": [\n<<<<<<< HEAD\n${ENTRY}\n=======\n]}`,
    '2:1 ledger-damaged unexpected mark of a merge (“<<<<<<<”), expected JSON',
  ],
  ['nothing', '', '1:1 file-empty '],
  ['bytes that are no text', new Uint8Array([0x7b, 0xff, 0x7d]), '1:2 file-encoding '],
  ['a list', '[]', '1:1 field-type '],
  [
    'another field',
    `{"links": [], "link": []}`,
    '1:15 key-unknown unexpected field “link”, expected one that a link ledger has',
  ],
  [
    'a state that there is not',
    `{"links": [\n${ENTRY.replace('live', 'alive')}]}`,
    '2:54 field-value unexpected “alive”',
  ],
  [
    'a moment that is none',
    `{"links": [\n${ENTRY.replace('01T08', '01 08')}]}`,
    '2:73 field-value unexpected “2026-01-01 08:00:00Z”',
  ],
  [
    'an entry twice',
    `{"links": [\n${ENTRY},\n${ENTRY}]}`,
    '3:9 ledger-damaged unexpected second entry for “https://paper.example/checkpoint”, expected one',
  ],
])('a ledger with %s is told with its place', async (_, text, expected) => {
  const found = await told(text);
  expect(found).toEqual([expect.stringContaining(`data/links.json:${expected}`)]);
});

test('a sound ledger says nothing but what it holds', async () => {
  expect(await told(`{"links": [${ENTRY}]}`)).toEqual([]);
});
