import { z } from 'zod';
import type { Corpus, RecordKind } from '../corpus/corpus.ts';
import { RECORD_KINDS } from '../corpus/lookup.ts';
import { type JsonSchema, jsonSchema, WRITTEN } from '../model/json-schema.ts';
import { referredKind, vocabularyOf } from '../model/text.ts';
import { translationFileSchema } from '../model/translation.ts';
import { editorDirectives } from './editor-directives.ts';
import { type Choices, listOf } from './editor-lists.ts';

/** What an editor (the program) reads while somebody types. */
export interface EditorSchema {
  /** `incident.schema.json`; of a translation of one: `incident.translation.schema.json`; and `directives.json`. */
  name: string;
  /** JSON Schema 2020-12; of the directives, the JSON that editorDirectives gives. */
  text: string;
}

/** A schema without the lists of a site, which it refers to by the names of `lists`. */
interface Shape {
  name: string;
  json: Readonly<Record<string, unknown>>;
  /** By the names they have under `$defs`. */
  lists: readonly Choices[];
}

/**
 * Makes the schemas of everything that is written by hand, for completion while typing: as published, and where a field takes
 * an id or a word of the site, those that this site has are listed; and the directives for Markdown. What is not listed is accepted as well, for the list is
 * as old as the last reading of the site; whether it is there is for the check to say.
 * @returns the schemas for a site as it was read; what is the same for all sites is made once
 */
export function makeEditorSchemas(): (corpus: Corpus) => EditorSchema[] {
  const shapes = [...Object.entries(WRITTEN), ...RECORD_KINDS.map(translationOf)].map(shapeOf);
  return (corpus) => {
    const made = new Map<Choices, JsonSchema>();
    const listed = (choices: Choices) => {
      const list = made.get(choices) ?? listOf(corpus, choices);
      made.set(choices, list);
      return list;
    };
    const schemas = shapes.map(({ name, json, lists }) => {
      const $defs = Object.fromEntries(lists.map((choices) => [choices, listed(choices)]));
      const whole = lists.length === 0 ? json : { ...json, $defs };
      return { name: `${name}.schema.json`, text: `${JSON.stringify(whole, null, 1)}\n` };
    });
    return [...schemas, { name: 'directives.json', text: editorDirectives(corpus) }];
  };
}

function translationOf(kind: RecordKind): readonly [name: string, schema: z.ZodType] {
  const { title, description } = z.globalRegistry.get(WRITTEN[kind]) ?? {};
  const schema = translationFileSchema(kind).meta({
    title: `${title} in another language`,
    description: `${description} Its texts in one other language; facts stay in the record itself.`,
  });
  return [`${kind}.translation`, schema];
}

function shapeOf([name, schema]: readonly [name: string, schema: z.ZodType]): Shape {
  const lists = new Set<Choices>();
  const json = jsonSchema(schema, (field, made) => {
    const choices = referredKind(field) ?? vocabularyOf(field);
    if (choices === undefined) return;
    lists.add(choices);
    const { type, ...rest } = made;
    for (const key of Object.keys(made)) delete made[key];
    Object.assign(made, rest, { anyOf: [{ $ref: `#/$defs/${choices}` }, { type }] });
  });
  return { name, json, lists: [...lists] };
}
