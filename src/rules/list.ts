import { actorUnknown } from './actor-unknown.ts';
import { articleUnknown } from './article-unknown.ts';
import { citationSlip } from './citation-slip.ts';
import { correctionDate } from './correction-date.ts';
import { dateSlip } from './date-slip.ts';
import { draftUsed } from './draft-used.ts';
import { eventUnknown } from './event-unknown.ts';
import { incidentNotCarried } from './incident-not-carried.ts';
import { incidentUnknown } from './incident-unknown.ts';
import { linkDead } from './link-dead.ts';
import { mergeCircular } from './merge-circular.ts';
import { pictureMissing } from './picture-missing.ts';
import { placeUnknown } from './place-unknown.ts';
import { placeholderLeft } from './placeholder-left.ts';
import { placeDuplicate } from './places/duplicate.ts';
import { placeOutsideCountry } from './places/outside-country.ts';
import { rangeNotSpanning } from './range-not-spanning.ts';
import type { SiteRule } from './rule.ts';
import { seriesUnknown } from './series-unknown.ts';
import { signOff } from './sign-off.ts';
import { sourceBeforeEvent } from './source-before-event.ts';
import { sourceCircular } from './source-circular.ts';
import { sourceDuplicate } from './source-duplicate.ts';
import { sourceLost } from './source-lost.ts';
import { sourceOrphan } from './source-orphan.ts';
import { sourceUnknown } from './source-unknown.ts';
import { statusNotSupported } from './status-not-supported.ts';
import { supportsUnknown } from './supports-unknown.ts';
import { translationWords } from './translation-words.ts';
import { vocabularyUnknown } from './vocabulary-unknown.ts';

/** The rules about a whole site; those about figures stand in figures/. A new rule is a file of its own and a line here. */
export const RULES: readonly SiteRule[] = [
  sourceUnknown,
  citationSlip,
  actorUnknown,
  placeUnknown,
  seriesUnknown,
  eventUnknown,
  incidentUnknown,
  articleUnknown,
  vocabularyUnknown,
  translationWords,
  supportsUnknown,
  statusNotSupported,
  incidentNotCarried,
  rangeNotSpanning,
  sourceCircular,
  sourceBeforeEvent,
  sourceDuplicate,
  sourceOrphan,
  sourceLost,
  placeDuplicate,
  placeOutsideCountry,
  draftUsed,
  placeholderLeft,
  mergeCircular,
  correctionDate,
  dateSlip,
  linkDead,
  pictureMissing,
  signOff,
];
