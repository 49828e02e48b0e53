import { asciiAlphanumeric } from 'micromark-util-character';
import type { Code, Construct, Effects, State, TokenizeContext } from 'micromark-util-types';
import { stretch } from '../nodes.ts';
import { readCitation } from './citation.ts';
import { citationExtent } from './extent.ts';
import { citationFault } from './faults.ts';
import { consumeExtent, recorder } from './recorder.ts';

const AT = 64;
const OPEN_BRACKET = 91;

/**
 * `[@id]`, tried before links, footnotes and autolinks. Whatever begins with `[@` and a letter or digit is a citation
 * or a broken one; it never becomes the text of a link.
 */
export const citation: Construct = { name: 'sourcebookCitation', tokenize };

/**
 * Goes on with `ok` where `[@` and a letter or digit stand, without consuming anything when used with `check`.
 * Shared with definitions, which must not take such a line for theirs.
 */
export const citationStart: Construct = {
  partial: true,
  tokenize(effects, ok, nok) {
    return (code) => {
      if (code !== OPEN_BRACKET) return nok(code);
      effects.enter('data');
      effects.consume(code);
      return (next) => {
        if (next !== AT) return nok(next);
        effects.consume(next);
        return (third) => {
          if (!asciiAlphanumeric(third)) return nok(third);
          effects.exit('data');
          return ok(third);
        };
      };
    };
  },
};

function tokenize(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
  const context = this;
  return effects.check(citationStart, begin, nok);

  function begin(code: Code): State | undefined {
    const token = effects.enter('sourcebook');
    const record = recorder(context, effects);
    let closed = true;
    const whole: Construct = {
      partial: true,
      tokenize: (_, good, bad) =>
        consumeExtent(record, citationExtent(), good, (fault) => {
          closed = fault !== 'citation-unclosed';
          return bad;
        }),
    };
    return effects.attempt(whole, done, marker)(code);

    function done(next: Code): State | undefined {
      const { text, pointAt } = record.source();
      token.node = readCitation(text, pointAt);
      record.close();
      effects.exit('sourcebook');
      return ok(next);
    }

    /** Only `[@` is marked, so that what follows is read as it stands. */
    function marker(next: Code): State | undefined {
      const mark = recorder(context, effects);
      mark.consume(next);
      return (at) => {
        mark.consume(at);
        const { pointAt } = mark.source();
        const position = stretch(pointAt, 0, 2);
        const fault = citationFault(closed ? 'citation-bracket' : 'citation-unclosed', position);
        token.node = { type: 'broken', value: '[@', fault, position };
        mark.close();
        effects.exit('sourcebook');
        return ok;
      };
    }
  }
}
