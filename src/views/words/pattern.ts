import type { english } from './en.ts';

type Texts<T> = { readonly [K in keyof T]: T[K] extends string ? string : Texts<T[K]> };

/** Fixed words of the pages: plain data, handed to every template. */
export type Labels = Texts<typeof english.labels>;

/** Fixed words of the explorer. */
export type ExploreLabels = Texts<typeof english.exploreLabels>;

/** Everything a language has to say. English is the pattern; another language is a constant of this type. */
export type Words = Omit<typeof english, 'labels' | 'exploreLabels'> & {
  labels: Labels;
  exploreLabels: ExploreLabels;
};
