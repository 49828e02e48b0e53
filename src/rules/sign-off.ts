import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.ts';
import { changesText } from '../signing/changes.ts';
import type { SignOffVerdict } from '../signing/verdict.ts';
import type { SiteRule } from './rule.ts';

/** A check holds for what was checked: what was changed since, or was never bound to anything, is told. */
export const signOff: SiteRule = function* ({ corpus, signOffs }): Iterable<Diagnostic> {
  for (const [id, verdict] of signOffs) {
    const entry = corpus.articles.get(id);
    if (entry === undefined || verdict.is === 'holds') continue;
    const { written, record } = entry;
    const field = record.checkedBy === undefined ? 'checkedOn' : 'checkedBy';
    const place = { file: written.file, span: written.at([field]) };
    const again = `sourcebook sign-off ${id} --by NAME`;
    if (verdict.is === 'void')
      yield diagnostic(
        'sign-off-void',
        place,
        `unexpected change since ${verdict.by} checked “${id}” on ${verdict.on}, expected what was signed off: ${changesText(verdict.changes) || 'its entry in data/sign-offs.json was altered'}`,
        `Have it checked again (sourcebook explain ${id} --sheet) and signed off (${again}), or take checkedBy and checkedOn out.`,
      );
    else
      yield diagnostic(
        'sign-off-unbound',
        place,
        `unexpected “${field}” that is bound to no sign-off, expected ${signedText(verdict)}`,
        `Sign off what was checked with ${again}, which writes both fields, or take them out.`,
      );
  }
};

function signedText({ signed }: Extract<SignOffVerdict, { is: 'unbound' }>): string {
  if (signed?.isEarlier)
    return 'one that can be compared: that in data/sign-offs.json is of an earlier version of Sourcebook';
  return signed === undefined
    ? 'one in data/sign-offs.json'
    : `as data/sign-offs.json has it: checkedBy “${signed.by.slice(0, 60)}”, checkedOn ${signed.on}`;
}
