import { SETTINGS_FILE } from '../corpus/settings.ts';
import { type Diagnostic, diagnostic, FILE_START } from '../diagnostics/diagnostic.ts';
import type { Antedated } from './antedated.ts';
import type { ChangedFact, Comparison, LostCorrection, Mistold, ToldTwice, Unmade } from './compare.ts';
import { REGION } from './facts.ts';
import type { Gone } from './gone.ts';
import { type LeftBehind, leftBehind } from './left-behind.ts';
import type { Moved } from './moved.ts';
import { keyOf, type Stated } from './stated.ts';
import type { Untied } from './untied.ts';

/** Longest value shown in a message, in characters. */
const LONGEST = 40;

/**
 * What nobody is told of: facts of published records that are not what they were, without a correction; corrections that are
 * gone; numbers in texts that stayed behind; addresses that are gone or moved. `today` is YYYY-MM-DD, for what is proposed.
 */
export function* silentChanges(comparison: Comparison, today: string): Iterable<Diagnostic> {
  const silent = comparison.changed.filter((one) => !one.told && isStated(one));
  const ofSeries = (one: ChangedFact) => one.field === 'observations';
  for (const one of silent) if (!ofSeries(one)) yield changed(one, today);
  // One correction tells of a whole revision, so one finding asks for it.
  for (const all of Map.groupBy(silent.filter(ofSeries), ({ now }) => keyOf(now)).values())
    if (all[0]) yield changed(all[0], today, all.length - 1);
  for (const one of comparison.lost) yield lost(one);
  for (const one of comparison.twice) yield twice(one);
  for (const one of comparison.antedated) yield tooEarly(one);
  for (const one of comparison.mistold) yield mistold(one);
  for (const one of comparison.unmade) yield unmade(one);
  for (const one of leftBehind(comparison)) yield stale(one);
  for (const one of comparison.untied) yield untied(one);
  for (const one of comparison.gone) yield gone(one);
  for (const one of comparison.editions) yield editionGone(one);
  if (comparison.moved) yield moved(comparison.moved);
}

/** What is merged into another only leads there: what it says itself counts no more, but for where a place lies. */
function isStated({ field, now }: ChangedFact): boolean {
  return !now.isMerged || field === 'mergedInto' || (now.kind === 'place' && REGION.includes(field));
}

function changed(
  { before, now, field, label, from, to, at, beside, seen }: ChangedFact,
  today: string,
  more = 0,
): Diagnostic {
  const kind = field === 'figures' ? 'figure ' : field === 'claims' ? 'claim ' : '';
  const what = `${kind}“${cut(label)}”`;
  const others =
    more > 0 ? ` and of ${more === 1 ? 'one more observation' : `${more} more observations`}` : '';
  return diagnostic(
    'correction-missing',
    at,
    `unexpected change of ${what} of ${before.kind} “${before.id}” from ${shown(from)} to ${shown(to)}${others}, expected a correction`,
    beside
      ? `The new correction of ${beside.date.text} is of ${(beside.fields ?? []).map((one) => `“${cut(one)}”`).join(', ')}. Name ${field} there as well, if it tells of this, or write one of its own; or put back what stood there.`
      : `${seen ? `Readers have seen the correction of ${seen.date.text} already, and were told nothing of this by it. ` : ''}${correctionHint(now, field, today)}; or put back what stood there.`,
  );
}

function correctionHint({ form, file, kind, id }: Stated, field: string, today: string): string {
  const note = 'What was wrong and what is right';
  if (form === 'csv')
    return `Write into the column “corrections” of its row in ${file}: [{"date": "${today}", "note": "${note}", "fields": ["${field}"]}]`;
  // As it can be pasted: in quotes, since a note may hold a comma or a colon.
  // Beside the article's own, which are of its text.
  const where =
    form === 'inline' ? `of the ${kind} “${id.slice(id.indexOf('/') + 1)}” in ${file}` : `in ${file}`;
  return `Add to “corrections” ${where}, or as a field of its own: corrections: [{date: ${today}, note: "${note}", fields: [${field}]}]`;
}

function shown(value: string | undefined): string {
  return value === undefined ? 'nothing' : `“${cut(value)}”`;
}

function cut(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}

function lost({ now, correction: { date, note } }: LostCorrection): Diagnostic {
  return diagnostic(
    'correction-removed',
    now.correctionsAt(),
    `the correction of ${date.text} “${cut(note)}” of ${now.kind} “${now.id}” is missing, expected it to stay`,
    'Put it back: readers were told so. After a merge both corrections stay.',
  );
}

function twice({ now, field, times }: ToldTwice): Diagnostic {
  return diagnostic(
    'correction-twice',
    now.correctionsAt(),
    `unexpected ${times} new corrections of “${field}” of ${now.kind} “${now.id}”, expected one for what readers saw change`,
    'Make one of them that tells what stood there before and what stands there now. If each was published in its time, compare with a later revision.',
  );
}

