import type { Rule } from './rule.ts';

/** Rules about series and their observations. */
export const SERIES_RULES = {
  'series-gap': {
    severity: 'warning',
    title: 'A series with gaps says so',
    explanation:
      'A missing period is drawn as a gap, never as zero. Mention it in the caveats, so that it is seen to be known.',
  },
  'series-period-duplicate': {
    severity: 'error',
    title: 'A period is observed once for each set of dimensions',
    explanation:
      'Two values for the same period and dimensions cannot both be drawn; mark the older one as superseded.',
  },
  'series-period-frequency': {
    severity: 'error',
    title: 'A period fits the frequency of its series',
    explanation: 'A monthly series has months, a yearly one years; use “irregular” where periods differ.',
  },
  'series-dimension': {
    severity: 'error',
    title: 'An observation gives each dimension of its series',
    explanation: 'Dimensions are part of the key of an observation; a missing one makes it ambiguous.',
  },
  'series-observations-twice': {
    severity: 'error',
    title: 'Observations stand in one place',
    explanation: 'A series has its observations inline or in its CSV file, not both.',
  },
  'series-formula': {
    severity: 'error',
    title: 'A formula gives the value beside it',
    explanation:
      'A worked-out observation is worked out again at each build and must agree at the precision written.',
  },
} as const satisfies Record<string, Rule>;
