/** Somebody whose word a sentence gives, and where in it that is said. */
export interface Speaker {
  name: string;
  from: number;
  to: number;
}
