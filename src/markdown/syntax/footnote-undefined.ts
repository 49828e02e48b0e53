import { markdownLineEndingOrSpace } from 'micromark-util-character';
import type { Code, Construct, Effects, State, TokenizeContext } from 'micromark-util-types';
import { stretch } from '../nodes.ts';
import { recorder } from './recorder.ts';

const CARET = 94;
const OPEN_BRACKET = 91;
const CLOSE_BRACKET = 93;

/** `[^name]` that no footnote answers to; tried after GFM’s own footnote marks, so every one that gets here is one. */
export const footnoteUndefined: Construct = { name: 'sourcebookFootnoteUndefined', tokenize };

function tokenize(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
  const token = effects.enter('sourcebook');
  const record = recorder(this, effects);
  let length = 0;
  return inside;

  function inside(code: Code): State | undefined {
    if (length === 0 ? code !== OPEN_BRACKET : length === 1 && code !== CARET) return nok(code);
    if (code === null || markdownLineEndingOrSpace(code)) return nok(code);
    if (length > 0 && code === OPEN_BRACKET) return nok(code);
    if (code === CLOSE_BRACKET) return length > 2 ? end(code) : nok(code);
    length++;
    record.consume(code);
    return inside;
  }

  function end(code: Code): State {
    record.consume(code);
    const { text, pointAt } = record.source();
    const position = stretch(pointAt, 0, text.length);
    const shown = text.length > 62 ? `${text.slice(0, 60)}…]` : text;
    token.node = {
      type: 'broken',
      value: text,
      position,
      fault: {
        rule: 'footnote-undefined',
        message: `unexpected footnote “${shown}” without a text, expected a line that begins “${shown}:”`,
        hint: `Add the note as a paragraph of its own, ${shown}: and its text, or take the mark out.`,
        position,
      },
    };
    record.close();
    effects.exit('sourcebook');
    return ok;
  }
}
