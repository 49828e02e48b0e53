import { besideFigure } from './en/beside.ts';
import { countedBehind, countedIn } from './en/counted.ts';
import { countriesIn } from './en/countries.ts';
import { findNumbers } from './en/find.ts';
import { readPassage } from './en/passage.ts';
import { periodsIn } from './en/periods.ts';
import { readFigure } from './en/read.ts';
import type { NumberLanguage } from './figure.ts';

/** English numbers. */
export const english: NumberLanguage = {
  readFigure,
  findNumbers,
  besideFigure,
  readPassage,
  countedBehind,
  countedIn,
  periodsIn,
  countriesIn,
  confirmedIn: (text) => /(?<![\p{L}-])(?:confirmed|verified)(?!\p{L})/iu.exec(text)?.[0],
};
