/** What can be wrong with the outline of a directive or citation. */
export type ExtentFault =
  | 'label-unclosed'
  | 'label-bracket'
  | 'braces-missing'
  | 'braces-unclosed'
  | 'braces-nested'
  | 'quote-unclosed'
  | 'citation-unclosed'
  | 'citation-bracket';

/** After one character: there is more to come, this was the last one, or it cannot be one of ours. */
export type Step = 'more' | 'end' | ExtentFault;

/** Fed one UTF-16 code after another (null at the end of the text; anything negative is a line end or tab). */
export type Extent = (code: number | null) => Step;

const QUOTE = 34;
const APOSTROPHE = 39;
const EQUALS = 61;
const OPEN_BRACKET = 91;
const BACKSLASH = 92;
const CLOSE_BRACKET = 93;
const OPEN_BRACE = 123;
const CLOSE_BRACE = 125;

/**
 * Finds the end of `[…]{…}`, or of `{…}` on one line when `from` is 'braces'.
 * An opening bracket or brace inside is a fault at once: so no text is looked at twice, however often it begins anew.
 */
export function directiveExtent(from: 'label' | 'braces'): Extent {
  let state: 'start' | 'label' | 'after' | 'braces' = from === 'label' ? 'start' : 'after';
  let escaped = false;
  let previous = 0;
  let quote = 0;
  return (code) => {
    const before = previous;
    previous = code ?? 0;
    if (state === 'start') {
      state = 'label';
      return code === OPEN_BRACKET ? 'more' : 'label-unclosed';
    }
    if (state === 'label') {
      if (code === null) return 'label-unclosed';
      if (escaped) escaped = false;
      else if (code === BACKSLASH) escaped = true;
      else if (code === OPEN_BRACKET) return 'label-bracket';
      else if (code === CLOSE_BRACKET) state = 'after';
      return 'more';
    }
    if (state === 'after') {
      state = 'braces';
      return code === OPEN_BRACE ? 'more' : 'braces-missing';
    }
    if (code === null || (from === 'braces' && isLineEnd(code))) {
      return quote === 0 ? 'braces-unclosed' : 'quote-unclosed';
    }
    if (quote !== 0) {
      if (escaped) escaped = false;
      else if (code === BACKSLASH) escaped = true;
      else if (code === quote) quote = 0;
      return 'more';
    }
    if (code === OPEN_BRACE) return 'braces-nested';
    if (code === CLOSE_BRACE) return 'end';
    // Only after an equals sign, so that a stray apostrophe does not swallow the rest of the paragraph.
    if ((code === QUOTE || code === APOSTROPHE) && before === EQUALS) quote = code;
    return 'more';
  };
}

/** Finds the end of `[@…]`. */
export function citationExtent(): Extent {
  let first = true;
  return (code) => {
    if (first) {
      first = false;
      return code === OPEN_BRACKET ? 'more' : 'citation-unclosed';
    }
    if (code === null) return 'citation-unclosed';
    if (code === OPEN_BRACKET) return 'citation-bracket';
    return code === CLOSE_BRACKET ? 'end' : 'more';
  };
}

/** The offset after the last character of what begins at `from`, or what is wrong with it. */
export function extentIn(text: string, from: number, extent: Extent): number | ExtentFault {
  for (let at = from; at < text.length; at++) {
    const step = extent(text.charCodeAt(at));
    if (step === 'end') return at + 1;
    if (step !== 'more') return step;
  }
  const last = extent(null);
  return last === 'more' || last === 'end' ? 'braces-unclosed' : last;
}

/** True for micromark’s codes of line ends (-5 to -3) and for the characters themselves. */
function isLineEnd(code: number): boolean {
  return code < -2 || code === 10 || code === 13;
}
