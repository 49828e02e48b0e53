import { COUNT_FIELDS } from '../../model/casualty-range.ts';
import { PLACE_PRECISIONS } from '../../model/place.ts';
import { coordinatesOf } from '../coordinates.ts';
import { countryName } from '../country.ts';
import { countOf } from '../counts.ts';
import type { Known } from '../known.ts';
import type { Finding } from '../rows/rules.ts';
import { groupAt } from './fields.ts';

type Fields = Record<string, unknown>;
type Precision = (typeof PLACE_PRECISIONS)[number];

/** Holds counts, place and kind of a row against the rules on what cannot be right; changes `fields` as they say. */
export function madePlausible(fields: Fields, known: Known, findings: Finding[], who: string): void {
  for (const name of COUNT_FIELDS) count(fields, name, findings, who);
  place(fields, known, findings);
  kind(fields, known, findings);
}

function count(fields: Fields, name: string, findings: Finding[], who: string): void {
  const group = groupAt(fields, name);
  if (!group || [group.min, group.max].some((one) => typeof one !== 'number')) return;
  const [low, high] = [Number(group.min), Number(group.max)];
  const read = countOf({ low, ...(typeof group.best === 'number' && { best: group.best }), high }, who);
  if (!read.finding) return;
  fields[name] = read.count;
  fields.status = 'disputed';
  fields.disagreement ??= read.disagreement;
  findings.push({ ...read.finding, detail: name });
}

/** Precision where the mapping says none: no smaller than what the row names. */
function precisionOf(group: Fields): Precision {
  if (group.lat !== undefined) return 'near';
  if (group.name !== undefined) return 'district';
  return group.admin1 === undefined ? 'country' : 'governorate';
}

/** True for a precision of the mapping that is finer than what a row names. */
function isFiner(precision: unknown, own: Precision): boolean {
  const finer: readonly unknown[] = PLACE_PRECISIONS.slice(0, PLACE_PRECISIONS.indexOf(own));
  return finer.includes(precision);
}

function place(fields: Fields, known: Known, findings: Finding[]): void {
  const group = groupAt(fields, 'place');
  if (!group) return;
  const { lat, lon } = group;
  const at = coordinatesOf(lat === undefined ? '' : String(lat), lon === undefined ? '' : String(lon));
  if (at === 'wrong') {
    findings.push({ rule: 'coordinates-wrong', values: { lat: String(lat ?? ''), lon: String(lon ?? '') } });
    delete group.lat;
    delete group.lon;
    // How exact they were said to be went with them.
    delete group.precision;
  }
  const own = precisionOf(group);
  if (group.name === undefined && group.lat === undefined && isFiner(group.precision, own)) {
    findings.push({ rule: 'precision-unknown', values: { precision: String(group.precision) } });
    group.precision = own;
  }
  group.precision ??= own;
  const { country } = group;
  group.name ??= group.admin1 ?? (typeof country === 'string' ? countryName(country) : undefined);
  if (typeof group.name !== 'string' || typeof country !== 'string') return;
  const id = known.place(group.name, country);
  if (id !== undefined) fields.place = id;
}

function kind(fields: Fields, known: Known, findings: Finding[]): void {
  const { kinds } = known.corpus.site.vocabulary;
  const seen = String(fields.kind ?? '');
  if (seen === '' || Object.hasOwn(kinds, seen) || !Object.hasOwn(kinds, 'other')) return;
  findings.push({ rule: 'kind-unknown', values: { kind: seen } });
  fields.kind = 'other';
}
