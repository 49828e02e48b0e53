const BELOW_TWENTY = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
  'thirteen',
  'fourteen',
  'fifteen',
  'sixteen',
  'seventeen',
  'eighteen',
  'nineteen',
];
const TENS_WORDS = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];

/** "one" to "nineteen", and the words for nought. */
export const SMALL: ReadonlyMap<string, number> = new Map([
  ...BELOW_TWENTY.map((word, n): [string, number] => [word, n]),
  ['nought', 0],
]);

/** "twenty" to "ninety". */
export const TENS: ReadonlyMap<string, number> = new Map(TENS_WORDS.map((word, n) => [word, (n + 2) * 10]));

/** Words that multiply what stands before them. */
export const SCALES: ReadonlyMap<string, number> = new Map([
  ['thousand', 1e3],
  ['million', 1e6],
  ['billion', 1e9],
  ['trillion', 1e12],
]);

/** Letters glued to digits that do the same: 3.2m, 5bn, 20k. */
export const SCALE_LETTERS: ReadonlyMap<string, number> = new Map([
  ['k', 1e3],
  ['m', 1e6],
  ['mn', 1e6],
  ['b', 1e9],
  ['bn', 1e9],
  ['tn', 1e12],
]);

/** Those that may also stand apart: 1.2 bn. A letter by itself may be a measure. */
export const SCALE_LETTERS_APART: ReadonlySet<string> = new Set(['mn', 'bn', 'tn']);

/** "third", "quarter" and so on, with the number they divide by. */
export const DENOMINATORS: ReadonlyMap<string, number> = new Map([
  ['third', 3],
  ['quarter', 4],
  ['fourth', 4],
  ['fifth', 5],
  ['sixth', 6],
  ['seventh', 7],
  ['eighth', 8],
  ['ninth', 9],
  ['tenth', 10],
]);

/** Fractions that are one character. */
export const FRACTION_SIGNS: ReadonlyMap<string, number> = new Map([
  ['½', 1 / 2],
  ['¼', 1 / 4],
  ['¾', 3 / 4],
  ['⅓', 1 / 3],
  ['⅔', 2 / 3],
]);

/** Words that are a number of times by themselves. */
export const MULTIPLES: ReadonlyMap<string, number> = new Map([
  ['twice', 2],
  ['thrice', 3],
  ['double', 2],
  ['doubled', 2],
  ['doubles', 2],
  ['doubling', 2],
  ['triple', 3],
  ['tripled', 3],
  ['triples', 3],
  ['tripling', 3],
  ['treble', 3],
  ['trebled', 3],
  ['trebling', 3],
  ['quadruple', 4],
  ['quadrupled', 4],
  ['quadrupling', 4],
  ['quintuple', 5],
  ['quintupled', 5],
  ['quintupling', 5],
  ['twofold', 2],
  ['threefold', 3],
  ['fourfold', 4],
  ['fivefold', 5],
  ['sixfold', 6],
  ['sevenfold', 7],
  ['eightfold', 8],
  ['ninefold', 9],
  ['tenfold', 10],
  ['twelvefold', 12],
  ['twentyfold', 20],
  ['hundredfold', 100],
]);

/** Words that state a fall by half. */
export const HALVINGS: ReadonlySet<string> = new Set(['halved', 'halves', 'halving']);

/** Ordinals that can end a number, with what they count: "twenty-first" is no figure. */
export const ORDINALS: ReadonlyMap<string, number> = new Map([
  ['first', 1],
  ['second', 2],
  ['third', 3],
  ['fourth', 4],
  ['fifth', 5],
  ['sixth', 6],
  ['seventh', 7],
  ['eighth', 8],
  ['ninth', 9],
  ['tenth', 10],
  ['eleventh', 11],
  ['twelfth', 12],
  ['hundredth', 100],
  ['thousandth', 1000],
  ['millionth', 1000000],
]);
