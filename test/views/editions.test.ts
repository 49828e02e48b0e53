import { describe, expect, it } from 'vitest';
import { createViews } from '../../src/views/views.ts';
import { wordsOf } from '../../src/views/words/words.ts';
import { incident, miniCorpus, miniViews, pageAt, record } from './mini-site.ts';

const FILES = {
  'content/incidents/one.md': incident('killed: 3\nplace: town', 'Three were killed.'),
  'content/incidents/one.ar.md': record('title: هجوم', 'قُتل ثلاثة.'),
  'content/incidents/two.md': incident('title: Another', 'It is told in English.'),
  'content/incidents/three.md': incident('title: A third', 'A text in English.'),
  'content/incidents/three.ar.md': record('title: ثالث'),
  'content/places/town.md': record('name: Town\ncountry: IQ\nprecision: near'),
  'content/places/town.ar.md': record('name: بلدة'),
  'content/events/law.md': record(
    'title: A law\ndate: 2020-07\nkind: politics\ncitations: [a]',
    'It passed.',
  ),
  'content/site.ar.yaml': 'title: موقع صغير\nvocabulary: {kinds: {ambush: كمين}}\n',
};

/** Views of a site in English and Arabic. */
async function twoLanguages(files: Readonly<Record<string, string>> = FILES) {
  const corpus = await miniCorpus({
    'content/site.yaml': `title: A small site
description: For tests.
url: https://example.org
base: /base/
languages: [en, ar]
publisher: The desk
licence: CC BY 4.0
`,
    ...files,
  });
  return createViews({ corpus, receipts: new Map() });
}

