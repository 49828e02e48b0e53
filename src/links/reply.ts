/** What came of one request: an HTTP status with what belongs to it, or why there was none. */
export type Reply =
  | { status: number; location?: string; retryAfter?: string }
  | { status?: undefined; why: string };

/** Why a request had no answer, in a few words. */
export function whyOf(thrown: unknown, patience: number): string {
  if (thrown instanceof Error && thrown.name === 'TimeoutError') return `no answer in ${patience / 1000} s`;
  const code = codeOf(thrown);
  const known = WHY.get(code);
  if (known !== undefined) return known;
  const told = code.replace(/\s+/g, ' ').slice(0, LONGEST);
  return /CERT|TLS|SSL|SELF_SIGNED|ISSUER/.test(code)
    ? `a certificate that is not accepted (${told})`
    : `no answer (${told})`;
}

/** Of what others say, in characters. */
const LONGEST = 80;

const UNKNOWN_NAME = 'the name of the server is not known';
const BROKEN_OFF = 'the connection broke off';
const NO_HTTP = 'an answer that is no HTTP';

const WHY: ReadonlyMap<string, string> = new Map([
  ['ENOTFOUND', UNKNOWN_NAME],
  ['EAI_AGAIN', UNKNOWN_NAME],
  ['ECONNREFUSED', 'nobody takes the connection'],
  ['ECONNRESET', BROKEN_OFF],
  ['UND_ERR_SOCKET', BROKEN_OFF],
  ['UND_ERR_CONNECT_TIMEOUT', 'no connection in time'],
  ['UND_ERR_HEADERS_OVERFLOW', NO_HTTP],
  ['HTTPParserError', NO_HTTP],
]);

/** The system’s code of what was thrown or of what that came from; else what the last of these says. */
function codeOf(thrown: unknown): string {
  let words = String(thrown);
  for (let one = thrown; one instanceof Error; one = one.cause) {
    if ('code' in one && typeof one.code === 'string') return one.code;
    // The one error of undici that has no code.
    if (one.name === 'HTTPParserError') return one.name;
    words = one.message;
  }
  return words;
}

/** How long a server asks to be waited for, in milliseconds: seconds, or a date. Undefined where it does not say. */
export function waitAsked(retryAfter: string | undefined, now: number): number | undefined {
  if (retryAfter === undefined) return undefined;
  if (/^\d+$/.test(retryAfter.trim())) return Number(retryAfter) * 1000;
  const date = Date.parse(retryAfter);
  return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}
