import type { Rule } from './rule.ts';

/** Rules about the Markdown of a body. */
export const MARKDOWN_RULES = {
  'html-raw': {
    severity: 'error',
    title: 'No raw HTML',
    explanation:
      'HTML in Markdown is not passed through to the page: it could break the page or run code on it.',
  },
  'link-unsafe': {
    severity: 'error',
    title: 'A link begins with https:, http:, mailto: or a path',
    explanation: 'Other schemes, javascript: and data: among them, can run code in the reader’s browser.',
  },
  'link-dead': {
    severity: 'error',
    title: 'A link inside the site leads to a page',
    explanation: 'A link to a .md file becomes the address of its page; the file has to be there.',
  },
  'directive-malformed': {
    severity: 'error',
    title: 'A directive is written in full',
    explanation:
      'What begins like :stat[…]{…} or ::trend{…} and is not finished would be printed as it stands.',
  },
  'directive-attribute': {
    severity: 'error',
    title: 'A directive has the attributes it asks for, once each',
    explanation: 'Unknown, repeated and missing attributes are refused, as are #id and .class.',
  },
  'directive-misplaced': {
    severity: 'error',
    title: 'A directive stands where it can be shown',
    explanation:
      'Charts, tables, timelines and maps stand alone on a line; a figure does not stand in a link or a heading.',
  },
  'citation-malformed': {
    severity: 'error',
    title: 'A citation is written [@source-id]',
    explanation:
      'Several are parted by semicolons; a locator follows a comma: [@a, para. 3; @b]. The id of a source in plain text, (@a) or [a], is told as well: it would be printed as it stands.',
  },
  'footnote-undefined': {
    severity: 'error',
    title: 'A footnote has its text',
    explanation: 'A mark [^name] needs a line that begins [^name]: and holds the note.',
  },
  'picture-missing': {
    severity: 'error',
    title: 'A picture lies in content/media',
    explanation:
      'Only pictures of the site itself are shown; a picture from elsewhere could change or vanish, and tells who reads.',
  },
  'markdown-too-complex': {
    severity: 'error',
    title: 'A text is not nested or marked up beyond all measure',
    explanation:
      'Lists and quotations a hundred deep, or thousands of emphasis marks in one paragraph, come from a slip in pasting and would keep the reader of the text, and the program, busy for very long.',
  },
} as const satisfies Record<string, Rule>;
