import type { ImportRequest } from './request.ts';

type Key = keyof ImportRequest;

/** The options that say something of some data only: as they are written, and what they do. */
const OPTIONS = {
  suggest: ['suggest', 'prints a mapping for the columns of a table'],
  map: ['map', 'says what the columns of a table mean'],
  as: ['as', 'says what the rows of a table are'],
  name: ['name', 'says what the new files are called'],
  where: ['where', 'takes a part of the rows of a table'],
  since: ['since', 'takes a part of the rows of a table'],
  country: ['country', 'takes a part of the rows of a table'],
  version: ['dataset-version', 'is about the data set that a table is'],
  licence: ['licence', 'is about the data set that a table is'],
  report: ['report', 'writes which rows of a table were refused or altered'],
  published: ['published', 'says when a pasted report was published'],
  publisher: ['publisher', 'says who published a pasted report'],
  url: ['url', 'says where a pasted report was published'],
} as const satisfies { [key in Key]?: readonly [string, string] };

type OptionKey = keyof typeof OPTIONS;

const FILTERS = ['where', 'since', 'country'] as const;
const OF_REPORTS = ['published', 'publisher', 'url'] as const;

/** A way in which data are read, with the options that do nothing then: why, and what else may have been meant. */
interface Reading {
  unfit: readonly OptionKey[];
  why(file: string): string;
  or?: string;
}

const conditions = (rows: string): Reading => ({
  unfit: FILTERS,
  why: (file) => `those of “${file}” are taken as ${rows}, of which it says nothing`,
  or: 'take the rows out of the file first',
});

const READINGS = {
  text: {
    unfit: ['suggest', 'map', 'as', ...FILTERS, 'version', 'licence', 'report'],
    why: (file) => `“${file}” is read as a pasted report`,
    or: 'give --format csv if it is a table',
  },
  table: {
    unfit: OF_REPORTS,
    why: (file) => `“${file}” is read as a table`,
    or: 'give --format text if it is a report',
  },
  suggestion: {
    unfit: ['map', 'name', ...FILTERS, 'version', 'licence', 'report', ...OF_REPORTS],
    why: () => '--suggest only prints a mapping: nothing is imported',
    or: 'leave out --suggest',
  },
  ucdp: {
    unfit: ['map'],
    why: (file) => `“${file}” is read as UCDP’s events, whose columns are known`,
    or: 'give --format csv to read it by the mapping',
  },
  sources: conditions('sources'),
  series: conditions('observations'),
  'no dataset': {
    unfit: ['version', 'licence'],
    why: () => 'the mapping names none',
    or: 'say under “dataset” in the mapping what it is',
  },
} as const satisfies Readonly<Record<string, Reading>>;

/** A way in which data are read. */
export type ReadAs = keyof typeof READINGS;

/** Ends an import that was asked for with an option which does nothing with data of this kind. */
export class UnfitOption extends Error {
  override name = 'UnfitOption';
}

/**
 * Refuses options that would do nothing with the data as they are read, so that nobody believes they did.
 * @throws UnfitOption
 */
export function refuseUnfit(request: ImportRequest, readAs: ReadAs): void {
  const { unfit, why, or }: Reading = READINGS[readAs];
  const found = unfit.find((key) => request[key] !== undefined && request[key] !== false);
  if (found === undefined) return;
  const [option, does] = OPTIONS[found];
  throw new UnfitOption(
    `--${option} ${does}, and ${why(request.file)}; leave it out${or === undefined ? '' : `, or ${or}`}.`,
  );
}

/**
 * Refuses a format beside --suggest that has no mapping.
 * @throws UnfitOption
 */
export function refuseUnfitSuggestion(request: ImportRequest): void {
  if (request.format === 'ucdp') {
    throw new UnfitOption(
      '--suggest prints a mapping for the columns of a table, and those of UCDP’s events are known; leave it out, or give --format csv.',
    );
  }
  refuseUnfit(request, 'suggestion');
}
