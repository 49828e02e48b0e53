import type { z } from 'zod';
import { CATALOGUE, type RuleId } from '../diagnostics/catalogue/index.ts';
import { type Diagnostic, diagnostic, type Span } from '../diagnostics/diagnostic.ts';
import {
  descriptionOf,
  fieldsOf,
  inputTypes,
  type Schema,
  schemaAt,
  titleOf,
  wordsOf,
} from '../model/introspect.ts';
import { didYouMean, nearest } from '../model/nearest.ts';
import { fieldMeant } from '../model/synonyms.ts';
import type { Written } from './corpus.ts';
import { expectedOf, MOST_WORDS, named, show } from './issue-words.ts';
import { slipOf } from './slips.ts';
import { isUnread, type Unread } from './unread.ts';

type Path = readonly (string | number)[];
type Issue = z.core.$ZodIssue;

/** What an issue is explained with: the schema, the value it was held against, and where that stands. */
export interface Against {
  schema: Schema;
  value: unknown;
  written: Pick<Written, 'file' | 'at' | 'keyAt'>;
  /** Keys that are read before the schema sees the record, such as an inline record's id. */
  alsoKnown?: readonly string[];
  /** Fields that are written and could not be read: that one of them is missing is not told. */
  unread?: Unread | undefined;
}

/** Turns what the schema found into diagnostics, one to a mistake, each at the value or key it is about. */
export function explainIssues(issues: readonly Issue[], against: Against): Diagnostic[] {
  const found = issues.flatMap((issue) => explain(issue, [], against));
  const misspelt = new Set(found.flatMap(({ meant }) => meant ?? []));
  // A field that is missing because it is misspelt is told at the misspelt one.
  return found
    .filter(({ lacks }) => lacks === undefined || !(misspelt.has(lacks) || isUnread(against.unread, lacks)))
    .map(({ told }) => told);
}

/** A diagnostic, with the field that it says is missing or that an unknown key was most likely meant to be. */
interface Found {
  told: Diagnostic;
  lacks?: string;
  meant?: string;
}

function explain(issue: Issue, above: Path, against: Against): Found[] {
  const path: Path = [
    ...above,
    ...issue.path.map((step) => (typeof step === 'symbol' ? String(step) : step)),
  ];
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => unknownKey(key, path, against));
    case 'invalid_union': {
      const branch = fittingBranch(issue.errors);
      return branch
        ? branch.flatMap((inner) => explain(inner, path, against))
        : [missingOr(wrongType, path, against)];
    }
    case 'invalid_key':
      return [{ told: wrongKey(issue.issues[0], path, against) }];
    case 'invalid_type':
      return [missingOr(wrongType, path, against)];
    case 'invalid_value':
      return [missingOr(wrongWord, path, against)];
    case 'too_small':
    case 'too_big':
      return [{ told: outOfBounds(issue, path, against) }];
    case 'custom':
      return [{ told: custom(issue, path, against) }];
    default:
      return [{ told: wrongForm(path, against) }];
  }
}

/** The alternative meant: the first that was not turned down for the very type of the value. */
function fittingBranch(branches: readonly (readonly Issue[])[]): readonly Issue[] | undefined {
  return branches.find(
    (branch) => !branch.some((issue) => issue.code === 'invalid_type' && issue.path.length === 0),
  );
}

function unknownKey(key: string, path: Path, against: Against): Found {
  const here = schemaAt(against.schema, path);
  const known = [
    ...(path.length === 0 ? (against.alsoKnown ?? []) : []),
    ...Object.keys((here && fieldsOf(here)) ?? {}),
  ];
  const near = fieldMeant(key, known);
  const owner = path.length === 0 ? (titleOf(against.schema) ?? 'such a record') : named(path);
  const message = `unexpected field “${key.slice(0, 60)}”, expected one that ${owner} has`;
  const hint =
    near === undefined ? (KEY_HINTS.get(key) ?? `Known fields: ${known.join(', ')}.`) : didYouMean(near);
  const told = make('key-unknown', against.written.keyAt([...path, key]), message, hint, against);
  return near === undefined ? { told } : { told, meant: [...path, near].join('.') };
}

const KEY_HINTS: ReadonlyMap<string, string> = new Map([
  ['id', 'The file name is the id; take the line out.'],
  ['slug', 'The file name is the address; take the line out.'],
  ['body', 'The text stands below the front matter.'],
]);

function missingOr(wrong: (path: Path, against: Against) => Diagnostic, path: Path, against: Against): Found {
  if (valueAt(against.value, path) !== undefined) return { told: wrong(path, against) };
  const schema = schemaAt(against.schema, path);
  const name = String(path.at(-1) ?? '');
  const above = path.slice(0, -1);
  const within = above.length > 0 ? ` in ${named(above)}` : '';
  const message = `“${name}” is missing${within}, expected ${expectedOf(schema)}`;
  const hint = about('Add', path, schema) ?? `Add “${name}”.`;
  return {
    told: make('field-missing', against.written.keyAt(above), message, hint, against),
    lacks: path.join('.'),
  };
}

function wrongKey(inner: Issue | undefined, path: Path, against: Against): Diagnostic {
  const rule = ruleOf(inner, 'id-malformed');
  const key = path.at(-1);
  const message = inner?.message ?? `unexpected key ${show(key)}`;
  const hint = slipOf(key, undefined, rule) ?? CATALOGUE[rule].explanation;
  return make(rule, against.written.keyAt(path), message, hint, against);
}

