/** What expressions of a workflow can name: `github`, `inputs`, `steps`, `runner`. */
export type Context = Readonly<Record<string, unknown>>;

/** How the job goes so far, for the functions that ask. */
export interface Going {
  failed: boolean;
}

type Value = string | boolean | undefined;

/** A text of a workflow with its `${{ … }}` worked out; what is named and is not there is empty, as GitHub has it. */
export function filledIn(text: string, context: Context): string {
  return text.replace(/\$\{\{(.*?)\}\}/g, (_, expression: string) => {
    const value = evaluate(expression, context, { failed: false });
    return value === undefined ? '' : String(value);
  });
}

/** Whether a step runs: its `if`, and unless that asks how the job goes, only as long as nothing has failed. */
export function runs(condition: string | undefined, context: Context, going: Going): boolean {
  if (condition === undefined) return !going.failed;
  const bare = condition.replace(/^\$\{\{(.*)\}\}$/s, '$1');
  const asks = /\b(?:always|cancelled|failure|success)\(\)/.test(bare);
  return (asks || !going.failed) && isTrue(evaluate(bare, context, going));
}

function isTrue(value: Value): boolean {
  return value !== undefined && value !== '' && value !== false;
}

/** As much of GitHub’s expressions as is used here: names, texts in single quotes, `== != && || ! ( )`, `format` and how the job goes. */
function evaluate(expression: string, context: Context, { failed }: Going): Value {
  const tokens = expression.match(/'[^']*'|[=!]=|&&|\|\||!|[\w.-]+(?:\(\))?|\S/g) ?? [];
  let at = 0;
  const operand = (): Value => {
    const token = tokens[at++] ?? '';
    if (token === '!') return !isTrue(operand());
    if (token === '(') return within();
    if (token.startsWith("'")) return token.slice(1, -1);
    if (token === 'cancelled()') return false;
    if (token === 'failure()') return failed;
    if (token === 'success()') return !failed;
    if (token === 'always()') return true;
    if (token === 'format' && tokens[at] === '(') return format();
    if (!/^\w[\w.-]*$/.test(token)) throw new Error(`“${token}” in “${expression}” is not understood`);
    return named(token, context);
  };
  const within = (): Value => {
    const value = either();
    if (tokens[at++] !== ')') throw new Error(`“${expression}” is not understood to its end`);
    return value;
  };
  const format = (): Value => {
    const given: string[] = [];
    do {
      at += 1;
      given.push(String(operand() ?? ''));
    } while (tokens[at] === ',');
    if (tokens[at++] !== ')') throw new Error(`“${expression}” is not understood to its end`);
    const [text = '', ...values] = given;
    return text.replace(/\{(\d)\}/g, (_, n: string) => values[Number(n)] ?? '');
  };
  const chain =
    (
      operators: readonly string[],
      next: () => Value,
      join: (a: Value, b: Value, operator: string) => Value,
    ) =>
    () => {
      let value = next();
      for (
        let operator = tokens[at];
        operator !== undefined && operators.includes(operator);
        operator = tokens[at]
      ) {
        at += 1;
        value = join(value, next(), operator);
      }
      return value;
    };
  const compared = chain(
    ['==', '!='],
    operand,
    (a, b, operator) => (String(a ?? '') === String(b ?? '')) === (operator === '=='),
  );
  const both = chain(['&&'], compared, (a, b) => (isTrue(a) ? b : a));
  const either = chain(['||'], both, (a, b) => (isTrue(a) ? a : b));
  const value = either();
  if (at < tokens.length) throw new Error(`“${expression}” is not understood to its end`);
  return value;
}

function named(path: string, context: Context): Value {
  let here: unknown = context;
  const [room = '', ...names] = path.split('.');
  if (!Object.hasOwn(context, room)) throw new Error(`there is no “${room}” in a workflow`);
  for (const name of [room, ...names])
    here = typeof here === 'object' && here !== null ? (here as Record<string, unknown>)[name] : undefined;
  return typeof here === 'string' || typeof here === 'boolean' ? here : undefined;
}
