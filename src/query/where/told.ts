import type { Comparison } from './ast.ts';
import type { FieldType } from './fields.ts';

/** A comparison with its values as a reader knows them: names for ids and codes, periods in words. */
export interface ToldTest {
  /** Full name of the field; for a field that the site does not have, as written. */
  field: string;
  type: FieldType;
  operator: Comparison['operator'];
  values: readonly string[];
}
