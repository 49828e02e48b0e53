import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createSelector, selectEvents, selectIncidents } from '../../src/query/selection.ts';
import { buildCorpus } from '../support/corpus-builder.ts';
import { runs } from '../support/runs.ts';

const place = { name: 'A town', precision: 'near' };

const corpus = buildCorpus({
  actors: { is: {}, sdf: {} },
  places: {
    mosul: { name: 'Mosul', country: 'IQ', admin1: 'Ninewa', lat: 36.3, lon: 43.1, aliases: ['Al-Mawsil'] },
  },
  articles: { uptick: {}, sketch: { state: 'draft' } },
  incidents: {
    day: {
      date: '2020-08-30',
      place: { ...place, country: 'SY', admin1: 'Deir ez-Zor' },
      killed: 4,
      actors: [
        { id: 'is', role: 'perpetrator' },
        { id: 'sdf', role: 'target' },
      ],
    },
    month: { date: '2020-08', place: { ...place, country: 'IQ' }, killed: '4-6', status: 'confirmed' },
    across: {
      date: '2020-07-31/2020-08-02',
      place: { ...place, country: 'IQ' },
      killed: '15+',
      kind: 'ambush',
    },
    about: {
      date: '2020-07-31~',
      place: 'mosul',
      killed: 'unknown',
      actors: [{ id: 'is', role: 'perpetrator' }],
    },
    open: {
      date: '2020-08/..',
      place: { ...place, country: 'IQ' },
      topics: ['wave', 'ramadan'],
      status: 'disputed',
    },
    early: { date: '2019', place: { ...place, country: 'SY' }, killed: 0, status: 'claimed' },
    gone: { date: '2020-08-01', killed: 1, status: 'retracted' },
    merged: { date: '2020-08-01', killed: 1, mergedInto: 'day' },
    'uptick/inside': { date: '2018-03-04', killed: 2 },
    'sketch/hidden': { date: '2020-08-03', killed: 9 },
  },
  events: { fall: { date: '2019-03-23', kind: 'territory', incidents: ['early'] }, vote: { date: '2020' } },
});

const ids = (where: string, status?: string, article?: string) =>
  selectIncidents(corpus, where, status, article)
    .rows.map((e) => e.id)
    .join(' ');

