import type { z } from 'zod';
import { type Diagnostic, diagnostic, FILE_START, type Span } from '../diagnostics/diagnostic.ts';
import { linkLedgerSchema } from '../model/link-ledger.ts';
import { signOffsSchema } from '../model/sign-off.ts';
import type { LedgerName, Ledgers } from './corpus.ts';
import type { Gathered } from './gather.ts';
import { explainIssues } from './issues.ts';
import { linesOf } from './lines.ts';
import { yamlPlaces } from './yaml/places.ts';

type Report = (found: Diagnostic) => void;

/** Reads the ledgers of a site. */
export function readLedgers(
  { texts, unreadable }: Pick<Gathered, 'texts' | 'unreadable'>,
  report: Report,
): Ledgers {
  const damaged: LedgerName[] = unreadable.flatMap(({ slot }) => (slot.is === 'ledger' ? [slot.name] : []));
  let links: Ledgers['links'];
  let signOffs: Ledgers['signOffs'];
  for (const { file, text, slot } of texts) {
    if (slot.is !== 'ledger') continue;
    const source = { file, text, firstLine: 1 };
    const value = parseJson(source, report);
    if (slot.name === 'links') {
      const read = value && fits(linkLedgerSchema, value.is, source, report)?.links;
      links = read && byKey(read, 'links', 'url', source, report);
    } else {
      const read = value && fits(signOffsSchema, value.is, source, report)?.signOffs;
      signOffs = read && byKey(read, 'signOffs', 'article', source, report);
    }
    if ((slot.name === 'links' ? links : signOffs) === undefined) damaged.push(slot.name);
  }
  return Object.freeze({ ...(links && { links }), ...(signOffs && { signOffs }), damaged });
}

interface LedgerText {
  file: string;
  text: string;
  firstLine: number;
}

function parseJson({ file, text }: LedgerText, report: Report): { is: unknown } | undefined {
  try {
    return { is: JSON.parse(text) };
  } catch {
    const marker = /^(?:<{7}|={7}|>{7})(?= |\r?$)/m.exec(text);
    const at = marker ? { start: marker.index, end: marker.index + 7 } : faultIn(text);
    const seen = marker
      ? `mark of a merge (“${marker[0]}”)`
      : at.end > at.start
        ? `“${text.slice(at.start, at.end)}”`
        : 'end of the file';
    report(damage(file, linesOf(text).span(at.start, at.end), `unexpected ${seen}, expected JSON`));
    return undefined;
  }
}

/** Where a text stops being the beginning of JSON: its shortest part that no ending would mend, found by halving. */
function faultIn(text: string): { start: number; end: number } {
  let sound = 0;
  let unsound = text.length + 1;
  while (unsound - sound > 1) {
    const middle = (sound + unsound) >> 1;
    if (isBeginning(text.slice(0, middle))) sound = middle;
    else unsound = middle;
  }
  return unsound > text.length
    ? { start: text.length, end: text.length }
    : { start: unsound - 1, end: unsound };
}

function isBeginning(part: string): boolean {
  try {
    JSON.parse(part);
    return true;
  } catch (thrown) {
    const { message } = thrown as SyntaxError;
    const position = / at position (\d+)/.exec(message)?.[1];
    return /^(?:Unexpected end|Unterminated)/.test(message) || Number(position) >= part.length;
  }
}

function fits<S extends z.ZodType>(
  schema: S,
  value: unknown,
  source: LedgerText,
  report: Report,
): z.output<S> | undefined {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const places = yamlPlaces(source);
  const written = {
    file: source.file,
    at: places.at,
    keyAt: (path: readonly (string | number)[]) => (path.length === 0 ? FILE_START : places.keyAt(path)),
  };
  for (const found of explainIssues(result.error.issues, { schema, value, written })) report(found);
  return undefined;
}

/** Entries by their key; undefined where two have the same, of which one would be lost. */
function byKey<K extends string, E extends Record<K, string>>(
  entries: readonly E[],
  list: string,
  key: K,
  source: LedgerText,
  report: Report,
): ReadonlyMap<string, E> | undefined {
  const found = new Map<string, E>();
  for (const [n, entry] of entries.entries()) {
    if (found.has(entry[key])) {
      const span = yamlPlaces(source).at([list, n, key]);
      report(
        damage(source.file, span, `unexpected second entry for “${entry[key].slice(0, 60)}”, expected one`),
      );
      return undefined;
    }
    found.set(entry[key], Object.freeze(entry));
  }
  return found;
}

function damage(file: string, span: Span, message: string): Diagnostic {
  return diagnostic(
    'ledger-damaged',
    { file, span },
    message,
    'Take the file as it was before from the history (git checkout), or delete it and let its command write it anew.',
  );
}
