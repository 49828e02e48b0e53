import type { Corpus, RecordKind } from '../corpus/corpus.ts';
import { DIRECTIVES } from '../markdown/directives.ts';
import { STATUSES } from '../model/status.ts';
import { type Choices, listOf } from './editor-lists.ts';

/** What attributes name, where that can be listed; `by` of a claim is an actor, elsewhere it is a dimension. */
const LISTED: Readonly<Record<string, RecordKind | 'queries' | 'statuses'>> = {
  series: 'series',
  annotate: 'event',
  events: 'event',
  incidents: 'incident',
  source: 'source',
  'claim by': 'actor',
  query: 'queries',
  status: 'statuses',
};

/**
 * The directives and what their attributes take, for completion while typing: each attribute that names records of the site
 * has the name of a list, which stands beside the directives in the form of an enum with descriptions.
 * @returns JSON
 */
export function editorDirectives(corpus: Corpus): string {
  const lists = [...new Set(Object.values(LISTED))].map((list) => [list, listNamed(corpus, list)]);
  const directives = Object.entries(DIRECTIVES).map(([name, spec]) => {
    const attributes = Object.entries(spec.attributes).map(([attribute, about]) => {
      const list = LISTED[`${name} ${attribute}`] ?? LISTED[attribute];
      return [attribute, { ...about, ...(list && { list }) }];
    });
    return [name, { ...spec, attributes: Object.fromEntries(attributes) }];
  });
  const whole = { directives: Object.fromEntries(directives), lists: Object.fromEntries(lists) };
  return `${JSON.stringify(whole, null, 1)}\n`;
}

function listNamed(corpus: Corpus, list: Choices | 'queries' | 'statuses') {
  if (list === 'queries') return { enum: [...corpus.queries.keys()] };
  if (list === 'statuses') return { enum: [...STATUSES, 'any'] };
  return listOf(corpus, list);
}
