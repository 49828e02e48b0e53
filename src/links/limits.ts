/** How much is asked of servers, and how long one waits for them. Times in milliseconds. */
export interface Limits {
  /** Requests at once, of all hosts together; of one host there is never more than one. */
  atOnce: number;
  /** Between two requests to one host. */
  gap: number;
  /** For an answer. */
  patience: number;
  /** How often an address is asked that gives no answer, or one that may pass. */
  tries: number;
  /** Before the second try; twice as long before each further one. */
  firstWait: number;
  /** The longest that a server may ask to be waited for; one that asks for more is left alone for this run. */
  longestWait: number;
  redirects: number;
}

/** A reader who opens one page after the other asks no more. */
export const POLITE: Limits = {
  atOnce: 8,
  gap: 1_000,
  patience: 20_000,
  tries: 3,
  firstWait: 2_000,
  longestWait: 60_000,
  redirects: 10,
};
