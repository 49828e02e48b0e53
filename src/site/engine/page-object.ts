import { EngineFault, messageOf } from './fault.ts';
import type { AnyPageEntry } from './types.ts';

/**
 * The page object as JSON. What that JSON says is what the template gets to read, so nothing can come to stand on the page
 * that is not in it.
 * @throws EngineFault if the page object cannot be made
 */
export function pageJson(entry: AnyPageEntry): string {
  try {
    return JSON.stringify(entry.view()) ?? 'null';
  } catch (thrown) {
    throw new EngineFault(`the page object of ${entry.path} cannot be made: ${messageOf(thrown)}`, '', {
      cause: thrown,
    });
  }
}
