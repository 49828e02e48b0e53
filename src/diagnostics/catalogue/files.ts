import type { Rule } from './rule.ts';

/** Rules about files as such: that they can be read at all, and what is in them as YAML or CSV. */
export const FILE_RULES = {
  'site-missing': {
    severity: 'error',
    title: 'A site has a content/site.yaml',
    explanation:
      'The settings file says what the site is called, where it is published and in which languages. Without it nothing can be built.',
  },
  'site-language': {
    severity: 'error',
    title: 'A language of the site is one that pages can be written in',
    explanation:
      'Every page has words of its own: headings, labels, dates, the sentences of receipts and charts. They are there in a few languages only; an edition in another would be English with foreign headlines.',
  },
  'file-empty': {
    severity: 'error',
    title: 'A file is not empty',
    explanation: 'An empty file holds no record. Fill it in or delete it.',
  },
  'file-encoding': {
    severity: 'error',
    title: 'A file is UTF-8 text',
    explanation:
      'Bytes that are not UTF-8, and NUL characters, cannot be shown. Save the file again as UTF-8. A byte order mark and Windows line ends are fine.',
  },
  'file-line-too-long': {
    severity: 'error',
    title: 'A line has at most 200,000 characters',
    explanation:
      'A longer line is nearly always something pasted by mistake, such as a picture as text, and makes every later message unreadable.',
  },
  'file-outside-site': {
    severity: 'error',
    title: 'A symbolic link stays inside the site',
    explanation:
      'A link that leads out of the site could publish any file of the machine that builds it, and breaks on every other machine. Copy the file in.',
  },
  'file-unexpected': {
    severity: 'warning',
    title: 'A file lies where its kind belongs',
    explanation:
      'A file in content/ or data/ that no folder of the contract covers is not read, and neither is a folder of entries beside them, such as incidents/ beside content/. Move it, or remove it, so that nobody takes it for published.',
  },
  'file-unreadable': {
    severity: 'error',
    title: 'A file can be opened',
    explanation:
      'A file that may not be read cannot be published; look at its permissions. A table (CSV) of more than 64 MB, or more than 128 MB of tables in all, is not read either: every row is held in memory and gets a page.',
  },
  'merge-unfinished': {
    severity: 'error',
    title: 'Two versions of a file are joined',
    explanation:
      'Where git cannot join two versions of a file it writes both, between lines that begin with <<<<<<<, ======= and >>>>>>>. Published as it is, readers would see both. Keep one of them, or both in one, and take those three lines out.',
  },
  'series-metadata-missing': {
    severity: 'error',
    title: 'Observations belong to a series',
    explanation:
      'data/series/<id>.csv holds the values; what they count, in which unit and who says so stands in data/series/<id>.yaml beside it.',
  },
  'ledger-damaged': {
    severity: 'error',
    title: 'A ledger is as its command wrote it',
    explanation:
      'data/links.json is written by “sourcebook links”, data/sign-offs.json by “sourcebook sign-off”. One that is no JSON, or has two entries for one thing, as a merge can leave it, is not guessed at. Such a file is not mended by hand: take it from the history, or delete it and let its command write it anew. With the sign-offs deleted, articles have to be checked again.',
  },
  'front-matter-missing': {
    severity: 'error',
    title: 'An entry begins with front matter',
    explanation:
      'Every Markdown entry starts with a line of three dashes, its fields as YAML, and three dashes again.',
  },
  'front-matter-unclosed': {
    severity: 'error',
    title: 'Front matter ends with three dashes',
    explanation: 'Without the closing line the whole file would be read as YAML.',
  },
  'front-matter-not-mapping': {
    severity: 'error',
    title: 'Front matter is a list of fields',
    explanation:
      'Fields are written as "name: value", one to a line; a bare list or a bare value has no field names.',
  },
  'yaml-syntax': {
    severity: 'error',
    title: 'YAML can be read',
    explanation: 'The text between the dashes, and every .yaml file, follows the rules of YAML 1.2.',
  },
  'yaml-tab': {
    severity: 'error',
    title: 'YAML is indented with spaces',
    explanation: 'YAML does not allow tabs as indentation, because they look different in each editor.',
  },
  'yaml-duplicate-key': {
    severity: 'error',
    title: 'A field is written once',
    explanation: 'When a field stands twice, one of its values would silently be lost.',
  },
  'yaml-alias': {
    severity: 'error',
    title: 'YAML anchors and aliases are not used',
    explanation:
      'An alias (*name) repeats a value from elsewhere, so the value seen is not the value written, and a few lines can grow to gigabytes. Write the value out.',
  },
  'yaml-hash': {
    severity: 'warning',
    title: 'Text behind a # is not lost',
    explanation:
      'YAML takes everything from a # that follows a space for a comment: “title: Raid #3” gives the title “Raid”. A note is written with a space behind its sign (“# note”).',
  },
  'csv-syntax': {
    severity: 'error',
    title: 'CSV can be read',
    explanation:
      'A quoted cell ends with a quote, followed by a comma or the end of the line (RFC 4180), and the header names each column once.',
  },
  'csv-ragged-row': {
    severity: 'error',
    title: 'A CSV row has as many cells as its header',
    explanation: 'With a cell too few or too many, the values after it stand under the wrong column.',
  },
  'csv-cell': {
    severity: 'error',
    title: 'A CSV cell holds what its column asks for',
    explanation: 'Lists of objects stand in one cell as JSON; numbers are written without separators.',
  },
} as const satisfies Record<string, Rule>;
