/**
 * The Content-Security-Policy of every page, for `<meta http-equiv="Content-Security-Policy" content={policy}>`.
 * Nothing inline, nothing from elsewhere: one stylesheet, one script, fonts and pictures of the site's own.
 * `connect-src 'self'` lets the incident table fetch `/data/*`; `data:` pictures are the small SVG marks in the sheet.
 * `frame-ancestors` cannot be said in a `<meta>` (CSP level 3, section 3.3), so it is not here.
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
