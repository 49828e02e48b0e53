import type { Observation, Series } from '../../corpus/corpus.ts';
import { diagnostic } from '../../diagnostics/diagnostic.ts';
import type { FigureRule } from './rule.ts';

// A caveat that speaks of something missing is taken to speak of the gap.
const TOLD =
  /\bgaps?\b|\bmissing\b|\bnot (?:found|available|published|seen|given|stated|contiguous|read)\b|\bno (?:figure|value|observation|count|data|number)|\black|\babsent\b|\bwithout\b|\bonly\b|\bincomplete\b/i;

const DAY = 86_400_000;
const NAMED = 3;

/** A series with gaps between its periods mentions them in its caveats. A gap is drawn as one, never as nought. */
export const seriesGap: FigureRule = function* ({ corpus }) {
  for (const { id, record, written } of corpus.series.values()) {
    // An observation that could not be read may fill what looks like a gap.
    if (record.unread) continue;
    if (record.frequency === 'irregular' || record.caveats.some((caveat) => TOLD.test(caveat))) continue;
    const gaps = gapsOf(record);
    const [first] = gaps;
    if (!first) continue;
    const named = gaps
      .slice(0, NAMED)
      .map(({ before, after }) => `${before.period.text} and ${after.period.text}`);
    const more = gaps.length > NAMED ? ` and ${gaps.length - NAMED} more` : '';
    yield diagnostic(
      'series-gap',
      { file: first.after.file, span: first.after.span },
      `unexpected gap in “${id}” between ${named.join(', ')}${more}, expected none or a caveat that tells of it`,
      `Say in the caveats of ${written.file} that these are missing and why, or add them.`,
    );
  }
};

interface Gap {
  before: Observation;
  after: Observation;
}

/** The gaps of a series: two observations of the same dimensions with days between them that nothing covers. */
function gapsOf({ observations, dimensions }: Series): Gap[] {
  const last = new Map<string, Observation>();
  const gaps: Gap[] = [];
  for (const after of observations) {
    if (after.superseded) continue;
    const key = JSON.stringify(dimensions.map((name) => after.dimensions[name]));
    const before = last.get(key);
    if (before && dayAfter(before.period.latest) < after.period.earliest) gaps.push({ before, after });
    if (!before || before.period.latest < after.period.latest) last.set(key, after);
  }
  return gaps;
}

function dayAfter(iso: string): string {
  if (iso.startsWith('9999')) return iso;
  return new Date(Date.parse(iso) + DAY).toISOString().slice(0, 10);
}
