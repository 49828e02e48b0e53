import type { Corpus, Entry } from '../../corpus/corpus.ts';
import type { ClaimUse } from '../../markdown/body.ts';
import type { Actor } from '../../model/actor.ts';
import type { Source } from '../../model/source.ts';
import { carriedStatus, mayState, STATUSES, type Status } from '../../model/status.ts';
import { isProblem, type Problem } from '../../query/problem.ts';
import { homeOf } from './bodies.ts';
import { placed } from './place.ts';
import type { FigureRule } from './rule.ts';

/**
 * A claim names an actor and a source that exist, and states no status stronger than the source carries. That a status
 * is one of the list is seen to by the Markdown.
 */
export const claims: FigureRule = function* ({ corpus, bodies, selector }) {
  let known: ReadonlySet<string> | undefined;
  const attackers = () => (known ??= perpetratorsOf(corpus));
  for (const body of bodies) {
    const asker = { article: homeOf(body), draft: body.owner.draft };
    for (const use of body.body.uses) {
      if (use.what !== 'claim') continue;
      const problems: Problem[] = [];
      const named = (name: 'by' | 'source', map: 'actors' | 'sources') => {
        const id = use.attributes[name]?.value.trim() ?? '';
        if (id === '') return undefined;
        const found = selector.lookup.find(map, id, asker);
        if (!isProblem(found)) return found;
        problems.push({ ...found, attribute: name });
        return undefined;
      };
      const by = named('by', 'actors') as Entry<Actor> | undefined;
      const source = named('source', 'sources') as Entry<Source> | undefined;
      if (source) problems.push(...overstated(corpus, use, source, speaksForItself(by, attackers)));
      yield* placed(problems, use, body.file);
    }
  }
};

/** The status of a claim against what the origins of its one source carry. */
function* overstated(
  corpus: Corpus,
  { attributes }: ClaimUse,
  source: Entry<Source>,
  perpetrators: ReadonlySet<string>,
): Iterable<Problem> {
  const stated = STATUSES.find((status) => status === attributes.status?.value.trim());
  const origins = corpus.origins.get(source.id) ?? [];
  // A circle of sources carries nothing, and is told by itself.
  if (stated === undefined || corpus.circles.some((circle) => circle.includes(source.id))) return;
  const { status: carried } = carriedStatus([origins], { perpetrators, targets: new Set() });
  if (mayState(stated, carried)) return;
  yield {
    rule: 'status-not-supported',
    message: `unexpected status “${stated}” of a claim, expected ${carried ? `at most “${carried}”` : 'none'}: ${why(source, origins, carried)}`,
    hint: hintFor(stated, carried),
    attribute: 'status',
  };
}

function why(
  { id }: Entry<Source>,
  origins: readonly { key: string; publisher: string }[],
  carried?: Status,
): string {
  const [first, ...others] = origins;
  if (!first) return `the source “${id}” leads to no origin, only to mirrors and scrapers`;
  const more = others.length === 0 ? '' : ` and ${others.length} more`;
  const what =
    carried === 'claimed'
      ? 'only the word of an attacker or of a side in the fight'
      : 'one source, not two independent ones';
  return `“${id}” is ${what} (${first.publisher}${more})`;
}

function hintFor(stated: Status, carried: Status | undefined): string {
  if (carried === undefined)
    return 'Take the statement from the source that said it first, and write that source’s id.';
  if (stated === 'confirmed')
    return `Write status=${carried}. “Confirmed” needs two citations that lead to different origins and are not all claims, as an incident can have; a :claim has one source.`;
  return `Write status=${carried}, or take the statement from a source that does not rest on the word of those who are said to have done it.`;
}

/** The speaker, where the site’s incidents have it as a perpetrator: its own word is a claim. */
function speaksForItself(by: Entry<Actor> | undefined, attackers: () => ReadonlySet<string>): Set<string> {
  return new Set(by && attackers().has(by.id) ? [by.id] : []);
}

function perpetratorsOf({ incidents }: Corpus): ReadonlySet<string> {
  const found = new Set<string>();
  for (const { record } of incidents.values())
    for (const { id, role } of record.actors ?? []) if (role === 'perpetrator') found.add(id);
  return found;
}
