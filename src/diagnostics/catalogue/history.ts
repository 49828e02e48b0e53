import type { Rule } from './rule.ts';

/** Rules about what a site states against what it stated at a revision: `check --since`. */
export const HISTORY_RULES = {
  'address-moved': {
    severity: 'warning',
    title: 'A site that moves leaves redirects behind',
    explanation:
      'With --since REV. “url” or “base” in content/site.yaml is not what it was at that revision, so that every page, download and feed has another address, and every link to one of them breaks, also in print and in search engines. The program builds the site at its new place alone; that the old addresses lead there is for the server that stands at them to do. The same address written otherwise, such as without the last slash, is no move.',
  },
  'correction-differs': {
    severity: 'warning',
    title: 'A correction tells of what changed',
    explanation:
      'With --since REV. The note of a new correction has numbers, and they are not those of the change: not the value that stood there before, or not the one that stands there now. Numbers are found in English and Arabic, dates are no such numbers, and a note without any is as good. Of several changes that one correction tells of, it has to give a number of one. Or it is a correction of a field that says what it said: the note is there, and the change is not.',
  },
  'correction-missing': {
    severity: 'error',
    title: 'A changed fact has a correction',
    explanation:
      'With --since REV. A date, place, count, status, observation or figure of a record that was published at that revision, the name of a place, the status of a claim and whose word it is (under “claims”), or what a source says of the counts of an incident (under “citations”), is not what it was then, and no entry that is new in its “corrections” speaks of the field (an entry without “fields” speaks of all). A figure whose :stat was taken away has changed too where its sentence, else nearly the same, has another number now. From that entry come the note on the record’s page and on the corrections page, and the date of the last change there, in the feed and for search engines.',
  },
  'correction-removed': {
    severity: 'error',
    title: 'A published correction stays',
    explanation:
      'With --since REV. A correction that was published at that revision is gone, and with it the only trace of what readers were told before. Its note may be worded better: it is known by its day as well.',
  },
  'correction-twice': {
    severity: 'warning',
    title: 'A fact that changed once has one correction',
    explanation:
      'With --since REV. Two new corrections name a field that changed but once, as happens when two people correct it and their work is merged; they may well tell readers two different things. Corrections that were published one after the other, each with a change of its own to what the one before had left, are no such case: git knows them by the commits since REV, those of a merged branch as one. A text has many figures and a series many observations: of these it is told where one alone changed, and two notes give the number that stood there before.',
  },
  'text-stale': {
    severity: 'warning',
    title: 'The text of an incident keeps up with its counts',
    explanation:
      'With --since REV. A count of people changed, and the title, the “disagreement” or a stretch of the text of the incident, in any language, still has the number that was and not the one that is. Such numbers are no figures, so nothing else checks them. Numbers are found in English and Arabic; what a source is quoted with is not looked at. A number that no citation gives either (number-not-cited) is told of here alone, and is an error where the site’s policy has that.',
  },
  'tombstone-missing': {
    severity: 'error',
    title: 'A published record keeps its address',
    explanation:
      'With --since REV. A record that was published at that revision is gone, so that links to it would break. It stays with “status: retracted” or “mergedInto”, or the record that takes its place names its id in “formerIds”. Making a published article a draft takes its address away as well, and a language taken out of the settings the addresses of its whole edition.',
  },
} as const satisfies Record<string, Rule>;
