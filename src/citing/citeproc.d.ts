/** What is used here of citeproc-js, which brings no types. */
declare module 'citeproc' {
  /** One style, ready to write references. */
  export class Engine {
    constructor(
      sys: { retrieveLocale(language: string): string; retrieveItem(id: string): object },
      style: string,
      language: string,
    );
    setOutputFormat(name: string): void;
    /** Takes the items, and forgets those it had. */
    updateItems(ids: readonly string[]): void;
    makeBibliography(): readonly [parameters: object, entries: readonly string[]];
  }
  export const Output: { Formats: Record<string, object> };
}
