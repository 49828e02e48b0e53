/** A text for each plural form a language has (CLDR); `other` serves those that are left out. `{n}` is the number. */
export type Plural = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string };

/** What the explorer says in a browser, in the language of the page. Names in braces are filled in there. */
export interface ExploreWords {
  /** BCP 47 tag for numbers, months and names of countries. */
  locale: string;
  /** Time runs from the right. */
  rtl: boolean;
  /** Between the sources of a row. */
  semicolon: string;
  kinds: Readonly<Record<string, string>>;
  statuses: Readonly<Record<string, string>>;
  /** `{n}`: announced whenever it changes. */
  matches: Plural;
  none: string;
  /** Where nothing matches: what there would be without one filter: `{what}`, `{incidents}`. */
  without: string;
  loading: string;
  failed: string;
  /** `{n}` that may lie in the range of dates. */
  maybe: Plural;
  /** `{n}` without a month of their own. */
  noMonth: Plural;
  /** `{n}`, `{list}` of `ofStatus`. */
  totals: Plural;
  /** `{n}`, `{status}`. */
  ofStatus: string;
  killed: string;
  wounded: string;
  incidents: string;
  status: string;
  byStatus: string;
  /** `{min}`, `{max}`. */
  range: string;
  /** `{min}`. */
  atLeast: string;
  notKnown: string;
  /** `{n}` incidents that do not say. */
  andUnknown: Plural;
  /** `{n}`, in a cell. */
  unknownIn: string;
  /** Of a receipt: the name of what opens it, `{text}`; where nothing is filtered; each counts once. */
  showReceipt: string;
  noFilters: string;
  countedOnce: string;
  /** `{n}` incidents give `{what}`; `{sum}`. */
  addedUp: Plural;
  /** `{min}`, `{max}`; `{min}` where some have no upper end. */
  rangeEnds: string;
  openEnd: string;
  /** `{n}` incidents of which it is not known. */
  unknownLeft: Plural;
  /** `{n}` incidents. */
  allInTable: Plural;
  undated: Plural;
  unplaced: Plural;
  /** `{from}`, `{to}`, `{all}`. */
  shown: string;
  /** Takes away one filter: `{what}`. */
  remove: string;
  search: string;
  /** From a month, until a month, and both. */
  from: string;
  until: string;
  span: string;
  noYear: string;
  noArea: string;
  /** `{n}` further values of a facet. */
  moreValues: Plural;
  /** `{n}` rows that may not be passed on. */
  withheld: Plural;
  /** `{n}` incidents, `{n}` places. */
  incidentCount: Plural;
  placeCount: Plural;
  /** Text alternatives. `{incidents}`, `{places}`, `{most}`, `{count}`. */
  mapSays: string;
  /** The same where no place has more than all others. */
  mapSaysEven: string;
  mapEmpty: string;
  /** A sign of several places: `{name}` of one, `{n}` others. */
  andOthers: Plural;
  /** `{n}`. */
  kilometres: string;
  /** `{incidents}`, `{first}`: where all are in one month. */
  trendSaysOne: string;
  /** `{incidents}`, `{first}`, `{last}`: where no month has more than every other. */
  trendSaysEven: string;
  /** `{incidents}`, `{first}`, `{last}`, `{most}`, `{count}`. */
  trendSays: string;
  trendEmpty: string;
  /** `{incidents}`, `{first}`, `{last}`, `{kinds}`. */
  timelineSays: string;
  kindCount: Plural;
  /** Of columns on the timeline: the tallest stands for `{n}` incidents. */
  tallest: Plural;
  timelineEmpty: string;
  month: string;
  place: string;
  kind: string;
  first: string;
  last: string;
}
