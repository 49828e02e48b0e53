import { ownWay } from './own-way.ts';

/**
 * What a number counts, in Arabic, to stand in brackets behind it, where it need not change with the number. Only units that
 * the engine gives itself, and the plainest of those that authors give, have words; any other is the author’s own.
 */
export function unitWordAr(unit: string): string {
  return THINGS.get(unit) ?? ownWay(unit);
}

const THINGS: ReadonlyMap<string, string> = new Map([
  ['people', 'أشخاص'],
  ['people killed', 'قتلى'],
  ['people wounded', 'جرحى'],
  ['people abducted', 'مخطوفين'],
  ['incidents', 'حوادث'],
  ['incident', 'حادث'],
  ['attacks', 'هجمات'],
  ['attacks per month', 'هجمات في الشهر'],
  ['fighters', 'مقاتلين'],
  ['events', 'أحداث'],
  ['sources', 'مصادر مستقلة'],
  ['origins', 'مصادر أصلية'],
]);
