import type { ClaimUse } from '../../markdown/body.ts';
import { isProblem } from '../../query/problem.ts';
import { homeOf } from './bodies.ts';
import { placed } from './place.ts';
import type { FigureRule } from './rule.ts';

/** A claim names an actor and a source that exist. Its status is one of the list: that is seen to by the Markdown. */
export const claimReferences: FigureRule = function* ({ bodies, selector }) {
  for (const body of bodies) {
    const asker = { article: homeOf(body), draft: body.owner.draft };
    for (const use of body.body.uses) {
      if (use.what !== 'claim') continue;
      for (const [name, map] of REFERENCES) {
        const id = use.attributes[name]?.value.trim() ?? '';
        if (id === '') continue;
        const found = selector.lookup.find(map, id, asker);
        if (isProblem(found))
          yield* placed([{ ...found, attribute: name }], use satisfies ClaimUse, body.file);
      }
    }
  }
};

const REFERENCES = [
  ['by', 'actors'],
  ['source', 'sources'],
] as const;
