import type { LinkEntry } from '../model/link-ledger.ts';
import { type Arrival, type Asking, follow, type Method } from './follow.ts';
import { waitAsked } from './reply.ts';

/** What an address came to. */
export type Answer = Pick<LinkEntry, 'state' | 'status' | 'why' | 'to'>;

/** Answers that may be another one soon. */
const PASSING = new Set([408, 425, 429]);
/** Answers after which no other is to be expected. */
const GONE = new Set([404, 410]);

/**
 * Asks for an address until it is known what it comes to: with HEAD first, and with GET where that has no good answer, as many
 * servers know only GET; again after a wait where the answer may pass.
 */
export async function ask(url: string, asking: Asking): Promise<Answer> {
  const { limits, manners, outside } = asking;
  let method: Method = 'HEAD';
  for (let attempt = 1, wait = limits.firstWait; ; ) {
    const arrival = await follow(url, method, asking);
    const answer = answerOf(url, arrival);
    if (answer.state === 'live') return answer;
    const host = new URL(arrival.at).host;
    const asked = arrival.status === undefined ? undefined : waitAsked(arrival.retryAfter, outside.now());
    if (asked !== undefined && asked > limits.longestWait) {
      manners.close(host, asked);
      return answer;
    }
    const isTold = asked !== undefined || arrival.status === 429;
    if (method === 'HEAD' && !isTold) {
      method = 'GET';
      continue;
    }
    if (!mayPass(arrival) || attempt >= limits.tries) return answer;
    manners.holdOff(host, asked ?? wait);
    wait *= 2;
    attempt += 1;
    method = 'GET';
  }
}

function mayPass({ status, astray }: Arrival): boolean {
  if (status === undefined) return astray !== true;
  return PASSING.has(status) || isFaulty(status);
}

/** True where the server says that it has failed. Above these are none of the standard: 999 is how some refuse a program. */
function isFaulty(status: number): boolean {
  return status >= 500 && status < 600;
}

function answerOf(url: string, arrival: Arrival): Answer {
  const { at, status } = arrival;
  const to = at === url ? {} : { to: at };
  if (status === undefined) return { state: 'failing', why: arrival.why, ...to };
  if (status >= 200 && status < 300) return { state: 'live', status, ...to };
  if (GONE.has(status)) return { state: 'gone', status, ...to };
  // 429 among them: somebody is there, and counts.
  return { state: isFaulty(status) || status < 400 ? 'failing' : 'refused', status, ...to };
}