describe('each sentence of the contract', () => {
  test.each([
    // Dates compare as intervals.
    ['= when the whole date lies in it', 'date = 2020-08', 'day month'],
    ['= a day is in its year', 'date = 2020', 'about across day month'],
    ['= a span', 'date = 2020-07-01/2020-08-15', 'about across'],
    ['= an open span', 'date = 2020-08/..', 'day month open'],
    ['< wholly before', 'date < 2020-08', 'about early uptick/inside'],
    ['<= ends no later', 'date <= 2020-08', 'about across day early month uptick/inside'],
    ['> wholly after', 'date > 2020-07', 'day month open'],
    ['>= begins no earlier', 'date >= 2020-08', 'day month open'],
    ['!= not =', 'date != 2020-08', 'about across early open uptick/inside'],
    ['not = the same', 'not date = 2020-08', 'about across early open uptick/inside'],
    ['~ may', 'date ~ 2020-08', 'across day month open'],
    ['~ of a day', 'date ~ 2020-08-15', 'month open'],
    ['not ~ cannot', 'not date ~ 2020-08', 'about early uptick/inside'],
    ['? and ~ do not widen', 'date = 2020-07-31', 'about'],
    ['a quarter', 'date = 2020-Q3', 'about across day month'],
    // Ranges match when the whole range does.
    ['a number', 'killed = 4', 'day'],
    ['a range in a range', 'killed = 4-6', 'day month'],
    ['a range over a number', 'killed > 3', 'across day month'],
    ['not the whole range', 'killed > 4', 'across'],
    ['an open range', 'killed >= 15', 'across'],
    ['below', 'killed < 5', 'day early uptick/inside'],
    ['ends no higher', 'killed <= 6', 'day early month uptick/inside'],
    ['the whole range differs', 'killed != 5', 'across day early uptick/inside'],
    ['may be', 'killed ~ 5', 'month'],
    ['may be 15 or more', 'killed ~ 15+', 'across'],
    ['nought is a number', 'killed = 0', 'early'],
    // A comparison with unknown is false, also under not.
    ['unknown', 'killed is unknown', 'about open'],
    ['not unknown', 'not killed is unknown', 'across day early month uptick/inside'],
    ['not over unknown', 'not killed > 3', 'early uptick/inside'],
    ['unknown and false', 'not (killed > 3 and country = SY)', 'about across early month open uptick/inside'],
    ['unknown or true', 'killed > 100 or country = SY', 'day early'],
    ['unknown or unknown under not', 'not (killed > 100 or wounded > 100)', ''],
    ['a missing text', 'admin1 != Ninewa', 'day'],
    ['a missing text under not', 'not admin1 = Ninewa', 'day'],
    // Fields, short names, lists.
    ['country', 'country = SY', 'day early'],
    ['place.country', 'place.country = SY', 'day early'],
    ['admin1', "admin1 = 'Deir ez-Zor'", 'day'],
    ['text is exact', "admin1 = 'deir ez-zor'", ''],
    ['actor', 'actor = is', 'about day'],
    ['any element', 'actor = sdf', 'day'],
    ['no element', 'actor != sdf', 'about'],
    ['actors.role', 'actors.role = target', 'day'],
    ['topics', 'topics = ramadan', 'open'],
    ['an empty list is unknown', 'topics is unknown', 'about across day early month uptick/inside'],
    ['place', 'place = mosul', 'about'],
    ['aliases', 'place.aliases = Al-Mawsil', 'about'],
    ['a number field', 'place.lat > 36', 'about'],
    ['a count’s end', 'killed.max < 5', 'day early uptick/inside'],
    ['kind in', 'kind in (ambush, ied)', 'about across day early month open uptick/inside'],
    ['dates in', 'date in (2020-07, 2019)', 'about early'],
    ['status', 'status = claimed', 'early'],
    ['article', 'article = uptick', 'uptick/inside'],
    ['citations.source', 'citations.source = s and date = 2019', 'early'],
    ['and binds before or', 'country = SY and killed = 0 or kind = ambush', 'across early'],
  ])('%s: %s', (_, where, expected) => {
    expect(ids(where)).toBe(expected);
  });

  test('without a condition all that counts: merged, retracted and draft records do not', () => {
    expect(selectIncidents(corpus).rows.map((e) => e.id)).toEqual([
      'about',
      'across',
      'day',
      'early',
      'month',
      'open',
      'uptick/inside',
    ]);
  });

  test('statuses are exact', () => {
    expect(ids('date = 2020', 'confirmed')).toBe('month');
    expect(ids('country = SY', 'claimed confirmed')).toBe('early');
    expect(selectIncidents(corpus, undefined, 'reportd').problems).toMatchObject([
      { rule: 'directive-attribute', attribute: 'status', hint: 'Did you mean “reported”?' },
    ]);
    expect(selectIncidents(corpus, undefined, 'retracted').problems).toHaveLength(1);
  });

  test('an article may use its local ids, and a draft its own records', () => {
    expect(ids('id = inside', 'any', 'uptick')).toBe('uptick/inside');
    expect(ids('id = uptick/inside')).toBe('uptick/inside');
    expect(selectIncidents(corpus, 'id = inside').problems).toMatchObject([
      { rule: 'where-value', from: 5, to: 11 },
    ]);
    expect(ids('killed = 9', 'any', 'sketch')).toBe('sketch/hidden');
    expect(ids('id = hidden', 'any', 'sketch')).toBe('sketch/hidden');
    expect(selectIncidents(corpus, 'id = sketch/hidden', 'any', 'uptick').problems).toMatchObject([
      { rule: 'draft-used' },
    ]);
  });

  test('events', () => {
    expect(selectEvents(corpus, 'kind = territory').rows.map((e) => e.id)).toEqual(['fall']);
    expect(selectEvents(corpus, 'date = 2020').rows.map((e) => e.id)).toEqual(['vote']);
    expect(selectEvents(corpus, 'incidents = early').rows.map((e) => e.id)).toEqual(['fall']);
  });
});

