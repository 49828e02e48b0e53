import type { CountField } from '../../model/casualty-range.ts';

/** What the words behind a number say of those whom it counts. */
export type Suffered =
  | { is: 'done to them'; field: CountField }
  /** They are those who did it; `apart` where only a clause of its own says so: “two gunmen who killed …”. */
  | { is: 'done by them'; apart: boolean };
