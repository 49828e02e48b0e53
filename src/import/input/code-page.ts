/** Code pages that tables of spreadsheets are saved in where it is not UTF-8, and the words for them. */
const CODE_PAGES = {
  western: { label: 'windows-1252', iconv: 'WINDOWS-1252', named: 'Latin-1 or Windows-1252' },
  arabic: { label: 'windows-1256', iconv: 'WINDOWS-1256', named: 'Windows-1256 (Arabic)' },
} as const;

/** Longest word that is shown, in bytes to either side of the first odd one. */
const REACH = 40;

/**
 * What to do about bytes that are no UTF-8, with the word at `line` (from 1) as it would read, so that a person sees
 * whether the guess is right. Letters of Arabic stand beside each other, those of Western languages that are not ASCII
 * mostly alone: where most have a neighbour the text is taken for Arabic.
 */
export function codePageHint(bytes: Uint8Array, line: number): string {
  const { label, iconv, named } = CODE_PAGES[isMostlyPaired(bytes) ? 'arabic' : 'western'];
  const word = new TextDecoder(label).decode(oddWord(lineOf(bytes, line)));
  const reads = word === '' ? '' : `, in which it reads “${word}” here`;
  return `The file is likely ${named}${reads}: save it as UTF-8 (in a spreadsheet “CSV UTF-8”), or convert it with iconv -f ${iconv} -t UTF-8.`;
}

function isMostlyPaired(bytes: Uint8Array): boolean {
  let odd = 0;
  let paired = 0;
  for (let at = 0; at < bytes.length; at++) {
    if (!isOdd(bytes[at])) continue;
    odd++;
    if (isOdd(bytes[at - 1]) || isOdd(bytes[at + 1])) paired++;
  }
  return paired * 2 > odd;
}

function isOdd(byte: number | undefined): boolean {
  return byte !== undefined && byte >= 0x80;
}

function lineOf(bytes: Uint8Array, line: number): Uint8Array {
  let from = 0;
  for (let n = 1; n < line; n++) from = bytes.indexOf(10, from) + 1;
  const end = bytes.indexOf(10, from);
  return bytes.subarray(from, end === -1 ? bytes.length : end);
}

/** The word with the first byte that is not ASCII: from there to either side as far as letters go. */
function oddWord(line: Uint8Array): Uint8Array {
  const first = line.findIndex(isOdd);
  if (first === -1) return line.subarray(0, 0);
  let [from, to] = [first, first + 1];
  while (from > 0 && first - from < REACH && isLetter(line[from - 1])) from--;
  while (to < line.length && to - first < REACH && isLetter(line[to])) to++;
  return line.subarray(from, to);
}

function isLetter(byte: number | undefined): boolean {
  return isOdd(byte) || /[A-Za-z]/.test(String.fromCharCode(byte ?? 0));
}