describe('rows that may but need not match', () => {
  test('are counted for ~', () => {
    expect(selectIncidents(corpus, 'date ~ 2020-08').maybe).toBe(2);
    expect(selectIncidents(corpus, 'killed ~ 5').maybe).toBe(1);
    expect(selectIncidents(corpus, 'date = 2020-08').maybe).toBe(0);
    expect(selectIncidents(corpus, 'not date ~ 2020-08').maybe).toBe(0);
    expect(selectIncidents(corpus, 'date ~ 2020-08', 'confirmed').maybe).toBe(0);
  });

  test('and those left out that might match are known as well', () => {
    expect(selectIncidents(corpus, 'date = 2020-08').could).toBe(2);
    expect(selectIncidents(corpus, 'killed > 4').could).toBe(3); // month, and two unknown
    expect(selectIncidents(corpus, 'not killed > 4').could).toBe(2);
    expect(selectIncidents(corpus, 'country = SY').could).toBe(0);
    expect(selectIncidents(corpus, 'admin1 = Ninewa').could).toBe(0);
    expect(selectIncidents(corpus, 'not admin1 = Ninewa').could).toBe(0);
  });
});

describe('mistakes are told with their place, all in one run', () => {
  test.each([
    ['kiled > 3', 'where-field', 0, 5, 'Did you mean “killed”?'],
    ['contry = SY', 'where-field', 0, 6, 'Did you mean “country”?'],
    ['note = x', 'where-field', 0, 4, 'The fields are'],
    ['kind = ambsh', 'where-value', 7, 12, 'Did you mean “ambush”?'],
    ['country = iq', 'where-value', 10, 12, 'Write IQ.'],
    ['country in (SY, Iraq)', 'where-value', 16, 20, 'Write IQ.'],
    ['country = Mesopotamia', 'where-value', 10, 21, 'Write its two capital letters.'],
    ['status = retracted', 'where-value', 9, 18, 'Expected one of'],
    ['actor = ist', 'where-value', 8, 11, 'Did you mean “is”?'],
    ['date = 2020-02-30', 'where-value', 7, 17, '“date” is a date.'],
    ['date = august', 'where-value', 7, 13, '“date” is a date.'],
    ['killed = four', 'where-value', 9, 13, '“killed” is a count.'],
    ['killed = 6-4', 'where-value', 9, 12, '“killed” is a count.'],
    ['killed = unknown', 'where-value', 9, 16, 'Write killed is unknown.'],
    ['place.lat = 1e999', 'where-value', 12, 17, '“place.lat” is a number.'],
    ['country ~ SY', 'where-syntax', 0, 12, 'Use one of'],
    ['country < SY', 'where-syntax', 0, 12, 'Use one of'],
    ['__proto__ = 1', 'where-field', 0, 9, 'The fields are'],
    ['constructor = 1', 'where-field', 0, 11, 'The fields are'],
  ])('%s', (where, rule, from, to, hint) => {
    const { rows, problems } = selectIncidents(corpus, where);
    expect(rows).toEqual([]);
    expect(problems).toMatchObject([{ rule, from, to, attribute: 'where' }]);
    expect(problems[0]?.hint).toContain(hint);
  });

  test('several at once', () => {
    expect(selectIncidents(corpus, 'kiled > 3 and (kind = ambsh or date = x)').problems).toHaveLength(3);
  });

  test('text from outside is compared, never run', () => {
    expect(ids("title = ''' or 1=1 --'")).toBe('');
  });
});

