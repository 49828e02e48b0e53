import { markdownLineEnding, markdownSpace } from 'micromark-util-character';
import type { Code, Construct, Effects, ParseContext, State, TokenizeContext } from 'micromark-util-types';
import { recorder } from './recorder.ts';

const COLON = 58;

interface FiguresState extends ParseContext {
  /** True between `:::figures` and `:::`: elsewhere three colons are prose. */
  figuresOpen?: boolean;
}

/** The lines `:::figures` and `:::`; what stands between them is put together in the tree (see lift/figures.ts). */
export const figuresFence: Construct = { name: 'sourcebookFiguresFence', tokenize };

function tokenize(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
  const context = this;
  const parser: FiguresState = this.parser;
  const token = effects.enter('sourcebook');
  const record = recorder(this, effects);
  let written = '';
  return inside;

  function inside(code: Code): State | undefined {
    const wanted = written.length < 3 ? COLON : ':::figures'.charCodeAt(written.length);
    if (code === wanted && written.length < ':::figures'.length) {
      written += String.fromCharCode(code);
      record.consume(code);
      return inside;
    }
    if (written !== ':::' && written !== ':::figures') return nok(code);
    if (written === ':::' && !parser.figuresOpen) return nok(code);
    const { text, pointAt } = record.source();
    token.node = {
      type: 'fence',
      edge: written === ':::' ? 'close' : 'open',
      position: { start: pointAt(0), end: pointAt(text.length) },
    };
    record.close();
    effects.exit('sourcebook');
    if (!markdownSpace(code)) return atEnd(code);
    effects.enter('whitespace');
    return space(code);
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
    if (code !== null && !markdownLineEnding(code)) return nok(code);
    // A look ahead while a paragraph is open is undone and comes again, so it must not close anything.
    if (!context.interrupt) parser.figuresOpen = written === ':::figures';
    return ok(code);
  }
}
