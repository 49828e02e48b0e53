/** A rule of the catalogue. Its id is its key there. */
export interface Rule {
  severity: 'error' | 'warning';
  /** What the rule asks, as a short sentence. */
  title: string;
  /** Why it is asked and how to follow it, in a few sentences: the text of the rule's section in the reference. */
  explanation: string;
}
