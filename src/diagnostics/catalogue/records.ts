import type { Rule } from './rule.ts';

/** Rules about one record by itself: its fields and their values. */
export const RECORD_RULES = {
  'key-unknown': {
    severity: 'error',
    title: 'Only known fields are used',
    explanation: 'A misspelt field would be ignored and its value lost, so every unknown field is refused.',
  },
  'field-missing': {
    severity: 'error',
    title: 'Required fields are there',
    explanation: 'A record without these fields cannot be shown or cited; what a draft lacks is a warning.',
  },
  'field-type': {
    severity: 'error',
    title: 'A field holds the kind of value it asks for',
    explanation: 'Text where text is asked for, a list where a list is asked for.',
  },
  'field-value': {
    severity: 'error',
    title: 'A field holds a value from its list or within its limits',
    explanation: 'Where a field has fixed words, they are the ones readers see in tables and legends.',
  },
  'number-invalid': {
    severity: 'error',
    title: 'A number is a finite number',
    explanation: 'Infinity, NaN and numbers too large to be exact cannot be added up or drawn.',
  },
  'date-invalid': {
    severity: 'error',
    title: 'A date is a real date in EDTF form',
    explanation:
      'Dates are written as 2020-08-30, 2020-08, 2020, 2020-08-30~ (about), 2020-08? (unsure), 2020-08-28/2020-08-30 (span) or 2019-03/.. (open), after ISO 8601-2.',
  },
  'date-early': {
    severity: 'warning',
    title: 'A year is one of our time',
    explanation:
      'The date of an incident, or the day on which a source was published or read, lies before the year 1500: 0020-08-30 is a date, and hardly the one that was meant; 1441 is a year of the Islamic calendar, whose days lie in 2019 and 2020.',
  },
  'date-future': {
    severity: 'error',
    title: 'What has happened has a date that has come',
    explanation:
      'An incident, or the day on which a source was published or read, lies in time to come by the clock of the machine that checks: it is in no chart up to today, and in every count. Events may be announced, and articles prepared.',
  },
  'range-inverted': {
    severity: 'error',
    title: 'The smaller end of a range comes first',
    explanation:
      'A range with min above max, or a best estimate outside it, holds a slip in one of its numbers.',
  },
  'id-malformed': {
    severity: 'error',
    title: 'An id is lower-case letters, digits and single hyphens',
    explanation:
      'Ids become addresses, which have to work in every browser, on every server and in every mail.',
  },
  'quote-too-long': {
    severity: 'error',
    title: 'A quotation has at most 40 words',
    explanation:
      'Longer passages are a matter for their author and publisher; choose the words that carry the fact.',
  },
  'url-unsafe': {
    severity: 'error',
    title: 'An address begins with https:, http: or mailto:',
    explanation: 'Other schemes, javascript: among them, can run code in the reader’s browser.',
  },
  'source-without-address': {
    severity: 'error',
    title: 'A source has an address or says why not',
    explanation:
      'A reader who wants to check needs either a url or a sentence in the body on where the source is to be had.',
  },
  'picture-uncredited': {
    severity: 'error',
    title: 'A picture has an alternative text and a credit',
    explanation:
      'The alternative text is read out to those who do not see the picture; the credit says whose it is.',
  },
  'translation-key': {
    severity: 'error',
    title: 'A translation holds texts only',
    explanation:
      'Facts are kept once, in the record itself; a translation that repeats them would drift from it.',
  },
  'translation-language': {
    severity: 'error',
    title: 'A translation is in a language of the site',
    explanation:
      'The part between the id and .md is the language; it has to be one of “languages” in content/site.yaml, and not the first, which the records themselves are in.',
  },
  'translation-orphan': {
    severity: 'error',
    title: 'A translation has a record',
    explanation:
      'A file <id>.<lang>.md gives the texts of the record with that id, which has to exist; that of an article also those of the records written in it, by their ids there. The words that it gives for texts in lists of the record are of texts that stand there, letter for letter.',
  },
} as const satisfies Record<string, Rule>;
