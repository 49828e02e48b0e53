import { describe, expect, it } from 'vitest';
import { incident, miniViews, pageAt } from '../mini-site.ts';

function many(count: number): Record<string, string> {
  return Object.fromEntries(
    Array.from({ length: count }, (_, i) => {
      const year = 2020 - Math.floor(i / 60);
      return [
        `content/incidents/i${String(i).padStart(3, '0')}.md`,
        incident(`date: ${year}-06-15\nkilled: ${i === 0 ? 'unknown' : 1}`),
      ];
    }),
  );
}

describe('the incident table', () => {
  it('has pages of 50 rows, newest first, linked with one another', async () => {
    const views = await miniViews(many(120));
    const pages = [1, 2, 3].map((n) =>
      pageAt(views, 'incidentTable', n === 1 ? '/incidents/' : `/incidents/page/${n}/`),
    );
    expect(pages.map((page) => page.rows.length)).toEqual([50, 50, 20]);
    expect(pages.map((page) => page.range)).toEqual([
      'Incidents 1 to 50 of 120, newest first.',
      'Incidents 51 to 100 of 120, newest first.',
      'Incidents 101 to 120 of 120, newest first.',
    ]);
    expect(pages[1]?.pages.previous?.href).toBe('/base/incidents/');
    expect(pages[1]?.pages.next?.href).toBe('/base/incidents/page/3/');
    expect(views.pages.some((page) => page.path === '/incidents/page/4/')).toBe(false);
  });

  it('leads each year to the page it begins on', async () => {
    const views = await miniViews(many(120));
    const { years } = pageAt(views, 'incidentTable', '/incidents/');
    expect(years).toEqual([
      { text: '2020', href: '/base/incidents/#year-2020' },
      { text: '2019', href: '/base/incidents/page/2/#year-2019' },
    ]);
    const second = pageAt(views, 'incidentTable', '/incidents/page/2/');
    expect(second.rows.find((row) => row.yearId === 'year-2019')?.row.id).toBe('i060');
  });

  it('states its totals as a range over what is known, names what is not, and counts what has no day or place', async () => {
    const views = await miniViews({
      ...many(3),
      'content/incidents/month.md': incident(
        'date: 2020-08\nplace: {name: Iraq, country: IQ, precision: country}\nkilled: 2-4',
      ),
      'content/incidents/gone.md': incident('status: retracted\nkilled: 100'),
    });
    const { totals } = pageAt(views, 'incidentTable', '/incidents/');
    expect(totals.sentence).toBe('4 incidents: 4 reported. Withdrawn and merged records are not counted.');
    expect(totals.sums).toMatchObject([
      { label: 'Incidents', range: '4', receipt: { working: totals.sentence, counts: [] } },
      { label: 'Killed', range: '4–6', unknown: 'and 1 incident where it is not known' },
      { label: 'Wounded', range: 'not known', unknown: undefined },
    ]);
    expect(totals.sums[2]?.receipt).toBeUndefined();
    expect(totals.open.join(' ')).toContain('1 incident is not dated to a single day');
    expect(totals.open.join(' ')).toContain('1 incident has no place on the map');
  });

  it('has a receipt for each total: what adds up to it, the largest first, and what is left out', async () => {
    const views = await miniViews({
      ...Object.fromEntries(
        [1, 9, 3, 0, 4, 5, 2, 6].map((n) => [`content/incidents/n${n}.md`, incident(`killed: ${n}`)]),
      ),
      'content/incidents/open.md': incident('status: disputed\nkilled: 7-8'),
      'content/incidents/none.md': incident('killed: unknown'),
      'content/incidents/gone.md': incident('status: retracted\nkilled: 100'),
    });
    const [number, killed] = pageAt(views, 'incidentTable', '/incidents/').totals.sums;
    expect(killed?.receipt).toMatchObject({
      id: 'receipt-all-killed',
      n: 0,
      value: '37–38',
      label: '37–38: show the receipt',
      working:
        '“killed” of the 9 incidents of the table that give it, added up: 37–38. Ranges add up to a range.',
      counts: ['and 2 further incidents of the table.', 'In one row it is not known.'],
      caveats: [expect.stringContaining('Unknown is not nought')],
      independence: 'Rests on 1 origin in all',
    });
    expect(killed?.receipt?.rows.map(({ value, href }) => [value, href])).toEqual([
      ['9', '/base/incidents/n9/'],
      ['7–8', '/base/incidents/open/'],
      ...[6, 5, 4, 3].map((n) => [String(n), `/base/incidents/n${n}/`]),
    ]);
    expect(killed?.receipt?.statuses.map(({ status }) => status)).toEqual(['reported', 'disputed']);
    expect(number?.receipt).toMatchObject({
      value: '10',
      working: '10 incidents: 9 reported and 1 disputed. Withdrawn and merged records are not counted.',
      counts: ['and 4 further incidents of the table.'],
    });
    expect(number?.receipt?.rows).toHaveLength(6);
  });

  it('has its totals by status where there are several, each with its receipt', async () => {
    const views = await miniViews({
      'content/incidents/a.md': incident('killed: 3'),
      'content/incidents/b.md': incident('status: disputed\nkilled: unknown'),
      'content/incidents/c.md': incident('status: disputed\nkilled: 15+'),
    });
    const { totals } = pageAt(views, 'incidentTable', '/incidents/');
    expect(totals.rows.map((row) => [row.label, row.cells[0]?.range, row.cells[1]])).toMatchObject([
      ['Reported', '1', { range: '3', unknown: undefined }],
      ['Disputed', '2', { range: 'at least 15', unknown: '+ 1 not known' }],
    ]);
    const receipts = totals.rows.map((row) => row.cells[1]?.receipt);
    expect(receipts.map((receipt) => [receipt?.value, receipt?.rows.length, receipt?.counts])).toEqual([
      ['3', 1, []],
      ['at least 15', 1, ['In one row it is not known.']],
    ]);
    expect(new Set(receipts.map((receipt) => receipt?.id)).size).toBe(2);
  });

  it('is there when nothing is on record', async () => {
    const page = pageAt(await miniViews({}), 'incidentTable', '/incidents/');
    expect(page.range).toBe('No incidents are on record.');
    expect(page.rows).toEqual([]);
  });
});
