/** What a suggested mapping has where only a person knows what belongs there, by its place in the mapping. */
export const PLACEHOLDERS = {
  dataset: { title: 'Title of the data set', publisher: 'Who publishes it' },
  series: {
    title: 'Title of the series',
    unit: 'what one is',
    measure: 'What is counted, by whom, and what is not.',
  },
} as const;
