import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it, vi } from 'vitest';
import type * as Languages from '../../src/model/languages.ts';
import { check } from '../../src/rules/index.ts';
import { renderSite } from '../../src/site/engine/render.ts';
import { sitePages } from '../../src/site/pages-of.ts';
import { english } from '../../src/views/words/en.ts';
import type * as AllWords from '../../src/views/words/words.ts';
import { MEMORY_ROOT, memoryIo } from '../support/memory-io.ts';

/*
 * A third language, added as anyone would add it: words of the type `Words`, and its name in the two lists. Its words are
 * made of the English ones in other letters, and what the site’s authors wrote is in Greek, so that whatever is still in
 * Latin letters on a page was written in the code.
 */

const { words } = vi.hoisted(() => {
  const LETTERS = 'абцдефгхижклмнопярстуввхыз';
  /** `{names}` of what is filled in, and markup, stay. */
  const otherLetters = (text: string): string =>
    text.replace(/\{\w+\}|<[^>]*>|&\w+;|[a-z]/gi, (part) => {
      if (part.length > 1) return part;
      const letter = LETTERS[part.toLowerCase().charCodeAt(0) - 97] ?? '';
      return part === part.toLowerCase() ? letter : letter.toUpperCase();
    });
  const KEPT = new Set(['lang', 'dir', 'locale', 'openGraph', 'rtl']);
  const inOtherLetters = (value: unknown): unknown => {
    if (typeof value === 'string') return otherLetters(value);
    if (typeof value === 'function')
      return (...given: unknown[]) => inOtherLetters((value as (...given: unknown[]) => unknown)(...given));
    if (Array.isArray(value)) return value.map(inOtherLetters);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, one]) => [key, KEPT.has(key) ? one : inOtherLetters(one)]),
    );
  };
  return { words: (pattern: object) => ({ ...(inOtherLetters(pattern) as object), lang: 'el' }) };
});

vi.mock('../../src/model/languages.ts', async (original) => {
  const real = await original<typeof Languages>();
  return {
    ...real,
    PAGE_LANGUAGES: [...real.PAGE_LANGUAGES, 'el'],
    pageLanguage: (tag: string) => (tag === 'el' ? 'el' : real.pageLanguage(tag)),
  };
});

vi.mock('../../src/views/words/words.ts', async (original) => {
  const real = await original<typeof AllWords>();
  return { ...real, wordsOf: (tag: string) => (tag === 'el' ? words(english) : real.wordsOf(tag)) };
});

