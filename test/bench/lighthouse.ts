import { buildAndServe } from '../browser/built-site.ts';
import { FIRST_SEEN, firstOf, startAuditor } from '../support/lighthouse.ts';
import { median } from './measure.ts';

/** What Lighthouse makes of a kind of page of the demonstration in an edition. */
export interface PageMeasured {
  kind: string;
  /** '' for the first edition, '/ar' for the Arabic one. */
  edition: string;
  /** How fast it is, of 100, once for each load. */
  performance: number[];
  /** Milliseconds until its largest part is there, and for which it does not answer; the middle of the loads. */
  largest: number;
  blocked: number;
}

const LOADS = 3;

/** Loads each kind of page that readers come to first, three times. */
export async function* measurePages(): AsyncIterable<PageMeasured> {
  const [site, auditor] = await Promise.all([buildAndServe(), startAuditor()]);
  try {
    for (const [kind, edition] of FIRST_SEEN) {
      const url = firstOf(site, kind, edition);
      const performance: number[] = [];
      const [largest, blocked]: [number[], number[]] = [[], []];
      for (let load = 0; load < LOADS; load++) {
        const { categories, audits } = await auditor.audit(url);
        performance.push(Math.round((categories.performance?.score ?? Number.NaN) * 100));
        largest.push(audits['largest-contentful-paint']?.numericValue ?? Number.NaN);
        blocked.push(audits['total-blocking-time']?.numericValue ?? Number.NaN);
      }
      yield { kind, edition, performance, largest: median(largest), blocked: median(blocked) };
    }
  } finally {
    auditor.stop();
    await site.stop();
  }
}
