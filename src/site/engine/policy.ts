/**
 * The Content-Security-Policy of every page, for `<meta http-equiv="Content-Security-Policy" content={policy}>`.
 * Nothing inline, nothing from elsewhere: one stylesheet, one script, fonts and pictures of the site's own.
 * `connect-src 'self'` lets the incident table fetch `/data/*`; `data:` pictures are the small SVG marks in the sheet.
 * `frame-ancestors` cannot be said in a `<meta>` (CSP level 3, section 3.3): see frameAncestors.
 */
export const policy = [
  "default-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "style-src 'self'",
  "script-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
].join('; ');

/** The first part of a path that is a language’s. */
const EDITION = '[a-z]{2,3}(?:-[A-Za-z0-9]+)*';
const IS_CHART = new RegExp(`^(?:/${EDITION})?/embed/`);
const FOLDER = new RegExp(`^/((?:${EDITION}/)?[^/]*)`);

/** Who may show a page in a frame: anybody, for the pages of single charts; nobody, for all others. */
export function frameAncestors(path: string): string {
  return `frame-ancestors ${IS_CHART.test(path) ? '*' : "'none'"}`;
}

/**
 * The same for hosts that take the heads of their answers from a file named `_headers` (Netlify, Cloudflare Pages and others);
 * elsewhere they have to be set where the site is served. Where two rules match, hosts differ in what they do: so none is for
 * all pages, and each folder but that of the charts has its own.
 * @param paths of all pages
 */
export function frameRules(base: string, paths: readonly string[]): { path: string; content(): string } {
  const folders = new Set(
    paths.filter((path) => !IS_CHART.test(path)).map((path) => FOLDER.exec(path)?.[1] ?? ''),
  );
  const rules = [...folders].map(
    (folder) =>
      `${base}${folder === '' || folder.endsWith('/') ? folder : `${folder}/*`}\n  Content-Security-Policy: ${frameAncestors('/')}\n`,
  );
  return { path: '_headers', content: () => rules.join('\n') };
}

/** The same for the search page alone, whose index is read by a WebAssembly program of the site’s own. */
export const searchPolicy = policy.replace("script-src 'self'", "script-src 'self' 'wasm-unsafe-eval'");
