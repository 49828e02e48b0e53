import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import * as yaml from 'yaml';
import { cmsConfig } from '../../src/cms/config.ts';
import {
  entryFormat,
  type Format,
  type FormField,
  listingFormat,
  OFFERED,
} from '../../src/cms/page/format.js';
import type { Corpus } from '../../src/corpus/corpus.ts';
import { check } from '../../src/rules/index.ts';
import { DEMONSTRATION, NOW } from '../publish/sites.ts';

interface Collection {
  name: string;
  folder: string;
  hide?: boolean;
  shadows?: string[];
  fields: FormField[];
}

let collections: Collection[];
let formats: Map<string, Format>;
beforeAll(async () => {
  const { corpus } = await check(DEMONSTRATION, { now: NOW });
  const site = { ...corpus.site, admin: { backend: { name: 'github' as const, repo: 'a/b' } } };
  ({ collections } = yaml.parse(cmsConfig({ ...corpus, site } satisfies Corpus, { local: false })));
  collections = collections.filter(({ hide }) => !hide);
  formats = new Map(collections.map((one) => [one.name, entryFormat(yaml, one.fields, one.shadows)]));
});

const format = (name: string): Format => {
  const found = formats.get(name);
  if (!found) throw new Error(`there is no ${name}`);
  return found;
};
/** What is written once a form has been opened and something in it altered. */
function edited(name: string, text: string, alter: (form: Record<string, never>) => void): string {
  const form = structuredClone(format(name).fromFile(text));
  expect(form[OFFERED]).toBe(true);
  alter(form as Record<string, never>);
  return format(name).toFile(form);
}

test('every entry of the demonstration is offered, opened and saved without a letter changed; no translation is', () => {
  for (const { name, folder } of collections) {
    const files = readdirSync(join(DEMONSTRATION, folder), { recursive: true, encoding: 'utf8' });
    for (const file of files.filter((one) => one.endsWith('.md'))) {
      const text = readFileSync(join(DEMONSTRATION, folder, file), 'utf8');
      const form = format(name).fromFile(text);
      expect([file, form[OFFERED]]).toEqual([file, !/\.[a-z]{2}\.md$/.test(file)]);
      if (form[OFFERED]) expect(format(name).toFile(structuredClone(form))).toBe(text);
    }
  }
});

test('a form holds dates, years, counts and truth values as they are written', () => {
  const form = format('incidents').fromFile(INCIDENT);
  expect(form).toMatchObject({
    date: '2020-08',
    killed: '4-6',
    wounded: '{ min: 2, max: 5, best: 3 }',
    abducted: '007'.slice(2),
    citations: [{ source: 'wire' }, { source: 'claim', says: { killed: '3' }, supports: ['killed'] }],
  });
  expect(format('sources').fromFile(SOURCE)).toMatchObject({
    published: '2020',
    link: 'false',
    version: '25.10',
  });
});

const INCIDENT = `---
# yaml-language-server: $schema=../../.sourcebook/schema/incident.schema.json
# A neutral headline.
title: 'One, with "quotes"'   # as agreed
date: 2020-08
place: town
kind: ambush
killed: 4-6
wounded: {min: 2, max: 5, best: 3}   # see the talk page
abducted: 7
citations:
  # The first report.
  - wire
  - source: claim # their own word
    says: {killed: 3}
    supports: [killed]
x-note: not in the form

# status: confirmed  # How sure anyone can be.
---


Body, with  two spaces
and [@wire].

`;
const SOURCE =
  '---\ntitle: S\npublisher: P\nkind: dataset\npublished: 2020\nlink: false\nversion: "25.10"\nurl: https://s.example\n---\n';

