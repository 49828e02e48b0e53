import { suggestDate } from '../../model/suggestions.ts';
import type { Piece } from './split.ts';

const QUOTED = /^[“"”]\s*(.+?)[,.]?\s*[”"“]\s*(.+)$/s;
const MONTH = '(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\\p{L}*\\.?';
const DATE = new RegExp(
  `^(.*?),?\\s*((?:${MONTH} \\d{1,2}, |\\d{1,2} ${MONTH},? |${MONTH},? )?\\d{4})\\.?$`,
  'su',
);

/**
 * A citation such as `"Gunmen Attack Post," Agence France Presse, January 24, 2014.` as a source; what has another form
 * stays text.
 */
export function splitCitation(citation: string): Piece {
  const text = citation.replace(/\s+/g, ' ').trim();
  const whole = { from: 0, to: citation.length };
  const [, headline = '', rest = ''] = QUOTED.exec(text) ?? [];
  const [, outlet = '', written = ''] = DATE.exec(rest) ?? [];
  if (headline === '' || !/\p{L}/u.test(outlet)) return { ...whole, text };
  const date = /^\d{4}$/.test(written) ? written : suggestDate(written.replace(/,(?= \d{4}$)/, ''));
  return date === undefined
    ? { ...whole, text }
    : { ...whole, source: { outlet: outlet.replace(/^[,\s]+|[,\s]+$/g, ''), date, headline } };
}
