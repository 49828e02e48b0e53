import { findNumbers } from './en/find.ts';
import { readFigure } from './en/read.ts';
import type { NumberLanguage } from './figure.ts';

/** English numbers. */
export const english: NumberLanguage = { readFigure, findNumbers };
