import { EngineFault, messageOf } from './fault.ts';
import type { AnyPageEntry } from './types.ts';

/** What a page is made of. */
export interface Described {
  /** Stands for all the page shows, apart from code, address and `site`. */
  readonly digest: string;
  /** Gives the page object as JSON. What that JSON says is what the template gets to read. */
  readonly json: () => string;
}

/**
 * Describes a page. One without a key of its own is described by its page object as JSON: so nothing can come to stand on the
 * page that is not in the digest.
 * @throws EngineFault if the page object cannot be made
 */
export function describePage(entry: AnyPageEntry): Described {
  if (entry.key !== undefined) return { digest: `key ${entry.key}`, json: () => jsonOf(entry) };
  const json = jsonOf(entry);
  return { digest: `json ${json}`, json: () => json };
}

function jsonOf(entry: AnyPageEntry): string {
  try {
    return JSON.stringify(entry.view()) ?? 'null';
  } catch (thrown) {
    throw new EngineFault(`the page object of ${entry.path} cannot be made: ${messageOf(thrown)}`, '', {
      cause: thrown,
    });
  }
}
