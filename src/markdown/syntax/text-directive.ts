import type { Code, Construct, Effects, State, TokenizeContext } from 'micromark-util-types';
import { isEmbedName, isTextDirectiveName, LONGEST_NAME } from '../directive-names.ts';
import type { BrokenNode, EmbedName, Fault, OwnNode, PointAt, TextDirectiveName } from '../nodes.ts';
import { stretch } from '../nodes.ts';
import { readDirective } from './directive.ts';
import { directiveExtent, type ExtentFault } from './extent.ts';
import { bareFault, colonsFault, figuresFault, notAloneFault, outlineFault } from './faults.ts';
import { consumeExtent, recorder } from './recorder.ts';

const COLON = 58;
const OPEN_BRACKET = 91;
const OPEN_BRACE = 123;

/**
 * `:stat[…]{…}` and `:claim[…]{…}` in a line of text. A colon is looked at only if one of our names and a bracket follow,
 * so every other colon is prose and costs a few characters of looking ahead. What has our name and cannot be read
 * becomes a broken node with the reason, never silent prose.
 */
export const textDirective: Construct = {
  name: 'sourcebookTextDirective',
  tokenize,
  previous: (code) => code !== COLON,
};

function tokenize(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
  const before = this.previous;
  const token = effects.enter('sourcebook');
  const record = recorder(this, effects);
  let colons = 0;
  let name = '';
  return start;

  function start(code: Code): State | undefined {
    if (code === COLON && colons < 4) {
      colons++;
      record.consume(code);
      return start;
    }
    return letters(code);
  }

  function letters(code: Code): State | undefined {
    if (code !== null && code >= 97 && code <= 122 && name.length <= LONGEST_NAME) {
      name += String.fromCharCode(code);
      record.consume(code);
      return letters;
    }
    if (isTextDirectiveName(name)) return textNamed(name, code);
    if (isEmbedName(name)) return embedNamed(name, code);
    if (name === 'figures') return figuresNamed(code);
    return nok(code);
  }

  function textNamed(own: TextDirectiveName, code: Code): State | undefined {
    if (code !== OPEN_BRACKET && code !== OPEN_BRACE) return nok(code);
    if (colons > 1) return broken(code, (at) => colonsFault(marker(), `:${own}[…]{…}`, at));
    return whole(own, 'label', code, (node) => node);
  }

  function embedNamed(own: EmbedName, code: Code): State | undefined {
    const opened = code === OPEN_BRACKET || code === OPEN_BRACE;
    if (!opened && (colons === 1 || isWord(code) || isWord(before))) return nok(code);
    if (colons !== 2) return broken(code, (at) => colonsFault(marker(), `::${own}{…}`, at));
    if (code !== OPEN_BRACE) return broken(code, (at) => bareFault(own, marker(), at));
    // It can be read and is not alone on its line, or it would have been taken as a block before.
    return whole(own, 'braces', code, (node, source, at) =>
      node.type === 'broken'
        ? node
        : { type: 'broken', value: source, fault: notAloneFault(own, at), position: at },
    );
  }

  function figuresNamed(code: Code): State | undefined {
    const opened = code === OPEN_BRACKET || code === OPEN_BRACE;
    if (!opened && (colons === 1 || isWord(code) || isWord(before))) return nok(code);
    return broken(code, (at) => figuresFault(`“${marker()}” in this place or form`, at));
  }

  /** Tries the whole of it; where its outline is broken, goes back and marks the beginning alone. */
  function whole(
    own: TextDirectiveName | EmbedName,
    from: 'label' | 'braces',
    code: Code,
    finish: (node: OwnNode, source: string, position: BrokenNode['position'] & object) => OwnNode,
  ): State | undefined {
    let seen: ExtentFault = 'label-unclosed';
    const extent: Construct = {
      partial: true,
      tokenize: (_, good, bad) =>
        consumeExtent(record, directiveExtent(from), good, (fault) => {
          seen = fault;
          return bad;
        }),
    };
    const begun = record.source();
    const back = record.mark();
    const position = stretch(begun.pointAt, 0, begun.text.length);
    return effects.attempt(
      extent,
      (next) => {
        const { text, pointAt } = record.source();
        return leave(next, finish(readDirective(text, own, pointAt), text, stretch(pointAt, 0, text.length)));
      },
      (next) => {
        back();
        const fault = outlineFault(seen, own, `${begun.text}${from === 'label' ? '[' : '{'}`, position);
        return leave(next, { type: 'broken', value: begun.text, fault, position });
      },
    )(code);
  }

  function broken(code: Code, fault: (position: Fault['position']) => Fault): State | undefined {
    const { text, pointAt }: { text: string; pointAt: PointAt } = record.source();
    const position = stretch(pointAt, 0, text.length);
    return leave(code, { type: 'broken', value: text, fault: fault(position), position });
  }

  function marker(): string {
    return record.source().text;
  }

  function leave(code: Code, node: OwnNode): State | undefined {
    token.node = node;
    record.close();
    effects.exit('sourcebook');
    return ok(code);
  }

  function isWord(code: Code): boolean {
    return code !== null && code > 0 && /[\p{L}\p{N}_-]/u.test(String.fromCharCode(code));
  }
}
