/**
 * What the engine is given. It is generic in `Kinds`, the map from a page kind to the page object its template reads
 * (`{home: HomePage; incident: IncidentPage; …}`), and in `Site`, the one small object every page may read.
 */

/** One page to be built. `path` starts and ends with `/`, is decoded text, and does not carry the site's `base`. */
export interface PageEntryOf<Kind, View> {
  readonly kind: Kind;
  /** `/`, `/incidents/2020-09-03-x/`; `/404/` is written as `404.html`. */
  readonly path: string;
  /** The path by which its template is chosen, where that is another: `/incidents/x/` of `/ar/incidents/x/`. */
  readonly route?: string;
  /** Makes the page object: plain data, as JSON would carry it. Called at most once a build, and only when needed. */
  readonly view: () => View;
}

/** A page of any of the kinds. */
export type PageEntry<Kinds> = { [K in keyof Kinds & string]: PageEntryOf<K, Kinds[K]> }[keyof Kinds &
  string];

/** A page entry whose kinds are no longer known to the type system; the engine's own view of it. */
export type AnyPageEntry = PageEntryOf<string, unknown>;

/**
 * Tells what page objects and files are made from. With it, what was made from inputs that are all as they were is not made
 * again; without, each page object is made and compared.
 */
export interface Inputs {
  /** Does work and notes the names of all that it reads. Work must be a function of what it reads. */
  trace<T>(work: () => T): { readonly made: T; readonly reads: Iterable<string> };
  /** What stands for the answer to a read as things are now; undefined if nothing of the kind can be read any more. */
  mark(read: string): string | undefined;
}

/** Where the site will stand: `url` is the origin (`https://example.org`), `base` the path (`/` or `/name`). */
export interface Address {
  readonly url: string;
  readonly base: string;
}

/** Told as the work goes on; `done` and `total` count pages. */
export interface Progress {
  readonly stage: 'templates' | 'pages';
  readonly done: number;
  readonly total: number;
}

/** What `renderSite` did. */
export interface RenderReport {
  /** All pages written. */
  readonly pages: number;
  /** Pages drawn in this run. */
  readonly drawn: number;
  /** Pages taken unchanged from the cache. */
  readonly reused: number;
  /** Bytes of HTML written. */
  readonly bytes: number;
}
