import { LINE_BREAK, withoutHtml } from './html.ts';

/** What sites put between the paragraphs of a report, and a copy of it brings along. */
const AD_MARK = '\\[\\/?ad(?:[_-]?\\d+|vert\\w*|rotate[^\\]]*)?\\]|\\[(?:pub|sponsor)[_-]?\\d*\\]';
const AD_MARKS = new RegExp(`(?<![ \\t\\u00a0])[ \\t\\u00a0]*(?:(?:${AD_MARK})[ \\t\\u00a0]*)+`, 'gi');
const SENTENCE_END = /[.!?؟:…][”"’»)\]]*$/u;
const AD_LINE =
  /^\s*(?:advertisements?|sponsored|story continues below(?: advertisement)?|skip ad|scroll to continue|source link|read (?:more|full story)|إعلان|إعلانات|اقرأ المزيد|تابع القراءة)\.?\s*$/i;

const LINES = new RegExp(`\\r?\\n|${LINE_BREAK}`);
const BROKEN = new RegExp(`(?<=[\\p{L}\\p{N},،][ \\t]*)${LINE_BREAK}(?=[ \\t]*\\p{Ll})`, 'gu');

/** A pasted report without marks of advertisements and of HTML, as lines without the spaces around them; none of its words is lost. */
export function cleanReport(text: string): string[] {
  return (
    withoutHtml(text)
      .replace(AD_MARKS, inPlaceOfMark)
      .replace(/[\u200b\ufeff]/g, '')
      .replace(/[\u00a0\u2007\u2009\u202f]/g, ' ')
      // A line that breaks within a sentence goes on.
      .replace(BROKEN, ' ')
      .split(LINES)
      .map((line) =>
        line
          .replace(/^\s*(?:[•·▪●◦*]\s+|(?:>\s*)+(?=\p{L}))/u, '')
          .replace(/[ \t]+/g, ' ')
          .trim(),
      )
      .filter((line) => line !== '' && !AD_LINE.test(line))
  );
}

/** A mark between two sentences or beside the end of a line ends it; one within a sentence goes, and the sentence goes on. */
function inPlaceOfMark(marks: string, at: number, text: string): string {
  const [before, behind] = [text.slice(Math.max(0, at - 10), at), text.slice(at + marks.length)];
  const isBeside = before === '' || /[\n\u2028]$/.test(before) || /^(?:$|[\r\n\u2028])/.test(behind);
  if (isBeside || (SENTENCE_END.test(before) && !ABBREVIATION.test(before))) return '\n';
  if (/^[,;:.!?،؛؟)”’]/u.test(behind)) return '';
  // “Headline[ad_1]The report”: words that a mark alone keeps apart.
  return /^\S[\s\S]*\S$/.test(marks) && /^\p{Lu}/u.test(behind) ? '\n' : ' ';
}

// “Sept. 3”, “U.S.” and “Col. Ahmed” end no sentence.
const ABBREVIATION =
  /(?:\b(?:Mr|Mrs|Ms|Dr|St|Gen|Lt|Col|Maj|Capt|Sgt|Sen|Rep|Gov|No|vs|approx|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)|\b\p{Lu}(?:\.\p{Lu})*)\.$/u;

/** The sentences of a line. Joined by spaces they are the line again. */
export function sentencesOf(line: string): string[] {
  const found: string[] = [];
  for (const piece of line.split(/(?<=[.!?؟][”"’)]?)\s+(?=[\p{Lu}\p{Lo}“"‘(\d])/u)) {
    const last = found.at(-1);
    if (last !== undefined && ABBREVIATION.test(last)) found[found.length - 1] = `${last} ${piece}`;
    else found.push(piece);
  }
  return found;
}

/** Longest word that is read, in characters: beyond are addresses, codes and pictures in letters. */
const LONGEST_WORD = 60;
const LONG_WORD = new RegExp(`\\S{${LONGEST_WORD + 1},}`, 'g');
/** Longest sentence that is read as one, in characters: none that a person writes is as long. */
const LONGEST_SENTENCE = 1000;

/** A line as far as it is words, so that reading it takes time in proportion to its length. */
export function legible(line: string): string {
  return line.replace(LONG_WORD, '…');
}

/** A sentence in pieces that are not too long to be looked at as a whole, parted between words. */
export function piecesOf(sentence: string): string[] {
  const pieces: string[] = [];
  let rest = sentence;
  while (rest.length > LONGEST_SENTENCE) {
    const space = rest.lastIndexOf(' ', LONGEST_SENTENCE);
    const at = space > 0 ? space : LONGEST_SENTENCE;
    pieces.push(rest.slice(0, at));
    rest = rest.slice(at).trimStart();
  }
  return [...pieces, rest];
}
