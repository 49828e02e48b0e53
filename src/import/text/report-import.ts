import { hash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { slugOf } from '../../authoring/propose-id.ts';
import { writeOnce } from '../../authoring/write-once.ts';
import { nodeIo } from '../../corpus/io.ts';
import { load } from '../../corpus/load.ts';
import type { ImportRequest } from '../request.ts';
import { stopAt } from '../stop.ts';
import { draftOfReport } from './draft.ts';
import { findingsOf } from './findings.ts';

/** A draft that was written, and what is to be filled in; without `path` the draft of this report is `there` already. */
export interface DraftWritten {
  is: 'draft';
  path?: string;
  there: string;
  missing: readonly string[];
  /** True where the report seems to be in a language of which neither numbers nor dates are read. */
  isForeign?: boolean;
}

/**
 * Makes a draft of a pasted report: content/articles/<id>.md. The same report again changes nothing; another one whose
 * headline gives the same id gets a file of its own.
 */
export async function importReport(
  text: string,
  { file, name, published, publisher, url }: ImportRequest,
  place: { root: string; now: Date },
): Promise<DraftWritten> {
  const { corpus } = await load(place.root, nodeIo());
  const findings = findingsOf(text, corpus, {
    ...(published !== undefined && { published }),
    ...(publisher !== undefined && { publisher }),
  });
  if (!/\p{L}{2}/u.test(findings.headline)) {
    throw stopAt(
      'file-empty',
      file,
      undefined,
      'unexpected text without words, expected a report',
      'Paste the report with its headline in the first line.',
    );
  }
  const mark = `report ${hash('sha256', text.replace(/\s+/g, ' ').trim()).slice(0, 12)}`;
  const id = name ?? (slugOf(findings.headline) || `report-${mark.slice(-6)}`);
  const { path, isThere } = freePath(place.root, id, mark);
  if (isThere) return { is: 'draft', there: path, missing: [] };
  const draft = draftOfReport(findings, {
    mark,
    today: place.now.toISOString().slice(0, 10),
    kinds: Object.keys(corpus.site.vocabulary.kinds),
    ...(url !== undefined && { url }),
  });
  if (!writeOnce(join(place.root, path), draft.text)) {
    throw stopAt(
      'file-unexpected',
      path,
      undefined,
      'unexpected file that was not there a moment ago, expected none',
      'Run the import once more.',
    );
  }
  const isForeign = findings.isForeign === true;
  return { is: 'draft', path, there: path, missing: draft.missing, ...(isForeign && { isForeign }) };
}

/** The first of `<id>.md`, `<id>-2.md` … that is free, or that is the draft of this very report. */
function freePath(root: string, id: string, mark: string): { path: string; isThere: boolean } {
  for (let n = 1; ; n++) {
    const path = `content/articles/${id}${n === 1 ? '' : `-${n}`}.md`;
    if (!existsSync(join(root, path))) return { path, isThere: false };
    if (readFileSync(join(root, path), 'utf8').includes(`(${mark})`)) return { path, isThere: true };
  }
}
