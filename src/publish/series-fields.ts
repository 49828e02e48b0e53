import { z } from 'zod';
import { observationFields as written } from '../model/series.ts';

/** The columns of a series’ CSV for the data package: name, type and description, in the order of its header. */
export function observationFields(
  header: readonly string[],
  dimensions: readonly string[],
): Record<string, unknown>[] {
  return header.map((name) => {
    if (dimensions.includes(name))
      return { name, type: 'string', description: 'What the observations are split by.' };
    const schema: z.ZodType | undefined = Object.hasOwn(written, name)
      ? written[name as keyof typeof written]
      : undefined;
    const description = schema && z.globalRegistry.get(schema)?.description;
    return { name, ...typeOf(name), ...(description !== undefined && { description }) };
  });
}

function typeOf(name: string): Record<string, unknown> {
  if (name === 'value' || name === 'min' || name === 'max') return { type: 'number' };
  if (name === 'superseded') return { type: 'boolean', trueValues: ['true'], falseValues: ['false'] };
  if (name === 'sources') return { type: 'list', delimiter: ';', itemType: 'string' };
  return { type: 'string' };
}