describe('what is altered is written, and nothing else', () => {
  const altered = (from: string, to: string) => INCIDENT.replace(from, to);

  test.each<[string, (form: Record<string, unknown>) => void, string, string]>([
    [
      'a text',
      (form) => {
        form.title = 'Two: more';
      },
      `'One, with "quotes"'`,
      '"Two: more"',
    ],
    [
      'a date to a year',
      (form) => {
        form.date = '2021';
      },
      '2020-08',
      '2021',
    ],
    [
      'a count',
      (form) => {
        form.killed = '12';
      },
      '4-6',
      '12',
    ],
    [
      'a count to a range with an estimate',
      (form) => {
        form.killed = '{min: 1, best: 2}';
      },
      'killed: 4-6',
      'killed: {min: 1, best: 2}',
    ],
    [
      'a field in an element',
      (form) => {
        Object.assign((form.citations as object[])[1] ?? {}, { says: { killed: '4' } });
      },
      '{killed: 3}',
      '{killed: 4}',
    ],
    [
      'the text',
      (form) => {
        form.body = 'Other.';
      },
      '\n\nBody, with  two spaces\nand [@wire].\n\n',
      '\nOther.\n',
    ],
  ])('%s', (_, alter, from, to) => {
    expect(edited('incidents', INCIDENT, alter)).toBe(altered(from, to));
  });

  test('an element that is added to a list leaves the others and their comments alone', () => {
    const text = edited('incidents', INCIDENT, (form: Record<string, unknown>) => {
      (form.citations as object[]).push({ source: 'third' }, { source: 'fourth', quote: 'So: it was' });
    });
    expect(text).toBe(
      altered(
        '    supports: [killed]\n',
        '    supports: [killed]\n  - third\n  - source: fourth\n    quote: "So: it was"\n',
      ),
    );
  });

  test('a field is taken out as a whole, and one that was not there comes last', () => {
    const text = edited('incidents', INCIDENT, (form: Record<string, unknown>) => {
      form.abducted = '';
      form.topics = ['a, b', 'c: d'];
    });
    expect(text).toContain('best: 3}   # see the talk page\ncitations:');
    expect(text).toContain('\ntopics: ["a, b", "c: d"]\n---\n');
    expect(yaml.parse(/---\n([\s\S]*?)---\n/.exec(text)?.[1] ?? '')).toMatchObject({
      topics: ['a, b', 'c: d'],
    });
  });

  test('what widgets leave behind where nothing was filled in is nothing', () => {
    const text = edited('incidents', INCIDENT, (form: Record<string, unknown>) => {
      Object.assign(form, {
        status: null,
        topics: [],
        actors: [{}],
        disagreement: '',
        dateMeaning: undefined,
      });
    });
    expect(text).toBe(INCIDENT);
  });

  test('a truth value and a number', () => {
    expect(
      edited('sources', SOURCE, (form: Record<string, unknown>) => Object.assign(form, { link: 'true' })),
    ).toBe(SOURCE.replace('link: false', 'link: true'));
    const place = '---\nname: N\ncountry: IQ\nlat: 34.50\nprecision: near\n---\n';
    expect(
      edited('places', place, (form: Record<string, unknown>) => Object.assign(form, { lon: '44.25' })),
    ).toBe(place.replace('near\n', 'near\nlon: 44.25\n'));
  });
});

test('comments are never lost: an element that has one is not taken out here', () => {
  const alter = (form: Record<string, unknown>) => Object.assign(form, { citations: [{ source: 'wire' }] });
  expect(() => edited('incidents', INCIDENT, alter)).toThrow('without loss');
  const last = INCIDENT.replace('x-note: not in the form\n', '');
  const more = edited('incidents', last, (form: Record<string, unknown>) => {
    (form.citations as object[]).push({ source: 'third' });
  });
  expect(more.match(/# status: confirmed/g)).toHaveLength(1);
});

test('a new entry is written from the form alone, in its order', () => {
  const form = {
    body: 'Text.',
    kind: 'ied',
    title: 'T',
    date: '2020',
    citations: [{ source: 'a' }],
    killed: 'unknown',
  };
  expect(format('incidents').toFile(form)).toBe(
    '---\ntitle: T\ndate: 2020\nkind: ied\ncitations:\n  - a\nkilled: unknown\n---\n\nText.\n',
  );
});

describe('no form is offered for', () => {
  const of = (name: string, text: string) => {
    const form = format(name).fromFile(text);
    expect(() => format(name).toFile({ ...form, title: 'Other' })).toThrow('edited as a file');
    return form[OFFERED];
  };
  test.each([
    ['a place described in place', 'place: town', 'place: {name: X, country: IQ, precision: near}'],
    [
      'a source described where it is cited',
      '- wire',
      '- {title: T, publisher: P, kind: ngo, url: "https://x.example"}',
    ],
    ['an origin that is none', 'supports: [killed]', 'origin: false'],
    ['a key in a group that the form lacks', '{killed: 3}', '{killed: 3, hurt: 4}'],
    ['a mark that stands for another place', '- wire', '- &w wire'],
    ['a field that must be there and is not', 'date: 2020-08\n', ''],
    ['a key that is there twice', 'place: town', 'place: town\nplace: city'],
    ['YAML that cannot be read', 'place: town', 'place: "town'],
    ['line ends of another system', '\n', '\r\n'],
  ])('%s', (_, from, to) => {
    expect(of('incidents', from === '\n' ? INCIDENT.replaceAll(from, to) : INCIDENT.replace(from, to))).toBe(
      false,
    );
  });

  test('a file without front matter', () => {
    expect(of('incidents', 'Text.\n')).toBe(false);
  });
});

test('a list that relations lead to writes nothing', () => {
  const listing = listingFormat(yaml);
  expect(listing.fromFile(SOURCE)).toMatchObject({ title: 'S' });
  expect(listing.fromFile('---\ntitle: "a\n---\n')).toEqual({});
  expect(() => listing.toFile({ title: 'x' })).toThrow();
});
