import type { Link, Sign, SourceRef, Told, WrittenAt } from '../page.ts';

/** A receipt as the page shows it. */
export interface ReceiptView {
  /** Id of the popover. */
  id: string;
  /** Place among the page's figures, from 1; 0 for one that stands by a total and is not numbered. */
  n: number;
  at?: WrittenAt;
  /** The words of the figure. */
  text: string;
  /** What the button says to a screen reader. */
  label: string;
  /** The value with its unit; of a change or query the words as published, as the working gives the exact value. */
  value: string;
  context: string;
  /** Language of the working and the caveats, where it is not the page’s. */
  lang?: string;
  working: string;
  expression?: string;
  statuses: Sign[];
  /** "1 independent source"; of a figure over many rows "Rests on 26 origins in all". */
  independence: string;
  since?: string;
  rows: RowView[];
  /** Where all rows are, if there are more than are shown. */
  more?: Link;
  /** Sentences on rows that may match and rows with unknown values. */
  counts: string[];
  passages: Passage[];
  /** Who the word goes back to, where that is not simply the sources with their passages. */
  origins: (Partial<Link> & { text: string })[];
  caveats: string[];
  /** In print, in place of all but its value or of its caveats: that an earlier receipt has the same. */
  again?: string;
  caveatsAgain?: string;
  report?: string;
}

/** A row that a figure rests on. */
export interface RowView {
  text: string;
  /** Language of the text, where it is not the page’s. */
  lang?: string;
  href?: string;
  value?: string;
  sign?: Sign;
  at?: WrittenAt;
}

/** A source with the passage a figure rests on. */
export interface Passage {
  source: SourceRef;
  locator?: string;
  quote?: string;
  evidence?: Told;
}

/** The receipt of a number of a chart, which may have hundreds: what all have in common is in the chart’s own. */
export interface NumberReceipt
  extends Pick<
    ReceiptView,
    'id' | 'at' | 'value' | 'statuses' | 'independence' | 'since' | 'rows' | 'more' | 'passages' | 'origins'
  > {
  /** What it is the number of: "August 2020", "Diyala". */
  of: string;
  /** How it was worked out, and what to bear in mind. */
  notes: string[];
}

/** The receipts of the numbers of a chart. */
export interface NumberReceipts {
  /** What is true of all of them, which is printed with the text; left out where it stands under the chart. */
  chart?: ReceiptView;
  numbers: NumberReceipt[];
}
