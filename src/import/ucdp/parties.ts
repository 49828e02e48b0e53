import type { ActorRole } from '../../model/incident.ts';
import type { Draft } from '../drafts.ts';
import { folded } from '../known.ts';
import type { Ledger } from '../ledger.ts';

/** What UCDP calls the side of those who are no party. */
const CIVILIANS = 'Civilians';

/** The sides of an event. */
export interface Sides {
  a: string[];
  b: string[];
  /** True for violence of side A against civilians (type 3): the one case in which UCDP says who attacked. */
  oneSided: boolean;
}

/** UCDP’s types of violence: a state takes part, none does, or side A attacks civilians. */
export function isType(type: string): type is '1' | '2' | '3' {
  return /^[123]$/.test(type);
}

/** The sides as UCDP writes them: allied governments stand in one cell, joined by commas. An empty cell is no side. */
export function sidesOf(a: string, b: string, type: '1' | '2' | '3'): Sides {
  const parts = (side: string) =>
    side
      .split(/,\s+(?=Government of )/)
      .map((name) => name.trim())
      .filter((name) => name !== '');
  return { a: parts(a), b: parts(b), oneSided: type === '3' };
}

/** True where the sides cannot be those of such violence: civilians are side B of type 3 and of no other; nobody fights itself. */
export function contradicts({ a, b, oneSided }: Sides): boolean {
  if (a.includes(CIVILIANS) || a.some((name) => b.includes(name))) return true;
  return b.length > 0 && oneSided !== b.includes(CIVILIANS);
}

/** Who took part, as far as UCDP says: the side that attacked civilians is a perpetrator, any other has no such part. */
export function actorsOf(sides: Sides, ledger: Ledger): { actors: ActorRole[]; drafts: Draft[] } {
  const actors: ActorRole[] = [];
  const drafts: Draft[] = [];
  const add = (name: string, part: Pick<ActorRole, 'role' | 'basis'>) => {
    if (name === '' || name === CIVILIANS) return;
    const { id, draft } = ledger.actor(name, /^Government of /.test(name) ? 'government' : undefined);
    if (actors.some((actor) => actor.id === id)) return;
    actors.push({ id, ...part });
    if (draft) drafts.push(draft);
  };
  for (const name of sides.a)
    add(name, sides.oneSided ? { role: 'perpetrator', basis: 'attributed' } : { role: 'other' });
  for (const name of sides.b) add(name, { role: 'other' });
  return { actors, drafts };
}

/**
 * A neutral headline: it says that there was armed violence, which is what UCDP counts, and not how it was done. A side that
 * is not named is not in it.
 */
export function headline(sides: Sides, place: string): string {
  return `${whatWas(sides)}, ${place}`;
}

function whatWas({ a, b, oneSided }: Sides): string {
  const [one, other] = [a.join(', '), b.join(', ')];
  if (oneSided) return one === '' ? 'Violence against civilians' : `Violence of ${one} against civilians`;
  if (one !== '' && other !== '') return `Armed violence between ${one} and ${other}`;
  return one === '' && other === '' ? 'Armed violence' : `Armed violence with ${one || other} on one side`;
}

/** Other names of groups that UCDP’s text on original sources uses. */
const OTHER_NAMES: Readonly<Record<string, readonly string[]>> = {
  is: [
    'islamic state',
    'isis',
    'isil',
    'daesh',
    'amaq',
    'amaq news',
    'amaq agency',
    'amaq news agency',
    'islamic state news agency amaq',
  ],
};
const OF_A_GROUP =
  /\s+(?:statement|video|video online|official|spokesman|spokesperson|leader|media|website|radio|sources?)$/;

/**
 * True when every original source that is named is an armed group of this event, governments apart: what it says of
 * itself and its enemy is a claim.
 */
export function isPartyAlone(original: string, sides: Sides): boolean {
  const named = original
    .split(/[,;&]|\band\b/)
    .map((one) =>
      folded(one)
        .replace(/^(?:an?|the) /, '')
        .replace(OF_A_GROUP, ''),
    )
    .filter((one) => one !== '');
  const groups = new Set(
    [...sides.a, ...sides.b]
      .filter((name) => name !== CIVILIANS && !/^Government of /.test(name))
      .flatMap((name) => [folded(name), ...(OTHER_NAMES[folded(name)] ?? [])]),
  );
  return named.length > 0 && named.every((one) => groups.has(one));
}