describe('an edition in another language', () => {
  it('has every page under its language, and its words, direction and digits', async () => {
    const views = await twoLanguages();
    const own = views.pages.filter(({ path }) => !path.startsWith('/ar/') && path !== '/404/');
    const other = views.pages.filter(({ path }) => path.startsWith('/ar/'));
    expect(other.map(({ path }) => path)).toEqual(own.map(({ path }) => `/ar${path}`));
    const page = pageAt(views, 'incident', '/ar/incidents/one/');
    expect(page).toMatchObject({ lang: 'ar', dir: 'rtl', edition: 'ar', heading: 'هجوم', kicker: 'حادث' });
    expect(page.dates.happened?.words).toBe('٣٠ أغسطس ٢٠٢٠');
    expect(page.facts.map(({ value }) => value.map(({ text }) => text).join(''))).toEqual([
      '٣٠ أغسطس ٢٠٢٠',
      'بلدة، العراق',
      'كمين',
      '٣',
      'غير مذكور',
    ]);
    expect(page.title).toBe('هجوم – موقع صغير');
    expect(page.fellBack).toBeUndefined();
  });

  it('shows what is not translated in the site’s own language, and says so', async () => {
    const views = await twoLanguages();
    const page = pageAt(views, 'incident', '/ar/incidents/two/');
    const english = { lang: 'en', dir: 'ltr' };
    expect(page.heading).toBe('Another');
    expect(page.fellBack).toMatchObject({ title: english, body: english });
    expect(page.fellBack?.note).toContain('الإنجليزية');
    expect(pageAt(views, 'incident', '/incidents/two/').fellBack).toBeUndefined();
    const half = pageAt(views, 'incident', '/ar/incidents/three/');
    expect(half).toMatchObject({ heading: 'ثالث', fellBack: { body: english } });
    expect(half.fellBack?.title).toBeUndefined();
    const rows = pageAt(views, 'incidentTable', '/ar/incidents/').rows.map(({ row }) => row);
    expect(rows.map(({ id, lang, leadLang }) => [id, lang, leadLang])).toEqual([
      ['one', undefined, undefined],
      ['three', undefined, 'en'],
      ['two', 'en', 'en'],
    ]);
  });

  it('says in which language the note of a correction is, which has no translation', async () => {
    const note = 'The toll was 4.';
    const views = await twoLanguages({
      ...FILES,
      'content/incidents/one.md': incident(
        `published: 2020-09-01\nkilled: 3\ncorrections: [{date: 2020-09-12, note: ${note}}]`,
      ),
    });
    for (const [prefix, lang] of [
      ['', undefined],
      ['/ar', 'en'],
    ] as const) {
      const { history } = pageAt(views, 'incident', `${prefix}/incidents/one/`);
      const { corrections } = pageAt(views, 'corrections', `${prefix}/corrections/`);
      for (const correction of [...history.corrections, ...corrections])
        expect(correction).toMatchObject({ note, lang });
    }
  });

  it('keeps its links to itself, files apart', async () => {
    const views = await twoLanguages();
    for (const page of views.pages.filter(({ path }) => path.startsWith('/ar/'))) {
      const { switch: _, alternates, jsonLd, canonical, ...shown } = page.view();
      const hrefs = Array.from(
        JSON.stringify(shown).matchAll(/"href":"(\/base\/[^"]*)"/g),
        ([, href]) => href ?? '',
      );
      const strays = hrefs.filter((href) => !href.startsWith('/base/ar/') && !/\.\w+$/.test(href));
      expect(strays, page.path).toEqual([]);
    }
    const site = views.site.ar;
    expect(site?.home).toBe('/base/ar/');
    expect(site?.feed).toBe('/base/ar/feed.xml');
    expect(site?.navigation.every(({ href }) => href.startsWith('/base/ar/'))).toBe(true);
  });

  it('leads where a link of a text names the edition itself', async () => {
    const views = await twoLanguages({
      ...FILES,
      'content/incidents/one.ar.md': record(
        'title: هجوم',
        'في [الجدول](/incidents/?q=a) أو [هنا](/ar/incidents/?q=b).',
      ),
    });
    const { switch: _, alternates, ...shown } = pageAt(views, 'incident', '/ar/incidents/one/');
    const html = JSON.stringify(shown);
    expect(html).toContain('/base/ar/incidents/?q=a');
    expect(html).toContain('/base/ar/incidents/?q=b');
    expect(html).not.toContain('/ar/ar/');
  });

  it('names the same page in each language, and the home page where there is none', async () => {
    const views = await twoLanguages();
    const page = pageAt(views, 'incident', '/ar/incidents/one/');
    expect(page.canonical).toBe('https://example.org/base/ar/incidents/one/');
    expect(page.alternates).toEqual([
      { language: 'en', address: 'https://example.org/base/incidents/one/' },
      { language: 'ar', address: 'https://example.org/base/ar/incidents/one/' },
      { language: 'x-default', address: 'https://example.org/base/incidents/one/' },
    ]);
    expect(page.switch).toEqual([{ text: 'English', href: '/base/incidents/one/', lang: 'en' }]);
    const lost = pageAt(views, 'notFound', '/404/');
    expect(lost.alternates).toEqual([]);
    expect(lost.others).toMatchObject([{ lang: 'ar', dir: 'rtl', heading: 'الصفحة غير موجودة' }]);
    expect(lost.others[0]?.links[0]).toEqual({ text: 'الصفحة الأولى', href: '/base/ar/' });
    expect(lost.switch).toEqual([{ text: 'العربية', href: '/base/ar/', lang: 'ar' }]);
    const alone = pageAt(await miniViews(FILES_OF_ONE), 'incident', '/incidents/two/');
    expect(alone).toMatchObject({ alternates: [], switch: [] });
    expect(pageAt(await miniViews(FILES_OF_ONE), 'notFound', '/404/').others).toEqual([]);
  });

  it('numbers the notes of a text in its own digits', async () => {
    const views = await twoLanguages({
      ...FILES,
      'content/incidents/two.md': incident('title: Another', 'It is told [@a] in English.'),
      'content/incidents/one.ar.md': record('title: هجوم', 'قُتل ثلاثة [@a].'),
    });
    const marks = (path: string) =>
      JSON.stringify(pageAt(views, 'incident', path).parts).match(/>.<\/a><\/sup>/)?.[0];
    expect(marks('/ar/incidents/two/')).toContain('>1<');
    expect(marks('/ar/incidents/one/')).toContain('>١<');
  });

  it('names the publisher as the edition does, where it is the author as well', async () => {
    const article = (authors: string) =>
      record(`title: T\ndescription: D\npublished: 2021-01-01\nauthors: [${authors}]`, 'It was told.');
    const views = await twoLanguages({
      'content/site.ar.yaml': 'title: موقع صغير\npublisher: المكتب\n',
      'content/articles/one.md': article('The desk, A. Writer'),
    });
    expect(pageAt(views, 'article', '/articles/one/').authors).toBe('The desk and A. Writer');
    const page = pageAt(views, 'article', '/ar/articles/one/');
    expect(page.authors).toMatch(/^المكتب .*A\. Writer$/);
    expect(page.cite.references[0]?.pieces[0]?.text).toContain('المكتب');
  });

  it('runs charts and timelines from the right', async () => {
    const views = await twoLanguages({
      ...FILES,
      'content/events/war.md': record('title: A war\ndate: 2021-07\ncitations: [a]'),
    });
    const firstTick = (path: string): number => {
      const svg = pageAt(views, 'timeline', path).figure.band?.wide ?? '';
      return Number(/<text class="chart-text" x="([\d.]+)"/.exec(svg)?.[1]);
    };
    expect(firstTick('/timeline/')).toBeLessThan(200);
    expect(firstTick('/ar/timeline/')).toBeGreaterThan(560);
  });
});

const FILES_OF_ONE = { 'content/incidents/two.md': incident('title: Another') };

describe('Arabic words', () => {
  const words = wordsOf('ar');

  it('have the six plural forms', () => {
    expect([0, 1, 2, 3, 10, 11, 99, 100, 102, 103, 1422].map((n) => words?.say.incidents(n))).toEqual([
      '٠ حادث',
      'حادث واحد',
      'حادثان',
      '٣ حوادث',
      '١٠ حوادث',
      '١١ حادثًا',
      '٩٩ حادثًا',
      '١٠٠ حادث',
      '١٠٢ حادث',
      '١٠٣ حوادث',
      '١٬٤٢٢ حادثًا',
    ]);
  });

  it('have the digits and months of the tag', () => {
    const numbers = ['ar', 'ar-IQ', 'ar-MA'].map((tag) => wordsOf(tag)?.number(1422));
    expect(numbers).toEqual(['١٬٤٢٢', '١٬٤٢٢', '1.422']);
    expect(words?.labels.digits).toBe('٠١٢٣٤٥٦٧٨٩');
    expect(words?.range(4, 6)).toBe('٤–٦');
    expect(words?.range(15, undefined)).toBe('١٥ على الأقل');
    expect(words?.casualties('unknown')).toBe('غير معروف');
  });

  it('are there for the languages that pages can be written in, and for no other', () => {
    expect(wordsOf('en-GB')?.lang).toBe('en');
    expect(wordsOf('fr')).toBeUndefined();
  });
});
