import { markdownLineEnding, markdownSpace } from 'micromark-util-character';
import type { Code, Construct, Effects, State, TokenizeContext } from 'micromark-util-types';
import { isEmbedName, LONGEST_NAME } from '../directive-names.ts';
import type { EmbedName } from '../nodes.ts';
import { readDirective } from './directive.ts';
import { directiveExtent } from './extent.ts';
import { consumeExtent, recorder } from './recorder.ts';

const COLON = 58;

/**
 * `::trend{…}` and its like, alone on a line. Anything else that begins so is left to the text of a paragraph, where
 * it is told apart from prose.
 */
export const leafDirective: Construct = { name: 'sourcebookLeafDirective', tokenize };

function tokenize(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
  const token = effects.enter('sourcebook');
  const record = recorder(this, effects);
  let colons = 0;
  let name = '';
  return start;

  function start(code: Code): State | undefined {
    if (code === COLON && colons < 2) {
      colons++;
      record.consume(code);
      return start;
    }
    return colons === 2 ? letters(code) : nok(code);
  }

  function letters(code: Code): State | undefined {
    if (code !== null && code >= 97 && code <= 122 && name.length <= LONGEST_NAME) {
      name += String.fromCharCode(code);
      record.consume(code);
      return letters;
    }
    if (!isEmbedName(name)) return nok(code);
    const own = name;
    return consumeExtent(record, directiveExtent('braces'), leave(own), () => nok)(code);
  }

  function leave(own: EmbedName): State {
    return (code) => {
      const { text, pointAt } = record.source();
      token.node = readDirective(text, own, pointAt);
      record.close();
      effects.exit('sourcebook');
      return after(code);
    };
  }

  function after(code: Code): State | undefined {
    if (markdownSpace(code)) {
      effects.enter('whitespace');
      return space(code);
    }
    return atEnd(code);
  }

  function space(code: Code): State | undefined {
    if (markdownSpace(code)) {
      effects.consume(code);
      return space;
    }
    effects.exit('whitespace');
    return atEnd(code);
  }

  function atEnd(code: Code): State | undefined {
    return code === null || markdownLineEnding(code) ? ok(code) : nok(code);
  }
}
