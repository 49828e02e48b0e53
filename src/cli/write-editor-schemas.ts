import { join } from 'node:path';
import { makeEditorSchemas } from '../authoring/editor-schemas.ts';
import { writeChanged } from '../authoring/write-changed.ts';
import type { Corpus } from '../corpus/corpus.ts';
import { guardCache, schemaFolder } from '../site/engine/cache-folder.ts';
import { messageOf } from '../site/engine/fault.ts';
import type { World } from './world.ts';

/**
 * Writes the schemas that editors complete from, those of them that have changed (see makeEditorSchemas). They are a help while
 * typing and nothing else: that they cannot be written is told, once, and stops nothing.
 */
export function editorSchemaWriter(cache: string, { stderr }: World): (corpus: Corpus) => void {
  const schemasOf = makeEditorSchemas();
  let told: string | undefined;
  return (corpus) => {
    try {
      guardCache(cache);
      for (const { name, text } of schemasOf(corpus)) writeChanged(join(schemaFolder(cache), name), text);
    } catch (thrown) {
      const now = `The schemas that editors complete from cannot be written: ${messageOf(thrown)}\n`;
      if (now !== told) stderr.write(now);
      told = now;
    }
  };
}
