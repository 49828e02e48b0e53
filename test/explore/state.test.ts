import { describe, expect, it } from 'vitest';
import { dayOf, daysOf, firstDayOf, isoMonth, isoOf, monthOf } from '../../src/explore/days.ts';
import { fold, formsOf, partOf, wordsOf } from '../../src/explore/fold.ts';
import { addressOf, isFiltered, START, stateOf } from '../../src/explore/state.ts';

describe('the address of a state', () => {
  it('is empty for everything, newest first', () => {
    expect(addressOf(START)).toBe('');
    expect(stateOf('')).toEqual(START);
    expect(isFiltered(START)).toBe(false);
  });

  it('holds all that was asked for, and opens as it was', () => {
    const state = {
      ...START,
      q: 'car bomb & “more”',
      chosen: {
        ...START.chosen,
        country: ['IQ', 'SY'],
        area: ['IQ:Diyala', 'SY:Deir ez-Zor'],
        kind: ['ied'],
        status: ['confirmed'],
        year: ['2020', '?'],
        actor: ['islamic-state'],
        place: ['mosul', '~A street, a town'],
      },
      from: '2020-01',
      to: '2020-08-30',
      sort: 'killed' as const,
      descending: true,
      page: 2,
      view: 'map' as const,
    };
    expect(stateOf(addressOf(state))).toEqual(state);
    expect(isFiltered(state)).toBe(true);
  });

  it('is written plainly for what others link to', () => {
    expect(
      addressOf({ chosen: { area: ['IQ:Diyala'], kind: ['ied'] }, sort: 'title', descending: false }),
    ).toBe('?area=IQ:Diyala&kind=ied&sort=title');
  });

  it.each(['?page=-1&sort=-nothing&view=globe&from=2020-02-30&to=soon', '?page=1e9x', '?unknown=1'])(
    'opens %s as far as it is understood',
    (search) => {
      expect(stateOf(search)).toEqual(START);
    },
  );
});

describe('days', () => {
  it.each(['0000-01-01', '0099-12-31', '1970-01-01', '2020-02-29', '9999-12-31'])(
    '%s is the same there and back',
    (day) => {
      expect(isoOf(dayOf(day))).toBe(day);
      expect(isoMonth(monthOf(dayOf(day)))).toBe(day.slice(0, 7));
    },
  );

  it('are read from a year, a month and a day', () => {
    expect(daysOf('2020')?.map(isoOf)).toEqual(['2020-01-01', '2020-12-31']);
    expect(daysOf('2020-02')?.map(isoOf)).toEqual(['2020-02-01', '2020-02-29']);
    expect(daysOf('2020-12')?.map(isoOf)).toEqual(['2020-12-01', '2020-12-31']);
    expect(daysOf('2020-12-05')?.map(isoOf)).toEqual(['2020-12-05', '2020-12-05']);
    expect(daysOf('2020-02-30')).toBeUndefined();
    expect(daysOf('2020-13')).toBeUndefined();
    expect(isoOf(firstDayOf(monthOf(dayOf('2021-01-31'))))).toBe('2021-01-01');
  });
});

describe('words', () => {
  it('are found whatever their accents, capitals and Arabic spellings', () => {
    expect(wordsOf('Déir ez-Zor’s “CAR-BOMB”, 2 car bombs')).toEqual([
      'deir',
      'ez',
      'zor',
      'car',
      'bomb',
      '2',
      'bombs',
    ]);
    expect(fold('أحمد')).toBe(fold('احمد'));
    expect(wordsOf('ديالى')).toEqual(wordsOf('ديالي'));
    expect(fold('مـــوصل')).toBe(fold('مُوصِل'));
    expect(fold('الرطبة، مسؤول وهيئة')).toBe(fold('الرطبه، مسوول وهييه'));
    expect(wordsOf('١٢ و۱۲')).toEqual(['12', 'و12']);
    expect(wordsOf('')).toEqual([]);
  });

  it('are found in Arabic without the article and what is joined to it', () => {
    expect(formsOf('بالموصل')).toEqual(['بالموصل', 'الموصل', 'موصل']);
    expect(formsOf('للشرطه')).toEqual(['للشرطه', 'الشرطه', 'شرطه']);
    expect(formsOf('موصل')).toEqual(['موصل']);
    expect(formsOf('اله')).toEqual(['اله']);
    expect(formsOf('alarm')).toEqual(['alarm']);
  });

  it('stand in the same part as their first letters', () => {
    for (const word of ['mosul', 'موصل', '𐐀𐐁𐐂']) {
      const first = [...word].slice(0, 2).join('');
      expect(partOf(first, 64)).toBe(partOf(word, 64));
    }
  });
});
