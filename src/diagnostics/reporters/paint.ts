/** Colours of a report: each function marks a text, or leaves it alone where there is no colour. */
export interface Paint {
  bold(text: string): string;
  faint(text: string): string;
  red(text: string): string;
  yellow(text: string): string;
  cyan(text: string): string;
}

/** The colours of a terminal (ANSI SGR codes), or none. */
export function paint(colour: boolean): Paint {
  const mark = (open: number, close: number) => (text: string) =>
    colour && text !== '' ? `\u001b[${open}m${text}\u001b[${close}m` : text;
  return {
    bold: mark(1, 22),
    faint: mark(2, 22),
    red: mark(31, 39),
    yellow: mark(33, 39),
    cyan: mark(36, 39),
  };
}

/**
 * True when a stream should get colours: it is a terminal and the reader has not declined
 * (NO_COLOR as on no-color.org: set and not empty; TERM=dumb).
 */
export function wantsColour(
  stream: { isTTY?: boolean },
  env: Readonly<Record<string, string | undefined>>,
): boolean {
  return stream.isTTY === true && !env.NO_COLOR && env.TERM !== 'dumb';
}
