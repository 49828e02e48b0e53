import type { Rule } from './rule.ts';

/** Rules about who checked what. */
export const SIGN_OFF_RULES = {
  'sign-off-void': {
    severity: 'warning',
    title: 'What was checked is what is published',
    explanation:
      'A sign-off is bound to the title, description, summary, remark and text of an article and to every figure in it: its value, what it asks of the data, its rows with what they give, and its sources; to the rows that its charts, tables, timelines and maps are drawn from; of each source of the text or a figure to its address, title, publisher and day; to what each series measures, and to the name of each actor whose claim it gives. One that was written before sign-offs held the charts, the sources or these words is not bound to these. Once any of them changes, the page no longer says who checked it, only that it has changed since. Have it checked and sign it off again, or take “checkedBy” and “checkedOn” out.',
  },
  'sign-off-unbound': {
    severity: 'warning',
    title: 'A check is bound to what was checked',
    explanation:
      '“checkedBy” and “checkedOn” written by hand hold for whatever the article says later, so pages do not show them. “sourcebook sign-off” writes them together with what was checked, in data/sign-offs.json. What an earlier version of the program wrote there was bound to its own sentences as well and cannot be compared; it is told of here, so that nobody takes it for one that holds.',
  },
} as const satisfies Record<string, Rule>;
