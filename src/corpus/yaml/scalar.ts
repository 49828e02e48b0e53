/** A number as an author writes one: no 0x10, no .inf, no 007. Anything else stays text, and is refused where a number is asked for. */
const PLAIN_NUMBER = /^[-+]?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d+)?$/;

/** The number that a plain scalar is, or undefined. */
export function plainNumber(written: string): number | undefined {
  if (!PLAIN_NUMBER.test(written)) return undefined;
  const value = Number(written);
  return Number.isFinite(value) ? value : undefined;
}

/** What a plain scalar says by the core schema of YAML 1.2, with numbers as above. */
export function coreValue(written: string): string | number | boolean | null {
  switch (written) {
    case '':
    case '~':
    case 'null':
    case 'Null':
    case 'NULL':
      return null;
    case 'true':
    case 'True':
    case 'TRUE':
      return true;
    case 'false':
    case 'False':
    case 'FALSE':
      return false;
    default:
      return plainNumber(written) ?? written;
  }
}
