import type { ImportFormat } from './format.ts';
import type { ImportRequest } from './request.ts';

/** What options do that say something of one kind of data only. */
const MEANT_FOR = {
  table: [
    ['suggest', 'suggest', 'prints a mapping for the columns of a table'],
    ['map', 'map', 'says what the columns of a table mean'],
    ['as', 'as', 'says what the rows of a table are'],
    ['where', 'where', 'takes a part of the rows of a table'],
    ['since', 'since', 'takes a part of the rows of a table'],
    ['country', 'country', 'takes a part of the rows of a table'],
    ['version', 'dataset-version', 'is about the data set that a table is'],
    ['licence', 'licence', 'is about the data set that a table is'],
    ['report', 'report', 'writes which rows of a table were refused or altered'],
  ],
  text: [
    ['published', 'published', 'says when a pasted report was published'],
    ['publisher', 'publisher', 'says who published a pasted report'],
    ['url', 'url', 'says where a pasted report was published'],
  ],
} as const satisfies Record<string, readonly (readonly [keyof ImportRequest, string, string])[]>;

/** Ends an import that was asked for with an option which does nothing with data of this kind. */
export class UnfitOption extends Error {
  override name = 'UnfitOption';
}

/**
 * Refuses options that would do nothing with the data as they are read, so that nobody believes they did.
 * @throws UnfitOption
 */
export function refuseUnfit(request: ImportRequest, readAs: keyof typeof MEANT_FOR): void {
  const { file } = request;
  const isText = readAs === 'text';
  const unfit = MEANT_FOR[isText ? 'table' : 'text'].find(
    ([key]) => request[key] !== undefined && request[key] !== false,
  );
  if (unfit === undefined) return;
  const [, option, does] = unfit;
  const other: ImportFormat = isText ? 'csv' : 'text';
  throw new UnfitOption(
    `--${option} ${does}, and “${file}” is read as a ${isText ? 'pasted report' : 'table'}; leave it out, or give --format ${other} if it is a ${isText ? 'table' : 'report'}.`,
  );
}
