import { type Comparison, type Expression, type Literal, OPERATORS, type Operator } from './ast.ts';
import { fault, type SyntaxFault } from './fault.ts';
import { type Token, tokenise } from './tokenise.ts';

const KEYWORDS = new Set(['and', 'or', 'not', 'in', 'is']);
// “is” and “in” may well be ids, so they are no keywords where a value is expected.
const JOINTS = new Set(['and', 'or', 'not']);
const EXAMPLE =
  'A comparison is written field, sign, value: killed >= 4, kind in (ied, ambush), killed is unknown.';
const DEEPEST = 50;

/** Parses a condition. Returns its tree, or the first fault with its place. */
export function parseWhere(text: string): Expression | SyntaxFault {
  const tokens = tokenise(text);
  if (!Array.isArray(tokens)) return tokens;
  if (tokens.length === 1)
    return fault(
      0,
      text.length,
      'unexpected empty condition, expected a comparison',
      `${EXAMPLE} Leave where out to take all.`,
    );
  try {
    return new Parser(tokens).all();
  } catch (error) {
    if (error instanceof Stop) return error.fault;
    throw error;
  }
}

/** Ends parsing at the first fault; never leaves this file. */
class Stop extends Error {
  readonly fault: SyntaxFault;
  constructor(found: SyntaxFault) {
    super(found.message);
    this.fault = found;
  }
}

class Parser {
  private readonly tokens: readonly Token[];
  private at = 0;
  private depth = 0;

  constructor(tokens: readonly Token[]) {
    this.tokens = tokens;
  }

  all(): Expression {
    const expression = this.either();
    const rest = this.peek();
    if (rest.type === 'close')
      this.stop(
        rest,
        'unexpected “)”, expected none: it closes nothing',
        'Take it out, or add the “(” it belongs to.',
      );
    if (rest.type !== 'end') {
      this.stop(
        rest,
        `unexpected “${rest.value}”, expected and, or or the end of the condition`,
        'Join comparisons with and or or; put text with spaces in single quotes.',
      );
    }
    return expression;
  }

  private either(): Expression {
    return this.joined('or', () => this.joined('and', () => this.negated()));
  }

  private joined(word: 'and' | 'or', next: () => Expression): Expression {
    const first = next();
    if (!this.isWord(word)) return first;
    const parts = [first];
    while (this.isWord(word)) {
      this.at += 1;
      parts.push(next());
    }
    return { type: word, parts };
  }

  private negated(): Expression {
    const token = this.peek();
    if (++this.depth > DEEPEST)
      this.stop(
        token,
        `unexpected depth of more than ${DEEPEST} levels, expected fewer`,
        'Write the condition with fewer parentheses.',
      );
    const expression = this.isWord('not')
      ? this.not()
      : token.type === 'open'
        ? this.group()
        : this.comparison();
    this.depth -= 1;
    return expression;
  }

  private not(): Expression {
    this.at += 1;
    return { type: 'not', part: this.negated() };
  }

  private group(): Expression {
    const open = this.take();
    const expression = this.either();
    if (this.peek().type !== 'close')
      this.stop(open, 'unexpected “(”, expected a “)” that closes it', 'Add the “)” that belongs to it.');
    this.at += 1;
    return expression;
  }

  private comparison(): Comparison {
    const field = this.take();
    if (field.type !== 'word' || KEYWORDS.has(field.value.toLowerCase())) {
      this.stop(field, `unexpected ${seen(field)}, expected the name of a field`, EXAMPLE);
    }
    const sign = this.take();
    const name = { name: field.value, from: field.from, to: field.to };
    if (sign.type === 'operator' && isOperator(sign.value)) {
      const value = this.literal();
      return {
        type: 'comparison',
        field: name,
        operator: sign.value,
        values: [value],
        from: field.from,
        to: value.to,
      };
    }
    if (sign.type === 'word' && sign.value.toLowerCase() === 'in') return this.inList(name);
    if (sign.type === 'word' && sign.value.toLowerCase() === 'is') return this.isUnknown(name);
    const expected = `${OPERATORS.join(' ')}, in or is unknown`;
    return this.stop(sign, `unexpected ${seen(sign)}, expected a comparison (${expected})`, EXAMPLE);
  }

  private inList(field: Comparison['field']): Comparison {
    const open = this.take();
    if (open.type !== 'open')
      this.stop(
        open,
        `unexpected ${seen(open)}, expected a list in parentheses`,
        'Write kind in (ied, ambush).',
      );
    const values = [this.literal()];
    while (this.peek().type === 'comma') {
      this.at += 1;
      values.push(this.literal());
    }
    const close = this.take();
    if (close.type !== 'close')
      this.stop(
        close,
        `unexpected ${seen(close)}, expected a comma or “)”`,
        'Write kind in (ied, ambush); text with spaces stands in single quotes.',
      );
    return { type: 'comparison', field, operator: 'in', values, from: field.from, to: close.to };
  }

  private isUnknown(field: Comparison['field']): Comparison {
    const word = this.take();
    if (word.value.toLowerCase() !== 'unknown') {
      const negated =
        word.value.toLowerCase() === 'not'
          ? `Write not ${field.name} is unknown.`
          : `Write ${field.name} is unknown, or ${field.name} = value.`;
      this.stop(word, `unexpected ${seen(word)}, expected “unknown”`, negated);
    }
    return { type: 'comparison', field, operator: 'is unknown', values: [], from: field.from, to: word.to };
  }

  private literal(): Literal {
    const token = this.take();
    if (token.type === 'text') return { text: token.value, quoted: true, from: token.from, to: token.to };
    if (token.type !== 'word' || JOINTS.has(token.value.toLowerCase())) {
      this.stop(token, `unexpected ${seen(token)}, expected a value`, EXAMPLE);
    }
    return { text: token.value, quoted: false, from: token.from, to: token.to };
  }

  private isWord(word: string): boolean {
    const token = this.peek();
    return token.type === 'word' && token.value.toLowerCase() === word;
  }

  private peek(): Token {
    return this.tokens[this.at] ?? { type: 'end', value: '', from: 0, to: 0 };
  }

  private take(): Token {
    const token = this.peek();
    if (token.type !== 'end') this.at += 1;
    return token;
  }

  private stop(token: Token, message: string, hint: string): never {
    throw new Stop(
      fault(token.from, Math.max(token.to, token.from + (token.type === 'end' ? 0 : 1)), message, hint),
    );
  }
}

function isOperator(value: string): value is Operator {
  return (OPERATORS as readonly string[]).includes(value);
}

function seen(token: Token): string {
  return token.type === 'end' ? 'end of the condition' : `“${token.value}”`;
}
