import type { Casualties } from '../../model/casualty-range.ts';
import { unitWordAr } from '../../query/receipt/unit-words.ar.ts';
import type { FigureValue } from '../../query/receipt.ts';

/** The forms of an Arabic noun beside a number: one, two, three to ten, eleven to ninety-nine, and hundreds. */
export interface CountedNoun {
  /** Without a number: "حادث واحد". */
  one: string;
  /** Without a number: "حادثان". */
  two: string;
  few: string;
  many: string;
  other: string;
}

/**
 * Numbers and counted nouns in Arabic. The digits are the locale’s own: `ar-IQ` and `ar-EG` write ٠–٩, `ar-MA` 0–9. A bare
 * `ar` names no country; it gets ٠–٩, as most countries that write Arabic do, from Egypt to Iraq, and as its prose does.
 */
export function countsAr(tag: string) {
  const locale = arabicLocale(tag);
  const format = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 });
  // To two decimals everything small would be nought.
  const tiny = new Intl.NumberFormat(locale, { maximumSignificantDigits: 3 });
  const plural = new Intl.PluralRules(locale);
  const number = (value: number): string =>
    (value !== 0 && Math.abs(value) < 0.01 ? tiny : format).format(value);
  const counted = (count: number, noun: CountedNoun): string => {
    const form = plural.select(count);
    if (form === 'one') return noun.one;
    if (form === 'two') return noun.two;
    const word = form === 'few' ? noun.few : form === 'many' ? noun.many : noun.other;
    return `${number(count)} ${word}`;
  };
  // An isolated range keeps its ends in the order in which it is read, from right to left: the lower one first.
  const range = (min: number, max: number | undefined): string => {
    if (max === undefined) return `${number(min)} على الأقل`;
    return min === max ? number(min) : `${number(min)}–${number(max)}`;
  };
  return {
    number,
    counted,
    range,
    casualties: (count: Casualties | undefined): string => {
      if (count === undefined) return 'غير مذكور';
      if (count === 'unknown') return 'غير معروف';
      const words = range(count.min, count.max);
      const telling = count.best !== undefined && count.min !== count.max;
      return telling ? `${words} (أفضل تقدير ${number(count.best ?? 0)})` : words;
    },
    figure: (value: FigureValue): string => {
      const words = range(value.min, value.max);
      if (value.unit === undefined) return words;
      const unit = UNITS[value.unit];
      // An author’s unit would have to change with the number: in brackets it may stay as it is.
      return unit ? `${words} ${unit}` : `${words} (${unitWordAr(value.unit)})`;
    },
  };
}

/** Units that the engine itself gives to values; those of series are their authors’. */
const UNITS: Readonly<Record<string, string>> = {
  percent: 'في المئة',
  'percentage points': 'نقطة مئوية',
  points: 'نقطة مئوية',
  times: 'مرة',
};

/** The locale whose digits and months a tag gets; see countsAr. */
export function arabicLocale(tag: string): string {
  return tag.includes('-') ? tag : `${tag}-u-nu-arab`;
}
