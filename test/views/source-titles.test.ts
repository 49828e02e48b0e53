import { expect, it } from 'vitest';
import { createViews, type Views } from '../../src/views/views.ts';
import { checkOver } from '../support/memory-check.ts';
import { pageAt, record, source } from './mini-site.ts';

const FILES = {
  'content/site.ar.yaml': 'title: موقع صغير\n',
  // Named by the site, for nobody here has read it.
  'content/sources/claim.md': record(
    [
      'title: Claim of the raid',
      'publisher: The group',
      'kind: belligerent',
      'consulted: false',
      'via: [paper]',
    ].join('\n'),
    'Known through a newspaper.',
  ),
  'content/sources/claim.ar.md': record('title: إعلان عن الغارة\npublisher: الجماعة', 'معروف عبر صحيفة.'),
  'content/sources/paper.md': source(
    [
      'title: Three dead in a raid',
      'publisher: A blog (security company)',
      'language: en',
      'url: https://example.org/paper',
      'derivedFrom:',
      '  - {title: Report of the raid, publisher: an unidentified newspaper, kind: newspaper}',
      '  - {title: Bulletin, publisher: An agency, kind: news-agency}',
      '  - {title: A caption, publisher: Another agency, kind: news-agency}',
    ].join('\n'),
  ),
  'content/sources/paper.ar.md': record(
    [
      'publisher: مدونة شركة أمن',
      'words:',
      '  Report of the raid: خبر عن الغارة',
      '  an unidentified newspaper: صحيفة غير معروفة',
      '  A caption: تعليق على صورة',
    ].join('\n'),
  ),
  'content/incidents/raid.md': record(
    [
      'title: A raid',
      'date: 2020-08-30',
      'place: tell-example',
      'kind: ambush',
      'killed: 3',
      'citations:',
      '  - {source: claim, quote: we killed three}',
      '  - {source: paper, quote: three men died}',
    ].join('\n'),
  ),
  'content/incidents/raid.ar.md': record('title: غارة', 'حدث ذلك.'),
};

async function views(files: Readonly<Record<string, string>> = FILES): Promise<Views> {
  const checked = await checkOver(files);
  expect(checked.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  return createViews(checked);
}

it('a note has the title that is translated in the page’s language, its quotation in that of the source', async () => {
  const made = await views();
  const { notes } = pageAt(made, 'incident', '/ar/incidents/raid/');
  expect(notes.map((note) => note.source)).toMatchObject([
    {
      title: 'إعلان عن الغارة',
      lang: undefined,
      publisher: 'الجماعة',
      publisherLang: undefined,
      quoteLang: 'en',
    },
    {
      title: 'Three dead in a raid',
      lang: 'en',
      publisher: 'مدونة شركة أمن',
      publisherLang: undefined,
      quoteLang: 'en',
    },
  ]);
  const own = pageAt(made, 'incident', '/incidents/raid/').notes[0]?.source;
  expect(own).toMatchObject({ title: 'Claim of the raid', lang: undefined, quoteLang: undefined });
});

it('origins that are known by name only have the words of the source that describes them', async () => {
  const made = await views();
  const { independence, notes } = pageAt(made, 'incident', '/ar/incidents/raid/');
  expect(independence.groups.map(({ text, lang }) => ({ text, lang }))).toEqual([
    { text: 'الجماعة: إعلان عن الغارة', lang: undefined },
    { text: 'صحيفة غير معروفة: خبر عن الغارة', lang: undefined },
    { text: 'An agency: Bulletin', lang: 'en' },
    // The name runs its own way, and the line runs the page’s.
    { text: '\u200f\u2068Another agency\u2069: تعليق على صورة', lang: undefined },
  ]);
  expect(notes[1]?.chain).toContain('صحيفة غير معروفة');
  const page = pageAt(made, 'source', '/ar/sources/paper/');
  expect(page.chain[0]?.value).toEqual([
    { text: 'صحيفة غير معروفة: خبر عن الغارة' },
    { text: 'An agency: Bulletin', lang: 'en' },
    { text: '\u200f\u2068Another agency\u2069: تعليق على صورة' },
  ]);
  const own = pageAt(made, 'incident', '/incidents/raid/').independence.groups;
  expect(own[1]).toMatchObject({ text: 'an unidentified newspaper: Report of the raid' });
});

it('a title as it was published has its publisher with it as that is written, in one language', async () => {
  const made = await views({
    ...FILES,
    'content/sources/paper.md': FILES['content/sources/paper.md'].replace(/derivedFrom:[\s\S]*?(?=---)/, ''),
    'content/sources/paper.ar.md': record('publisher: مدونة شركة أمن'),
  });
  const { groups } = pageAt(made, 'incident', '/ar/incidents/raid/').independence;
  expect(groups[1]).toMatchObject({ text: 'A blog (security company): Three dead in a raid', lang: 'en' });
});

it('a publisher that repeats itself under a name that is translated is still itself', async () => {
  const paper = FILES['content/sources/paper.md'];
  const made = await views({
    ...FILES,
    'content/sources/paper.md': paper.replace('publisher: A blog (security company)', 'publisher: The group'),
    'content/sources/paper.ar.md': record('words: {A caption: تعليق على صورة}'),
    'content/incidents/raid.md': FILES['content/incidents/raid.md'].replace(
      'source: paper, ',
      'source: paper, origin: [claim], ',
    ),
  });
  const [own, other] = ['/incidents/raid/', '/ar/incidents/raid/'].map(
    (path) => pageAt(made, 'incident', path).notes[1]?.chain,
  );
  expect(own).toBe('Repeats its own earlier report.');
  expect(other).toBe('ينقل عن تقرير سابق للناشر نفسه.');
});

it('its page has the title and the reason of the grade in the page’s language, and passages in their own', async () => {
  const page = pageAt(await views(), 'source', '/ar/sources/claim/');
  expect(page).toMatchObject({ heading: 'إعلان عن الغارة', headingLang: undefined, quoteLang: 'en' });
  expect(page.title).toContain('إعلان عن الغارة');
  expect(page.fellBack).toBeUndefined();
});

it('references and linked data name it on every page as its record does', async () => {
  const made = await views();
  const own = pageAt(made, 'source', '/sources/claim/');
  const other = pageAt(made, 'source', '/ar/sources/claim/');
  expect(other.cite.bibtex).toBe(own.cite.bibtex);
  expect(other.cite.references.map(({ pieces }) => pieces)).toEqual(
    own.cite.references.map(({ pieces }) => pieces),
  );
  expect(other.jsonLd).toContain('"name":"Claim of the raid"');
});

it('lists of sources have the translated title without a language of its own', async () => {
  const page = pageAt(await views(), 'sources', '/ar/sources/');
  const rows = page.groups.flatMap((group) => group.rows);
  expect(rows.find(({ id }) => id === 'claim')).toMatchObject({
    title: 'إعلان عن الغارة',
    lang: undefined,
  });
  expect(rows.find(({ id }) => id === 'paper')).toMatchObject({ title: 'Three dead in a raid', lang: 'en' });
});

it('words of a source are of its origins, letter for letter', async () => {
  const { diagnostics } = await checkOver({
    ...FILES,
    'content/sources/paper.ar.md': record('words:\n  Report of a raid: خبر عن الغارة'),
  });
  expect(diagnostics.map(({ rule, message }) => `${rule}: ${message}`)).toEqual([
    expect.stringContaining('translation-orphan: unexpected words for “Report of a raid”'),
  ]);
});
