import type { Rule } from './rule.ts';

/** Rules about figures: that the prose says what the data says. */
export const FIGURE_RULES = {
  'figure-unchecked': {
    severity: 'warning',
    title: 'A number in prose is tied to its data',
    explanation:
      'A number outside :stat, :claim, quotation, date, code or link has no receipt, and nobody will notice when it becomes stale. The site’s policy.bareFigures says how strictly this is taken. With --since REV a number that was a figure at that revision, and stands in its sentence without :stat now, is told of whatever the policy. Looked at are articles: paragraphs, headings, lists, tables, footnotes, and block quotes that neither cite a source nor end with a line “— whose words they are”; of other records, number-not-cited looks at incidents and events. Where no receipt can be opened — title, description, summary and remark, the title of a chart, the alternative text of a picture — a number must be one that a :stat of the text gives, with the same unit and the same “about” or “at least”. Vague numbers are numbers: dozens, hundreds, several hundred, a couple of; “a few”, “several”, “many” are none. So are digits of other scripts, and Roman numerals before what is counted (“XII people”, not “World War II”).',
  },
  'claim-number': {
    severity: 'warning',
    title: 'A claim holds no number',
    explanation:
      'A :claim attributes a statement that cannot be counted. A number in it would look checked and be held against nothing; :stat[…]{source=… value=…} holds it against the passage of the source. The quoted words of a source may hold numbers. The site’s policy.bareFigures says how strictly this is taken.',
  },
  'number-not-cited': {
    severity: 'warning',
    title: 'A number in the words of an incident or event is one that it counts or cites',
    explanation:
      'When a count of an incident is mended, its headline must not go on giving the old one. A number in the title or text of an incident or event, in any language, must lie within what the record counts (killed, wounded, abducted, perpetratorsKilled, the dead and wounded together) or be given by one of its citations: under quote, evidence, says or setAside, or in the headline of the source. A number of dead, wounded or abducted in a title may be a part of what the record counts, but never more. The text under disagreement is free, as it tells of numbers that were not taken. The site’s policy.bareFigures says how strictly this is taken.',
  },
  'stat-mismatch': {
    severity: 'error',
    title: 'The prose says what the data says',
    explanation:
      'The number written must agree with the rows it is tied to, at the precision and with the hedge it is written with, and so must a time or an area named beside it in the brackets. A value taken from a source has to stand in the words that are quoted for it.',
  },
  'stat-unreadable': {
    severity: 'error',
    title: 'The text of a figure holds one number',
    explanation:
      'The text in the brackets must hold a number in digits or words that can be compared with the data.',
  },
  'stat-word-outside': {
    severity: 'error',
    title: 'A word that changes a figure stands inside its brackets',
    explanation:
      'What is outside the brackets is not checked: “nearly” before a figure, “million” or “percent” behind it make another number of it.',
  },
  'stat-circular': {
    severity: 'error',
    title: 'A change is not checked against a value worked out from it',
    explanation:
      'When an observation was derived from the very change it is to prove, the check would always pass.',
  },
  'stat-not-found': {
    severity: 'error',
    title: 'A figure’s rows exist',
    explanation: 'The period, dimension or value a figure is tied to must be in the data.',
  },
  'stat-status-missing': {
    severity: 'error',
    title: 'A figure over incidents names the statuses it counts',
    explanation:
      'Claimed and confirmed incidents never mix by accident: write status="reported confirmed", or status=any.',
  },
  'stat-selection-empty': {
    severity: 'error',
    title: 'A sum has rows',
    explanation: 'The sum over no incidents is not nought but unknown; check the conditions.',
  },
  'where-syntax': {
    severity: 'error',
    title: 'A condition can be read',
    explanation:
      'Conditions are comparisons joined by and, or, not and parentheses; texts with spaces stand in single quotes.',
  },
  'where-field': {
    severity: 'error',
    title: 'A condition uses fields that exist',
    explanation: 'A misspelt field would match nothing and give a wrong count.',
  },
  'where-value': {
    severity: 'error',
    title: 'A condition compares with values its field can hold',
    explanation:
      'A word that is not in the list of a field, a date that is not in the calendar or an id that leads nowhere would match nothing and give a wrong count.',
  },
  'query-unknown': {
    severity: 'error',
    title: 'A named query exists',
    explanation: 'A query is a file in data/queries.',
  },
  'query-failed': {
    severity: 'error',
    title: 'A named query gives one row with a value',
    explanation:
      'Queries only read the site’s tables, and give one row with a column named value, which comes from their rows. They have a time limit each and all together.',
  },
  'query-undescribed': {
    severity: 'warning',
    title: 'A named query says in words what it works out',
    explanation:
      'Most readers read no SQL. The comment that the file of a query begins with is the working in the receipt; a line of it that begins with a language, as in “-- ar: …”, says the same in that language.',
  },
  'annotation-outside': {
    severity: 'warning',
    title: 'What a chart or timeline names is on it',
    explanation:
      'An event that a chart annotates, or an event or incident that a timeline names, has no place before its first date or after its last one, and is left out; so is an event that is not of the kinds a timeline asks for. The dates are those of from= and to=; of a chart without them, those of the observations shown.',
  },
  'chart-empty': {
    severity: 'error',
    title: 'A chart, table, map or timeline has something to show',
    explanation:
      'With no rows in its range or condition there is nothing to draw; check the ids, the dates and the condition.',
  },
} as const satisfies Record<string, Rule>;
