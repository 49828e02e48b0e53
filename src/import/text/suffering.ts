import type { CountField } from '../../model/casualty-range.ts';

/** What the words behind a number say of those whom it counts. */
export type Suffered =
  | { is: 'done to them'; field: CountField }
  /** They are those who did it; `apart` where that says nothing of a verb before: “two gunmen who killed …”, “two abducted men”. */
  | { is: 'done by them'; apart: boolean };
