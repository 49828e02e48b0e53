import { expect, test } from 'vitest';
import { slipOf } from '../../src/corpus/slips.ts';

test.each([
  [
    'wire-report, paper-report',
    'Write each on a line of its own behind a dash, or all in square brackets: [wire-report, paper-report].',
  ],
  [
    'https://wire.example/4',
    'Write the id of the record that has this address, which is the name of its file or the id of its row.',
  ],
  ['Wire Report', 'Write it as “wire-report”.'],
  ['Reuters, 4 May', 'Write it as “reuters-4-may”.'],
])('what was meant by the id %j', (seen, hint) => {
  expect(slipOf(seen, undefined, 'id-malformed')).toBe(hint);
});

test.each([
  ['paper.example/a', 'Write https://paper.example/a.'],
  ['https://paper.example/a b', 'Write %20 for each space: https://paper.example/a%20b'],
  ['javascript:alert(1) //x', undefined],
])('what was meant by the address %j', (seen, hint) => {
  expect(slipOf(seen, undefined, 'url-unsafe')).toBe(hint);
});
