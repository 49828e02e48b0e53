import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { authoredSchema } from '../../src/authoring/authored.ts';
import { entryText } from '../../src/authoring/entry-text.ts';
import { fieldForms } from '../../src/authoring/field-forms.ts';
import { RECORD_KINDS } from '../../src/corpus/lookup.ts';
import { readYaml } from '../../src/corpus/yaml/read.ts';

const forms = RECORD_KINDS.flatMap((kind) =>
  fieldForms(authoredSchema(kind)).map((form) => [`${kind}.${form.name}`, form] as const),
);

test.each(forms)('%s says what it is and gives an example that it takes', (_, { about, example, schema }) => {
  expect(about).not.toBe('');
  expect(example).toBeDefined();
  expect(z.safeParse(schema as z.ZodType, example).success).toBe(true);
});

/** A record with all that it must have, made of examples. */
function leastOf(kind: (typeof RECORD_KINDS)[number]): Record<string, unknown> {
  const needed = fieldForms(authoredSchema(kind)).filter(({ required }) => required);
  return Object.fromEntries(needed.map(({ name, example }) => [name, example]));
}

describe.each(RECORD_KINDS)('the text of a new %s', (kind) => {
  const yamlIn = (text: string): string => (kind === 'series' ? text : (text.split(/^---$/m)[1] ?? ''));

  test('says what was given and nothing else', () => {
    const fields = leastOf(kind);
    const text = entryText({ kind, fields, schema: '../../schema.json' });
    const { value, diagnostics } = readYaml({ text: yamlIn(text), file: 'x.md', firstLine: 2 });
    expect(diagnostics).toEqual([]);
    expect(JSON.parse(JSON.stringify(value))).toEqual(fields);
  });

  test('is sound with every comment of a field taken away', () => {
    const text = yamlIn(entryText({ kind, fields: leastOf(kind) }));
    const [, open = ''] = text.split('\n\n# Not filled in');
    const uncommented = open
      .split('\n')
      .filter((line) => /^# (?: *- |\w+:| +\w+:)/.test(line))
      .map((line) => line.slice(2))
      .join('\n');
    const { value, diagnostics } = readYaml({ text: uncommented, file: 'x.md', firstLine: 1 });
    expect(diagnostics).toEqual([]);
    const whole = { ...leastOf(kind), ...(value as object) };
    const expected = fieldForms(authoredSchema(kind)).map(({ name }) => name);
    expect(Object.keys(whole).sort()).toEqual(expected.sort());
  });
});