function tooEarly({ now, correction, seen, isBeside }: Antedated): Diagnostic {
  return diagnostic(
    'correction-date',
    now.correctionsAt(now.corrections.indexOf(correction), 'date'),
    `unexpected new correction of ${now.kind} “${now.id}” on ${correction.date.text}, expected one not before ${seen.date.text}, the day of the latest that readers have seen`,
    isBeside
      ? 'It was written beside the other and comes with a merge. Best is the day of the merge: among what was corrected before, few see that it is new; and if its branch is squashed or rebased, this is an error.'
      : 'Write the day on which readers are told of it: among what was corrected before, nobody would see that it is new.',
    isBeside ? 'warning' : 'error',
  );
}

function mistold({ correction, change: { now, field, from, to }, said }: Mistold): Diagnostic {
  return diagnostic(
    'correction-differs',
    now.correctionsAt(now.corrections.indexOf(correction)),
    `unexpected ${said.map((one) => `“${cut(one)}”`).join(', ')} in the correction of ${correction.date.text}, expected ${shown(from)} and ${shown(to)}, as “${field}” of ${now.kind} “${now.id}” changed`,
    'Say what stood there before and what stands there now, or put the value right: readers are told of another change than they see.',
  );
}

function unmade({ now, correction }: Unmade): Diagnostic {
  const fields = (correction.fields ?? []).map((field) => `“${cut(field)}”`).join(', ');
  return diagnostic(
    'correction-differs',
    now.correctionsAt(now.corrections.indexOf(correction)),
    `unexpected new correction of ${fields} of ${now.kind} “${now.id}”, which ${(correction.fields ?? []).length === 1 ? 'says what it' : 'say what they'} said, expected a change that it tells of`,
    'Write what is right into the field as well; or name the field that was changed. If readers saw the change before, leave it: it is told of where the change is compared, and not again.',
  );
}

function stale({ change: { now, field, from, to }, number, at }: LeftBehind): Diagnostic {
  return diagnostic(
    'text-stale',
    at,
    `unexpected “${cut(number)}” in the text of ${now.kind} “${now.id}”, as “${field}” changed from ${shown(from)} to ${shown(to)}, expected what is known now`,
    'If it is that number, write the new one here as well. If it counts something else, leave it: it is told of where the change is compared, and not again.',
  );
}

function untied({ now, was, number: { found, at } }: Untied): Diagnostic {
  return diagnostic(
    'figure-unchecked',
    at(),
    `unexpected number “${cut(found.text)}” in prose of ${now.kind} “${now.id}”, which was the figure “${cut(was.label)}”, expected its receipt to stay`,
    'Put :stat back around it: readers could look up what it rests on, and nothing will tell when it becomes stale.',
  );
}

function gone({ before, id, renamed, dropped, draftAt, shownWith }: Gone): Diagnostic {
  const { kind, file } = before;
  if (shownWith)
    return diagnostic(
      'tombstone-missing',
      shownWith.at,
      `${kind} “${id}”, which had a page of its own, is shown on that of ${shownWith.kind} “${shownWith.id}” alone, expected its address to live on`,
      'Cite it in a second record that rests on it, or set “sourcePages: all” in content/site.yaml.',
    );
  if (dropped)
    return diagnostic(
      'tombstone-missing',
      dropped.at(),
      `the former id “${id}” of ${kind} “${dropped.id}” is missing, expected its address to live on`,
      `Put it back into its “formerIds”.`,
    );
  return diagnostic(
    'tombstone-missing',
    draftAt ?? renamed?.at() ?? { file, span: FILE_START },
    draftAt
      ? `unexpected draft of ${kind} “${id}”, which was published, expected its address to live on`
      : `${kind} “${id}”, which was published, is missing, expected its address to live on`,
    draftAt
      ? 'Take “state: draft” out; a new version can be written on a branch.'
      : goneHint(before, renamed),
  );
}

function editionGone(language: string): Diagnostic {
  return diagnostic(
    'tombstone-missing',
    { file: SETTINGS_FILE, span: FILE_START },
    `the edition of the site in “${language}”, which was published, is missing, expected its addresses to live on`,
    `Put “${language}” back into “languages”, behind the first: a page that is not translated shows the text of the site’s own language.`,
  );
}

function moved({ from, to, at }: Moved): Diagnostic {
  return diagnostic(
    'address-moved',
    at,
    `unexpected address “${to}” of the site, which was published at “${from}”, expected every address to live on`,
    `Have the server of the old address answer each page with a redirect (301) to the same path below ${to}, for as long as links lead there; or put back what stood there. If nobody has seen it at the old one, leave it: it is told of where the change is compared, and not again.`,
  );
}

function goneHint({ kind, id }: Stated, renamed: Stated | undefined): string {
  if (renamed) return `If it is “${renamed.id}” now, add to that “formerIds: [${id}]”; else put it back.`;
  return kind === 'incident'
    ? 'Put it back with “status: retracted”, or with “mergedInto: <id>” if another tells of the same, and a correction that says why.'
    : 'Put it back with “mergedInto: <id>”, or name it in the “formerIds” of the record that takes its place.';
}
