import { pageReader } from '../../../../../src/site/engine/page.ts';

interface Kinds {
  home: { heading: string; notes: string[] };
  note: { heading: string; body: string; words: string[] };
  missing: { heading: string };
}

export const thisPage = pageReader<Kinds, { title: string }>();
