import type { RuleId } from '../diagnostics/catalogue/index.ts';
import { type InputType, inputTypes, type Schema } from '../model/introspect.ts';
import {
  suggestCount,
  suggestCountry,
  suggestDate,
  suggestId,
  suggestLanguage,
} from '../model/suggestions.ts';

/**
 * The hint for a common slip: what the author most likely meant to write; undefined where that is not plain. `form`
 * is what the schema says a text has to be, where it is more than text.
 */
export function slipOf(
  seen: unknown,
  schema: Schema | undefined,
  rule?: RuleId,
  form?: string,
): string | undefined {
  if (seen === null) {
    const isText = schema !== undefined && inputTypes(schema).has('text');
    const comment = isText ? ' A # begins a comment: put quotes around a text that begins with it.' : '';
    return `Write a value, or take the line out.${comment}`;
  }
  if (typeof seen === 'string') {
    const meant = (form && FORMS.get(form)?.(seen)) ?? (rule && RULES.get(rule)?.(seen));
    if (meant !== undefined) return meant;
  }
  if (schema === undefined || rule === 'date-invalid') return undefined;
  const asks = inputTypes(schema);
  if (typeof seen === 'number' || typeof seen === 'boolean') {
    const textOnly = asks.has('text') && !asks.has('number');
    return textOnly ? `If it is meant as text, put quotes around it: "${seen}".` : undefined;
  }
  if (typeof seen === 'string') return textSlip(seen, asks);
  return Array.isArray(seen) && !asks.has('list')
    ? 'Write a single value, without dashes or square brackets.'
    : undefined;
}

type Slip = (seen: string) => string | undefined;

const FORMS: ReadonlyMap<string, Slip> = new Map([
  ['country', (seen) => write(suggestCountry(seen))],
  ['language', (seen) => write(suggestLanguage(seen))],
]);

const RULES: ReadonlyMap<RuleId, Slip> = new Map<RuleId, Slip>([
  ['date-invalid', (seen) => didYouMean(suggestDate(seen))],
  ['id-malformed', idSlip],
  ['number-invalid', notationSlip],
  ['range-inverted', rangeSlip],
  ['url-unsafe', urlSlip],
]);

function write(meant: string | undefined): string | undefined {
  return meant === undefined ? undefined : `Write ${meant}.`;
}

function didYouMean(meant: string | undefined): string | undefined {
  return meant === undefined ? undefined : `Did you mean ${meant}?`;
}

function textSlip(seen: string, asks: ReadonlySet<InputType>): string | undefined {
  if (asks.has('list') && !asks.has('text')) {
    if (asks.has('object')) return undefined;
    if (/^-\S/.test(seen))
      return 'Write each of the list on a line of its own, with a space behind the dash.';
    return `Write it as a list: [${seen.slice(0, 40)}].`;
  }
  if (asks.has('number')) {
    const count = suggestCount(seen);
    if (count !== undefined && asks.has('text')) return `Write ${count}.`;
    if (count !== undefined && /^\d+$/.test(count)) return `Write ${count}, without quotes.`;
    if (!asks.has('text'))
      return 'Write digits with a point for decimals, without quotes, separators or units.';
  }
  if (asks.has('boolean') && /^(?:yes|no|on|off|y|n)$/i.test(seen)) {
    return `Write ${/^(?:y|on)/i.test(seen) ? 'true' : 'false'}.`;
  }
  return undefined;
}

/** The ends of a range the other way round. */
function rangeSlip(seen: string): string | undefined {
  const ends = /^(\d+)\D+(\d+)$/.exec(seen.trim());
  return ends ? `Write ${ends[2]}-${ends[1]}, if that is meant.` : undefined;
}

/** A number in the notation of programs: hexadecimal, octal or binary. */
function notationSlip(seen: string): string | undefined {
  return /^0[xob][\da-f]+$/i.test(seen) && Number.isSafeInteger(Number(seen))
    ? `Write ${Number(seen)}.`
    : undefined;
}

/** An address without its https://, or with spaces in it. */
function urlSlip(seen: string): string | undefined {
  if (/^https?:\/\/\S+(?: +\S+)+$/i.test(seen))
    return `Write %20 for each space: ${seen.replaceAll(' ', '%20')}`;
  return /^[\w-]+(?:\.[\w-]+)+(?:[/?#]\S*)?$/.test(seen) ? `Write https://${seen}.` : undefined;
}

function idSlip(seen: string): string | undefined {
  if (/^https?:/i.test(seen))
    return 'Write the id of the record that has this address, which is the name of its file or the id of its row.';
  const several = seen.split(/[,;،؛]/).map((one) => one.trim());
  if (several.length > 1 && several.every((one) => one !== '' && !/\s/.test(one)))
    return `Write each on a line of its own behind a dash, or all in square brackets: [${several.map(suggestId).join(', ')}].`;
  const parts = seen.split('/').map(suggestId);
  const meant = parts.filter((part) => part !== '').join('/');
  return meant === '' || meant === seen ? undefined : `Write it as “${meant}”.`;
}
