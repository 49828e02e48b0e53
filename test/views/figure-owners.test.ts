import { expect, it } from 'vitest';
import { hasErrors } from '../../src/diagnostics/diagnostic.ts';
import { publish } from '../../src/publish/index.ts';
import { createViews, type Views } from '../../src/views/views.ts';
import { checkOver } from '../support/memory-check.ts';
import { pageAt } from './mini-site.ts';

const FIGURE = ':stat[one]{count=incidents where="date = 2020-09" status=any}';

const DRAFT = `---
title: Not yet told
description: Later.
published: 2021
state: draft
sources:
  - {id: copy, title: Copied, publisher: P, kind: ngo, actor: the-group, url: "https://copy.example/", derivedFrom: [wire-report], body: 'As [@paper-report].'}
events:
  - {id: after, title: After, date: 2021, citations: [copy], incidents: [checkpoint]}
series:
  - {id: count, title: Counted, unit: attacks, frequency: month, measure: All, citations: [wire-report], observations: [{period: 2020-01, value: 3}]}
incidents:
  - {id: hidden, title: Hidden, date: 2019-01-01, place: tell-example, kind: ied, citations: [paper-report], body: '${FIGURE} later.'}
---

There was ${FIGURE} in September [@wire-report].
`;

const MEETING = `---
title: A meeting
date: 2020-09-02
citations: [wire-report]
---

It followed ${FIGURE} attack.
`;

async function viewsOf(files: Readonly<Record<string, string>>): Promise<Views> {
  const checked = await checkOver(files);
  expect(hasErrors(checked.diagnostics)).toBe(false);
  return createViews(checked);
}

function receiptsOf({ traced, pages, address, correctionsTitle }: Views): string {
  const files = publish({ ...traced, pages, address, correctionsTitle, now: new Date('2026-01-02') });
  return String(files.find(({ path }) => path === 'data/receipts.json')?.content());
}

it('nothing of a draft leads anybody to it', async () => {
  const views = await viewsOf({ 'content/articles/soon.md': DRAFT });
  for (const { path, view } of views.pages) expect(JSON.stringify(view()), path).not.toMatch(/soon|Not yet/);
  expect(receiptsOf(views)).not.toContain('soon');
});

it('a figure in the text of a record is listed with the address of the record', async () => {
  const views = await viewsOf({ 'content/events/meeting.md': MEETING });
  const { rests } = pageAt(views, 'source', '/sources/wire-report/');
  const links = rests.flatMap(({ items }) => items.map(({ href }) => href));
  expect(links).toContain('/events/meeting/#stat-1');
  expect(JSON.parse(receiptsOf(views))).toContainEqual(
    expect.objectContaining({ event: 'meeting', url: 'https://example.org/events/meeting/' }),
  );
});
