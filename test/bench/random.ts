/** A source of numbers that are the same for the same seed (mulberry32). */
export interface Random {
  /** From 0, below 1. */
  next(): number;
  /** Whole, from `min` to `max`, both included. */
  whole(min: number, max: number): number;
  pick<T>(list: readonly T[]): T;
  /** `count` words as a sentence. */
  sentence(count: number): string;
}

// No word here is a number, so that no sentence holds a figure without a receipt.
const WORDS =
  'after again along although among appeared area around arrived attack authorities away became been before began behind being below between border both bridge brought building called came centre checkpoint claim clear close coming confirmed convoy could crossing dawn decided described desert different district during early eastern edge evening expected family farm field followed force found front further gate given governor ground group guard happened having held highway house however inside killed known land large later leader least left less light local long made main many market meant meeting members men might military minister morning mostly moved near nearby never night north northern nothing noted office officials often open other outside over patrol people perhaps place plain point police possible post present province rather reached recent region remained report residents returned river road rural said same saw search seen several should side since small soldiers some sources south southern spoke stated station still stopped such taken than their then there these they those though through time told took toward town tribal under units until upon valley vehicle village wanted water went western when where whether which while with within without witnesses wounded'.split(
    ' ',
  );

/** Numbers from a seed. */
export function makeRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  const whole = (min: number, max: number) => min + Math.floor(next() * (max - min + 1));
  const pick = <T>(list: readonly T[]): T => list[whole(0, list.length - 1)] as T;
  const sentence = (count: number) => {
    const words = Array.from({ length: count }, () => pick(WORDS)).join(' ');
    return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
  };
  return { next, whole, pick, sentence };
}
