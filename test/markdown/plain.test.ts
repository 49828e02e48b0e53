import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseBody, parseBodyInFull } from '../../src/markdown/parse.ts';
import { runs } from '../support/runs.ts';
import { markdownBody } from './arbitrary.ts';

const ORIGIN = { file: 'content/articles/a.md', firstLine: 7 };

/** A body as data: nothing left out but what is missing anyway. */
function plainData(text: string, parse: typeof parseBody): unknown {
  return JSON.parse(JSON.stringify(parse(text, ORIGIN)));
}

describe('the short way', () => {
  it('gives the very same body as the full parser', () => {
    fc.assert(
      fc.property(markdownBody, (text) => {
        expect(plainData(text, parseBody)).toEqual(plainData(text, parseBodyInFull));
      }),
      runs(1500),
    );
  });
});
