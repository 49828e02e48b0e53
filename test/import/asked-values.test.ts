import { expect, test } from 'vitest';
import type { Entry, Incident } from '../../src/corpus/corpus.ts';
import { askedValues } from '../../src/import/asked-values.ts';
import { parseWhere } from '../../src/query/where/parse.ts';

const at = (admin1: string, name: string, targets: string[] = []): Entry<Incident> =>
  ({
    record: {
      kind: 'ambush',
      place: { name, admin1, country: 'IQ', precision: 'near' },
      targets: targets.map((kind) => ({ kind })),
    },
  }) as unknown as Entry<Incident>;

function told(where: string, rows: readonly Entry<Incident>[]): string[] {
  const condition = parseWhere(where);
  if ('rule' in condition) throw new Error(condition.message);
  const values = askedValues(condition);
  for (const row of rows) values.see(row);
  return values.unmet();
}

const ROWS = [
  at('Diyālá province', 'Baghdad city', ['army']),
  at('Nīnawá province', 'Al Fallūjah town'),
  at('Nīnawá province', 'Mosul city'),
  at('Nīnawá province', 'Sinjar'),
];

test.each([
  ["admin1 = 'Diyala'", ["No row has admin1 = 'Diyala'; did you mean 'Diyālá province'?"]],
  ["place.name = 'Baghdat'", ["No row has place.name = 'Baghdat'; did you mean 'Baghdad city'?"]],
  [
    "killed > 3 or not (admin1 in ('Diyala', 'Nīnawá province'))",
    ["No row has admin1 = 'Diyala'; did you mean 'Diyālá province'?"],
  ],
  [
    "place.name = 'Erbil'",
    [
      "No row has place.name = 'Erbil'; there are 'Baghdad city', 'Al Fallūjah town', 'Mosul city' and 1 more.",
    ],
  ],
  ["remark = 'x'", ["No row has remark = 'x'; it is given by none."]],
  ["place.name = 'Sinjar' and killed > 3", []],
  ["place.name != 'Erbil'", []],
])('%s', (where, words) => {
  expect(told(where, ROWS)).toEqual(words);
});
