import { jsonSchema, WRITTEN } from '../model/json-schema.ts';
import { absolute, type PublishedFile, type PublishInput } from './input.ts';

/** `/data/schema/<kind>.schema.json`: the front matter of each kind of record as JSON Schema 2020-12, as an author writes it. */
export function schemas({ corpus }: PublishInput): PublishedFile[] {
  return Object.entries(WRITTEN).map(([name, schema]) => {
    const path = `data/schema/${name}.schema.json`;
    return {
      path,
      content: () => `${JSON.stringify({ $id: absolute(corpus, path), ...jsonSchema(schema) }, null, 2)}\n`,
    };
  });
}
