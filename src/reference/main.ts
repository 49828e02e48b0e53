import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { referencePages } from './index.ts';

/** `npm run docs`: writes the reference into docs/reference. */
const project = join(import.meta.dirname, '../..');
for (const { path, text } of referencePages(project)) {
  mkdirSync(dirname(join(project, path)), { recursive: true });
  writeFileSync(join(project, path), text);
}
