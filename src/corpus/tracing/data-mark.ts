import { hash } from 'node:crypto';

/** Stands for plain data: what gives the same JSON is taken to be the same. */
export function dataMark(value: unknown): string {
  return hash('sha1', JSON.stringify(value) ?? '');
}
