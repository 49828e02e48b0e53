import { hash } from 'node:crypto';
import { SHORT_HASH } from '../model/sign-off.ts';

/** A short hash of one part of what is signed off; as JSON, so that the order of keys and the kinds of values count. */
export function short(value: unknown): string {
  return hash('sha256', JSON.stringify(value)).slice(0, SHORT_HASH);
}