const folder = mkdtempSync(join(tmpdir(), 'sourcebook-third-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const incident = (n: number, more: string): string => `---
title: Επίθεση ${n}
date: 2020-0${n}-03
place: poli
kind: ied
killed: ${n}-${n + 2}
actors: [{id: omada, role: perpetrator, basis: attributed}, {id: stratos, role: target}]
targets: [{kind: civilians, description: άμαχοι}]
citations:
  - {source: praktoreio, quote: έγινε επίθεση, supports: [date, killed], says: {killed: ${n}}}
  - {source: efimerida, evidence: άλλα λέει, says: {killed: ${n + 2}}}
${more}---

Έγινε επίθεση κοντά στη γέφυρα.
`;

const FILES: Readonly<Record<string, string>> = {
  'content/site.yaml': `title: Ιστότοπος
description: Για δοκιμή.
url: https://example.org
languages: [el]
publisher: Γραφείο
licence: ΆΔ
contact: mailto:d@example.org
vocabulary: {kinds: {ied: βόμβα, politics: πολιτική}, targets: {civilians: άμαχοι}}
`,
  'content/sources/praktoreio.md':
    '---\ntitle: Πρακτορείο\npublisher: Πρακτορείο\nkind: news-agency\nlanguage: el\npublished: 2020-08-05\nreliability: B\nurl: https://example.com/a\nderivedFrom: [efimerida]\n---\n\nΑξιόπιστο.\n',
  'content/sources/efimerida.md':
    '---\ntitle: Εφημερίδα\npublisher: Εφημερίδα\nkind: newspaper\nlanguage: el\nconsulted: false\nvia: [allo]\n---\n\nΈντυπη.\n',
  'content/sources/allo.md':
    '---\ntitle: Άλλο\npublisher: Άλλο\nkind: dataset\nlanguage: el\nurl: https://example.com/c\norigin: false\nrepublish: false\n---\n\nΔίνει αριθμούς.\n',
  'content/places/poli.md':
    '---\nname: Πόλη\ncountry: IQ\nadmin1: Νομός\nlat: 34\nlon: 45\nprecision: district\ncoordSource: Χάρτης\n---\n',
  'content/actors/omada.md': '---\nname: Ομάδα\naliases: [Η Ομάδα]\nkind: οργάνωση\n---\n\nΜια ομάδα.\n',
  'content/actors/stratos.md': '---\nname: Στρατός\nkind: στρατός\n---\n',
  'content/incidents/ena.md': incident(1, 'disagreement: Διαφωνούν.\nremark: Σημείωση.\n'),
  'content/incidents/dyo.md': incident(
    2,
    'corrections: [{date: 2021-01-02, note: Διορθώθηκε.}]\nstatus: disputed\n',
  ),
  'content/incidents/tria.md': incident(3, 'topics: [πόλεμος]\nmergedInto: ena\n'),
  'content/incidents/tessera.md': incident(4, ''),
  'content/events/nomos.md':
    '---\ntitle: Νόμος\ndate: 2020-05-01\nkind: politics\ncitations: [praktoreio]\nincidents: [ena]\n---\n\nΨηφίστηκε.\n',
  'data/series/seira.yaml':
    'title: Σειρά\nunit: επιθέσεις\nfrequency: month\nmeasure: Όσα μετρήθηκαν.\ncoverage: Χώρα\ncaveats: [Προσοχή.]\nbreaks: [{period: 2020-04, note: Άλλαξε.}]\ncitations: [praktoreio]\n',
  'data/series/seira.csv':
    'period,value,min,max,status\n2020-01,4,,,reported\n2020-02,,4,9,claimed\n2020-04,7,,,reported\n',
  'content/articles/arthro.md': `---
title: Άρθρο
description: Περιγραφή.
published: 2020-10-03
authors: [Συντάκτης]
topics: [πόλεμος]
summary: [Περίληψη.]
checkedBy: Ελεγκτής
checkedOn: 2020-10-04
corrections: [{date: 2020-11-02, note: Διορθώθηκε.}]
---

Κείμενο [@praktoreio; @efimerida] με :claim[νίκη]{by=omada source=praktoreio status=claimed}[^1].

[^1]: Υποσημείωση.

::trend{series=seira annotate=nomos}

::trend{count=incidents period=month}

::trend{sum=killed rank=place}

::timeline{from=2020-01 to=2020-12 incidents}

::incidents{where="country = IQ" limit=1}

::map{where="country = IQ"}
`,
};

/** What is in Latin letters in every language. */
const NAMES =
  /\b(?:CSV|JSON|YAML|GeoJSON|Parquet|BibTeX|SVG|PNG|APA|Chicago|SQL|https?:\S+|mailto:\S+|example\.(?:org|com)\S*|n\.d)\b|\/\S+/g;

/** What a reader of a page sees or hears. */
function textsOf(html: string): string[] {
  const spoken = [
    ...html.matchAll(
      /\s(?:aria-label|alt|title|placeholder|content|data-(?:dark|light|label|name|none|broken|wait|more|hint|points))="([^"]*)"/g,
    ),
  ].map(([, text = '']) => text);
  const explorer = [
    ...html.matchAll(/<script type="application\/json" data-words>(.*?)<\/script>/gs),
  ].flatMap(([, json = '']) => textsIn(JSON.parse(json)));
  const seen = html
    .replace(/<(script|style|template|pre)\b.*?<\/\1>/gs, '')
    // Field names of the dictionary are the contract’s, references follow the styles’ own rules.
    .replace(/<(code|dd lang="en"|dl class="cite-styles")[^>]*>.*?<\/(?:code|dd|dl)>/gs, '')
    .replace(/<[^>]*lang="en"[^>]*>.*?<\//gs, '</')
    .split(/<[^>]*>/);
  return [...seen, ...spoken, ...explorer];
}

function textsIn(value: unknown, key = ''): string[] {
  if (typeof value === 'string') return key === 'locale' ? [] : [value.replace(/\{\w+\}/g, '')];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, one]) => textsIn(one, name));
}

it('a word of the code’s own is found wherever a reader meets it', () => {
  const page =
    '<p>More <b title="Held back">слово</b></p><script type="application/json" data-words>{"none":"Nothing {n}","locale":"en-GB"}</script>';
  expect(textsOf(page).filter((text) => /[a-z]{3}/i.test(text))).toEqual(['More ', 'Held back', 'Nothing ']);
});

it('a third language needs its words and nothing else: no page holds a word of the code’s own', async () => {
  const checked = await check(MEMORY_ROOT, { now: new Date('2026-01-02'), io: memoryIo(FILES) });
  expect(checked.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  const { site, pages } = sitePages({ ...checked, signOffs: new Map([['arthro', { is: 'holds' }]]) }, {});
  const outDir = join(folder, 'out');
  await renderSite({
    site,
    pages,
    outDir,
    cacheDir: join(folder, 'cache'),
    url: 'https://example.org',
    base: '/',
    threads: 0,
  });
  const files = readdirSync(outDir, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.html'),
  );
  expect(files.length).toBeGreaterThan(20);
  const found = new Map<string, string>();
  for (const file of files) {
    const html = readFileSync(join(outDir, file), 'utf8');
    expect(html, file).toContain('<html lang="el"');
    for (const text of textsOf(html)) {
      const left = text.replace(NAMES, '').match(/[A-Za-z]{3,}/);
      if (left && !TECHNICAL.test(text)) found.set(text.trim().slice(0, 80), file);
    }
  }
  expect(Object.fromEntries(found)).toEqual({});
}, 120_000);

/** Values of attributes that machines read. */
const TECHNICAL =
  /^(?:width=|light dark|website|article|summary_large_image|noindex|image\/png|en_GB|default-src|index\b|#[\da-f]{6}$|[a-z]+-[a-z-]+$|figure-\d+\.png$)/;
