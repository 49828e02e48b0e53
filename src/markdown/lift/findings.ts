import type { Html } from 'mdast';
import type { Position } from 'unist';
import { type Lift, report } from './state.ts';

const SHOWN = 80;

/** An address that may not be followed. */
export function reportUnsafe(lift: Lift, url: string, position: Position | undefined): void {
  const seen = url.trim() === '' ? 'empty address' : `address “${shorten(url)}”`;
  report(
    lift,
    'link-unsafe',
    position,
    `unexpected ${seen} in a link, expected https:, http:, mailto: or a path`,
    'Link to a web page, an e-mail address, or a file of the site such as ../incidents/some-id.md.',
  );
}

/** Raw HTML: only its first line is marked. */
export function reportHtml(lift: Lift, node: Html): void {
  const { position } = node;
  const line = node.value.split('\n', 1)[0] ?? '';
  const first: Position | undefined = position && {
    start: position.start,
    end:
      line.length === node.value.length
        ? position.end
        : { line: position.start.line, column: position.start.column + line.length },
  };
  report(
    lift,
    'html-raw',
    first,
    `unexpected raw HTML “${shorten(line)}” in the text, expected Markdown`,
    node.value.startsWith('<!--')
      ? 'What is not to be published goes into the field “note”.'
      : 'Write it in Markdown. To show a tag as it is, put it between backticks.',
  );
}

const INSIDE = {
  link: 'It opens something of its own, which a link cannot hold. Put it before or after the link.',
  heading:
    'Headings are repeated in lists of contents, where no receipt can be opened. Say it in the text below.',
  'alternative text':
    'An alternative text is read out as plain words. Put it into the text beside the picture.',
} as const;

/** Something that would need a button or link of its own where there can be none. */
export function reportInside(
  lift: Lift,
  name: string,
  inside: keyof typeof INSIDE,
  position: Position | undefined,
): void {
  const article = inside === 'alternative text' ? 'an' : 'a';
  const message = `unexpected ${name} in ${article} ${inside}, expected it in the text beside it`;
  report(lift, 'directive-misplaced', position, message, INSIDE[inside]);
}

/** Text cut to a length that fits a message. */
export function shorten(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > SHOWN ? `${line.slice(0, SHOWN)}…` : line;
}
