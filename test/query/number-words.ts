const SMALL =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = 'zero ten twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const SCALES: readonly (readonly [number, string])[] = [
  [1e9, 'billion'],
  [1e6, 'million'],
  [1e3, 'thousand'],
];

/** How a number is spelt out: British with "and", or American without. */
export interface Spelling {
  and: boolean;
  hyphen: boolean;
}

/** A whole number below a trillion in English words: the other way round from what is tested. */
export function inWords(n: number, spelling: Spelling): string {
  for (const [scale, word] of SCALES) {
    if (n < scale) continue;
    const rest = n % scale;
    const head = `${inWords(Math.floor(n / scale), spelling)} ${word}`;
    if (rest === 0) return head;
    return `${head}${rest < 100 && spelling.and ? ' and' : ''} ${inWords(rest, spelling)}`;
  }
  if (n >= 100) {
    const rest = n % 100;
    const head = `${SMALL[Math.floor(n / 100)]} hundred`;
    return rest === 0 ? head : `${head}${spelling.and ? ' and' : ''} ${inWords(rest, spelling)}`;
  }
  if (n < 20) return SMALL[n] ?? '';
  const unit = n % 10;
  const tens = TENS[Math.floor(n / 10)] ?? '';
  return unit === 0 ? tens : `${tens}${spelling.hyphen ? '-' : ' '}${SMALL[unit]}`;
}
