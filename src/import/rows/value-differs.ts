import type { Finding } from './rules.ts';

/** A value that the site has and one that a row gives in its place; undefined where one of the two has none. */
export interface Otherwise {
  field: string;
  there: string | undefined;
  here: string | undefined;
}

/** What a row says otherwise than the site, as one finding; none where it says the same. `at` is where the site says it. */
export function valueDiffers(all: readonly Otherwise[], at?: string): Finding[] {
  if (all.length === 0) return [];
  const told = all.map(
    ({ field, there, here }) => `${field}: ${there ?? 'nothing'} there, ${here ?? 'nothing'} here`,
  );
  return [
    {
      rule: 'value-differs',
      values: Object.fromEntries(all.map(({ field, here }) => [field, here ?? ''])),
      detail: [...told, ...(at === undefined ? [] : [`see ${at}`])].join('; '),
    },
  ];
}
