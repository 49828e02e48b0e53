import type { Command } from '../command.ts';
import { SITE } from '../shared-options.ts';

/** `sourcebook import`: other people’s data as entries or bulk rows for review. Never overwrites. */
export const importData: Command = {
  name: 'import',
  summary: 'Turn a data set or a pasted report into entries to be reviewed; nothing is overwritten.',
  operand: { value: 'FILE|-', help: 'the data; - reads the standard input', namedBefore: 'format' },
  options: {
    site: SITE,
    format: {
      value: 'auto|ucdp|csv|text',
      help: 'what it is (found out by itself if left out); may also stand before FILE by itself',
    },
    map: { value: 'FILE', help: 'for csv: which column means what; or acled, gtd' },
    suggest: { help: 'print a first mapping for the columns of a CSV, and write nothing' },
    as: {
      value: 'incidents|sources|series',
      help: 'what the rows are (incidents, or what the mapping says)',
    },
    name: { value: 'NAME', help: 'what the new files are called (the name of FILE)' },
    where: { value: 'CONDITION', help: 'take only these: "killed >= 10 and admin1 = \'Diyala\'"' },
    since: { value: 'DATE', help: 'take only what began on this day or later' },
    country: { value: 'CC', help: 'take only this country (ISO 3166-1, such as IQ)' },
    'dataset-version': { value: 'TEXT', help: 'version of the data set, if it is known' },
    licence: { value: 'TEXT', help: 'licence of the data set, where the mapping does not say' },
    published: { value: 'DATE', help: 'for text: the day the report was published' },
    publisher: { value: 'TEXT', help: 'for text: who published it' },
    url: { value: 'URL', help: 'for text: its address' },
    report: { value: 'FILE', help: 'write every row refused or altered, and why (.csv or .json)' },
  },
  run: async (options, world) => (await import('../import/run-import.ts')).runImport(options, world),
};
