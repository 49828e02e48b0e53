import type { Rule } from './rule.ts';

/** Rules between records: that what is referred to exists, and that what is said is carried by its sources. */
export const REFERENCE_RULES = {
  'id-duplicate': {
    severity: 'error',
    title: 'An id is used once',
    explanation: 'Two records with one id, in whatever form they are written, would hide one another.',
  },
  'source-unknown': {
    severity: 'error',
    title: 'A cited source exists',
    explanation: 'Every citation leads to a source record.',
  },
  'actor-unknown': {
    severity: 'error',
    title: 'A named actor exists',
    explanation: 'Every actor id leads to an actor record.',
  },
  'place-unknown': {
    severity: 'error',
    title: 'A named place exists',
    explanation: 'Every place id leads to a place record.',
  },
  'place-duplicate': {
    severity: 'warning',
    title: 'A place is one record',
    explanation:
      'Incidents at a place that has two records stand on two pages and are counted apart. Compared are places of one country that are known equally well: those with the same name or alias, whatever the accents, signs and article, unless they lie in different governorates or more than 30 km apart; those whose exact positions are within 250 m of one another; those within 5 km whose names are a letter apart. Places that are known less well may share the position of the next town. Two whose note or remark names the id of the other were looked at, and are left alone.',
  },
  'place-outside-country': {
    severity: 'warning',
    title: 'A place lies in its country',
    explanation:
      'A position more than 100 km outside the country is most often a slip: latitude and longitude swapped, a sign or a digit lost. Held against the outlines of the map, in records of places and in places described in an incident.',
  },
  'series-unknown': {
    severity: 'error',
    title: 'A named series exists',
    explanation: 'Every series id leads to a series record.',
  },
  'event-unknown': {
    severity: 'error',
    title: 'A named event exists',
    explanation: 'Every event id leads to an event record.',
  },
  'incident-unknown': {
    severity: 'error',
    title: 'A named incident exists',
    explanation: 'Every incident id leads to an incident record.',
  },
  'article-unknown': {
    severity: 'error',
    title: 'A named article exists',
    explanation: 'Every article id leads to an article.',
  },
  'vocabulary-unknown': {
    severity: 'error',
    title: 'A kind or target is in the site’s vocabulary',
    explanation:
      'The words for kinds and targets are set in site.yaml, so that tables and legends stay consistent.',
  },
  'supports-unknown': {
    severity: 'error',
    title: 'A citation supports fields that there are',
    explanation:
      'Whether a citation bears on the status hangs on the fields it supports; a misspelt one would silently carry nothing.',
  },
  'source-circular': {
    severity: 'error',
    title: 'No source derives from itself',
    explanation:
      'When sources repeat one another in a circle, none of them is an origin and nothing is carried.',
  },
  'source-conflict': {
    severity: 'error',
    title: 'A source described twice is described alike',
    explanation:
      'Two citations that describe the same source in place must give it the same fields; otherwise make it a record.',
  },
  'source-duplicate': {
    severity: 'error',
    title: 'A document is one source',
    explanation:
      'Two records with one address (“url” or “archived”, without what does not change the page), or with the same title, publisher and date, are the same document, and would seem to be two voices. Merge them. Two versions of a data set may stand side by side, each with its “version”; they are one origin all the same.',
  },
  'source-lost': {
    severity: 'error',
    title: 'A cited source can still be looked up',
    explanation:
      '“sourcebook links” has found neither the page nor an archived copy: the server says that it is gone for good (410), or that it is not there (404) in two looks three days or more apart, or for two weeks nothing has come that a reader could use: no answer, a server’s error, redirects in a circle. A server that lets no program in (401, 403, 429 and the like) is taken to be there. Nothing is told of a site without a data/links.json.',
  },
  'source-lost-once': {
    severity: 'warning',
    title: 'A page that was not found is looked at again',
    explanation:
      'A page is not found (404) while a site is moved or an address is mended, so one look does not decide. If “sourcebook links” does not find it three days later or more either, and there is no archived copy, that is an error (source-lost). It looks at such an address again by itself from the day on that is told here; until then is the time to find a copy.',
  },
  'source-unarchived': {
    severity: 'warning',
    title: 'A cited source has an archived copy',
    explanation:
      'Pages vanish; what is archived stays to be looked up. It is told of sources whose address is in data/links.json, so of none in a site that does not use “sourcebook links”; “policy: {archivedCopies: warn}” in site.yaml tells it of all, “off” of none. A source with “link: false” is left out.',
  },
  'source-orphan': {
    severity: 'warning',
    title: 'A source is cited by something',
    explanation: 'A source that nothing rests on is a left-over, or a citation was forgotten.',
  },
  'correction-date': {
    severity: 'error',
    title: 'A correction is made after publication, and by today',
    explanation:
      'Readers are told when a record was corrected: on its page, on the corrections page, in the feed and to search engines. A day that has not come yet is a slip; so is one before the record was published or, where it does not say when that was, before both its own date and its first dated source. With --since REV a new correction is not dated before the latest that the record had at that revision either, as readers would not see that it is new; the same day is as good, and one that a merge brought, written beside the other, is a warning.',
  },
  'source-before-event': {
    severity: 'warning',
    title: 'A source is not published before what it reports',
    explanation: 'A report older than its event has a wrong date, or is about another event.',
  },
  'status-not-supported': {
    severity: 'error',
    title: 'A status is not stronger than its sources carry',
    explanation:
      '“Reported” needs an origin that is not a claim by the attacker; “confirmed” needs two independent citations that are not all claims. A :claim has one source, so it is “reported” at most.',
  },
  'incident-not-carried': {
    severity: 'error',
    title: 'An incident is carried by at least one origin',
    explanation:
      'When every citation leads only to mirrors and scrapers, nobody has said that the incident took place.',
  },
  'range-not-spanning': {
    severity: 'error',
    title: 'A stated range spans what its citations say',
    explanation:
      'Where sources differ, the range includes each of them, unless one is set aside with a reason.',
  },
  'draft-used': {
    severity: 'error',
    title: 'Nothing published rests on a draft',
    explanation:
      'A draft and its records are not on the site, so a reader could not check what rests on them.',
  },
  'placeholder-left': {
    severity: 'error',
    title: 'What stands in for a text does not go out',
    explanation:
      'A draft made from a pasted report has a description and a sentence that stand in until its editor has written the article. Published, they would be the first thing readers see of it.',
  },
  'merge-circular': {
    severity: 'error',
    title: 'A merged record leads to one that stands',
    explanation:
      'When records are merged into one another in a circle, none of them stands and all of them vanish from every count.',
  },
  'redirect-conflict': {
    severity: 'error',
    title: 'A former id leads to one record',
    explanation: 'An old address can be sent on to one page only, and not to one that is still in use.',
  },
} as const satisfies Record<string, Rule>;
