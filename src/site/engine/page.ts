/** The name under which the engine hands a template its data, in `Astro.locals`. */
export const HANDED = 'sourcebook';

/** What the engine hands to a template. */
export interface Handed {
  readonly kind: string;
  readonly path: string;
  /** The path by which the template is chosen, where that is another. */
  readonly route?: string;
  readonly page: unknown;
  readonly site: unknown;
}

/** The part of the `Astro` global that is needed here. */
interface AstroLike {
  readonly locals: object;
}

/** Reads a page's data inside an .astro page file. */
export type ThisPage<Kinds, Site> = <K extends keyof Kinds & string>(
  kind: K,
  astro: AstroLike,
) => { readonly page: Kinds[K]; readonly site: Site };

/**
 * Gives `thisPage`, typed for a site's page kinds:
 *
 *     const { page, site } = thisPage('incident', Astro);
 *
 * It throws when the address belongs to a page of another kind, which means that the file in `pages/` and the page list
 * disagree: a fault in the program, not in content.
 */
export function pageReader<Kinds, Site>(): ThisPage<Kinds, Site> {
  return (kind, astro) => {
    const handed = (astro.locals as { readonly [HANDED]?: Handed })[HANDED];
    if (handed === undefined) {
      throw new Error(
        'this page has no data: pages are drawn by `sourcebook build` and `sourcebook dev` only',
      );
    }
    if (handed.kind !== kind) {
      throw new Error(`${handed.path} is a page of kind “${handed.kind}”, but its file asks for “${kind}”`);
    }
    // The engine drew the pair (kind, page) from one PageEntry<Kinds>, so the type of `page` follows from `kind`.
    return { page: handed.page as Kinds[typeof kind], site: handed.site as Site };
  };
}
