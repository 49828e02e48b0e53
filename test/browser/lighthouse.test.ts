import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Auditor, FIRST_SEEN, firstOf, startAuditor, WHOLE } from '../support/lighthouse.ts';
import { type BuiltSite, buildAndServe } from './built-site.ts';

describe('Lighthouse', () => {
  let site: BuiltSite;
  let auditor: Auditor;

  beforeAll(async () => {
    [site, auditor] = await Promise.all([buildAndServe(), startAuditor()]);
  });

  afterAll(async () => {
    auditor?.stop();
    await site?.stop();
  });

  it.each(FIRST_SEEN)(
    'has nothing to say against a page of kind %s under “%s”, and nothing in it moves',
    async (kind, edition) => {
      const { categories, audits } = await auditor.audit(firstOf(site, kind, edition));
      const lost = WHOLE.flatMap((name) =>
        (categories[name]?.auditRefs ?? [])
          .filter(({ id, weight }) => weight > 0 && (audits[id]?.score ?? 1) < 1)
          .map(({ id }) => `${name}: ${id} ${JSON.stringify(audits[id]?.details)?.slice(0, 300)}`),
      );
      expect(lost).toEqual([]);
      expect(WHOLE.map((name) => categories[name]?.score)).toEqual(WHOLE.map(() => 1));
      expect(audits['cumulative-layout-shift']?.numericValue).toBe(0);
    },
  );
});