describe('laws of conditions', () => {
  const date = fc
    .date({ min: new Date('2019-01-01'), max: new Date('2021-12-31'), noInvalidDate: true })
    .map((d) => d.toISOString().slice(0, 10));
  const partial = fc.oneof(
    date,
    date.map((d) => d.slice(0, 7)),
    date.map((d) => d.slice(0, 4)),
  );
  const span = fc.oneof(
    partial,
    fc
      .tuple(partial, partial)
      .map(([a, b]) => (a < b ? `${a}/${b}` : a === b ? a : `${b}/${a}`))
      .filter((s) => validSpan(s)),
  );
  const count = fc.oneof(
    fc.nat(20).map(String),
    fc.tuple(fc.nat(20), fc.nat(20)).map(([a, b]) => `${Math.min(a, b)}-${Math.max(a, b)}`),
    fc.nat(20).map((n) => `${n}+`),
    fc.constant('unknown'),
  );
  const known = count.filter((c) => c !== 'unknown');
  const comparison = fc.oneof(
    fc.tuple(fc.constantFrom('=', '!=', '<', '<=', '>', '>=', '~'), span).map(([o, d]) => `date ${o} ${d}`),
    fc
      .tuple(fc.constantFrom('=', '!=', '<', '<=', '>', '>=', '~'), known)
      .map(([o, k]) => `killed ${o} ${k}`),
  );
  const site = fc.array(fc.record({ date: span, killed: count }), { minLength: 1, maxLength: 12 });
  const build = (rows: readonly { date: string; killed: string }[]) =>
    createSelector(buildCorpus({ incidents: Object.fromEntries(rows.map((r, n) => [`i${n}`, r])) }));
  const select = (selector: ReturnType<typeof build>, where: string) =>
    new Set(selector.incidents(where).rows.map((e) => e.id));

  test('nothing matches a condition and its opposite', () => {
    fc.assert(
      fc.property(site, comparison, (rows, where) => {
        const selector = build(rows);
        expect(select(selector, where).isDisjointFrom(select(selector, `not ${where}`))).toBe(true);
      }),
      runs(),
    );
  });

  test('with dates and counts known, one of the two always does', () => {
    fc.assert(
      fc.property(
        site.map((rows) => rows.filter((r) => r.killed !== 'unknown')),
        comparison,
        (rows, where) => {
          const selector = build(rows);
          expect(select(selector, where).size + select(selector, `not ${where}`).size).toBe(rows.length);
        },
      ),
      runs(),
    );
  });

  test('De Morgan', () => {
    fc.assert(
      fc.property(site, comparison, comparison, (rows, a, b) => {
        const selector = build(rows);
        expect(select(selector, `not (${a} and ${b})`)).toEqual(select(selector, `not ${a} or not ${b}`));
        expect(select(selector, `not (${a} or ${b})`)).toEqual(select(selector, `not ${a} and not ${b}`));
      }),
      runs(),
    );
  });

  test('what is = also may be, and what is < is not >=', () => {
    fc.assert(
      fc.property(site, span, (rows, date) => {
        const selector = build(rows);
        expect(select(selector, `date = ${date}`).isSubsetOf(select(selector, `date ~ ${date}`))).toBe(true);
        expect(select(selector, `date < ${date}`).isDisjointFrom(select(selector, `date >= ${date}`))).toBe(
          true,
        );
        expect(select(selector, `date < ${date}`).isSubsetOf(select(selector, `date <= ${date}`))).toBe(true);
        expect(select(selector, `date < ${date}`).isDisjointFrom(select(selector, `date ~ ${date}`))).toBe(
          true,
        );
      }),
      runs(),
    );
  });

  function validSpan(text: string): boolean {
    const [a = '', b = ''] = text.split('/');
    return b === '' || a.padEnd(10, '~') <= b.padEnd(10, '~');
  }
});
