/** An incident as it is shown in a row, in the words of the page’s language: one item of a file of details. */
export interface ExploreRow {
  id: string;
  href: string;
  title: string;
  /** Languages of title and lead, where they are not the page’s. */
  lang?: string;
  leadLang?: string;
  /** The date in words, and as a machine reads it. */
  date: string;
  iso?: string;
  /** The date as written (EDTF). */
  written: string;
  kind: string;
  /** The place in pieces, those with an address a link. */
  place: [text: string, href?: string][];
  killed: string;
  wounded: string;
  status: string;
  statusWord: string;
  independent: string;
  lead?: string;
  sources: [text: string, href: string][];
}

/** A place that incidents name: the number in the column is its place in the list. */
export interface ExplorePlace {
  /** Id of the place record; of one described in place, `~` and its name. */
  id: string;
  name: string;
  lat?: number;
  lon?: number;
  /** Radius in kilometres within which it lies; 0 for one that no map shows. */
  km: number;
}
