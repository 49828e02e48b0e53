/** A stretch of the condition's text, in characters from 0; the end is exclusive. */
export interface Stretch {
  from: number;
  to: number;
}

/** The comparisons a condition is made of. */
export const OPERATORS = ['=', '!=', '<', '<=', '>', '>=', '~'] as const;

/** `=`, `!=`, `<`, `<=`, `>`, `>=` or `~`. */
export type Operator = (typeof OPERATORS)[number];

/** A value as written. */
export interface Literal extends Stretch {
  text: string;
  /** True for text in single quotes. */
  quoted: boolean;
}

/** The name of a field as written. */
export interface FieldName extends Stretch {
  name: string;
}

/** `killed > 4`, `kind in (ied, ambush)` or `killed is unknown`. */
export interface Comparison extends Stretch {
  type: 'comparison';
  field: FieldName;
  operator: Operator | 'in' | 'is unknown';
  /** One value for an operator, one or more for `in`, none for `is unknown`. */
  values: Literal[];
}

/** A condition. */
export type Expression =
  | Comparison
  | { type: 'and' | 'or'; parts: Expression[] }
  | { type: 'not'; part: Expression };