/** What somebody may have meant as a number: digits, other notations, and the words for what is none. */
const NUMBER_LIKE = /^[-+]?(?:[\d.,_ ’']+(?:e[-+]?\d+)?|0[xob][\da-f]+|\.?inf(?:inity)?|\.?nan)$/i;

function isNumberLike(seen: unknown): boolean {
  return typeof seen === 'number' || (typeof seen === 'string' && NUMBER_LIKE.test(seen.trim()));
}

function wrongType(path: Path, against: Against): Diagnostic {
  const schema = schemaAt(against.schema, path);
  const seen = valueAt(against.value, path);
  const asks = schema ? inputTypes(schema) : new Set();
  const isNumber = asks.has('number') && !asks.has('text') && isNumberLike(seen);
  return wrongValue(isNumber ? 'number-invalid' : 'field-type', path, against);
}

function wrongWord(path: Path, against: Against): Diagnostic {
  const schema = schemaAt(against.schema, path);
  const seen = valueAt(against.value, path);
  if (typeof seen !== 'string') return wrongValue('field-type', path, against);
  const near = nearest(seen, (schema && wordsOf(schema)) ?? []);
  return wrongValue('field-value', path, against, near === undefined ? undefined : didYouMean(near));
}

function wrongForm(path: Path, against: Against): Diagnostic {
  return wrongValue('field-value', path, against);
}

function wrongValue(rule: RuleId, path: Path, against: Against, hint?: string): Diagnostic {
  const schema = schemaAt(against.schema, path);
  const seen = valueAt(against.value, path);
  const message = `unexpected ${show(seen)} in ${named(path)}, expected ${expectedOf(schema)}`;
  const advice =
    hint ?? slipOf(seen, schema, rule) ?? about('Correct', path, schema) ?? CATALOGUE[rule].explanation;
  return make(rule, against.written.at(path), message, advice, against);
}

type Bound = Extract<Issue, { code: 'too_small' | 'too_big' }>;

function outOfBounds(issue: Bound, path: Path, against: Against): Diagnostic {
  const schema = schemaAt(against.schema, path);
  const seen = valueAt(against.value, path);
  const hint = about('Correct', path, schema);
  const at = against.written.at(path);
  if (typeof seen === 'string') {
    const message = `unexpected empty text in ${named(path)}, expected ${expectedOf(schema)}`;
    return make('field-value', at, message, hint ?? 'Write it, or take the line out.', against);
  }
  if (Array.isArray(seen)) {
    const message = `unexpected empty list in ${named(path)}, expected at least one entry`;
    return make('field-value', at, message, hint ?? 'Add an entry, or take the line out.', against);
  }
  const bound = issue.code === 'too_small' ? `at least ${issue.minimum}` : `at most ${issue.maximum}`;
  const exact = typeof seen === 'number' && Number.isSafeInteger(Math.trunc(seen));
  const rule = exact ? 'field-value' : 'number-invalid';
  const message = `unexpected ${show(seen)} in ${named(path)}, expected ${bound}`;
  return make(rule, at, message, hint ?? CATALOGUE[rule].explanation, against);
}

function custom(issue: Issue, path: Path, against: Against): Diagnostic {
  const seen = valueAt(against.value, path);
  const asked = ruleOf(issue, 'field-value');
  const given = paramOf(issue, 'hint');
  if (asked === 'field-missing') {
    const at = against.written.keyAt(seen !== undefined ? path : path.slice(0, -1));
    return make(asked, at, issue.message, given ?? CATALOGUE[asked].explanation, against);
  }
  const schema = schemaAt(against.schema, path);
  // Words such as Infinity where a count is asked for.
  const isNumber =
    asked === 'field-value' && typeof seen === 'string' && /[a-z]/i.test(seen) && isNumberLike(seen);
  const rule = isNumber && schema && inputTypes(schema).has('number') ? 'number-invalid' : asked;
  const { explanation } = CATALOGUE[rule];
  // What the field is tells more than that it has limits.
  const usual = rule === 'field-value' ? (about('Correct', path, schema) ?? explanation) : explanation;
  const hint = given ?? slipOf(seen, schema, rule, paramOf(issue, 'form')) ?? usual;
  return make(rule, against.written.at(path), issue.message, hint, against);
}

/** What to do about a field, with what it is. */
function about(what: 'Add' | 'Correct', path: Path, schema: Schema | undefined): string | undefined {
  const name = path.at(-1);
  const description = schema && descriptionOf(schema);
  return description === undefined || typeof name !== 'string'
    ? undefined
    : `${what} “${name}”: ${description}${allWords(schema)}`;
}

/** The words of a field that has too many of them for a message. */
function allWords(schema: Schema | undefined): string {
  const words = (schema && wordsOf(schema)) ?? [];
  return words.length > MOST_WORDS ? ` It is one of ${words.join(', ')}.` : '';
}

function ruleOf(issue: Issue | undefined, otherwise: RuleId): RuleId {
  const rule = issue && paramOf(issue, 'rule');
  return rule !== undefined && Object.hasOwn(CATALOGUE, rule) ? (rule as RuleId) : otherwise;
}

/** Something that the schema says along with an issue of its own: `rule`, `hint`, `form`. */
function paramOf(issue: Issue, name: string): string | undefined {
  const params = 'params' in issue ? issue.params : undefined;
  const value: unknown = params?.[name];
  return typeof value === 'string' ? value : undefined;
}

function valueAt(value: unknown, path: Path): unknown {
  let here = value;
  for (const step of path) {
    if (typeof here !== 'object' || here === null || !Object.hasOwn(here, step)) return undefined;
    here = (here as Record<string | number, unknown>)[step];
  }
  return here;
}

function make(rule: RuleId, span: Span, message: string, hint: string, { written }: Against): Diagnostic {
  return diagnostic(rule, { file: written.file, span }, message, hint);
}
