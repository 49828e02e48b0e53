import { describe, expect, test } from 'vitest';
import { addressKind, isMediaPath } from '../../src/markdown/address.ts';
import { citationSchema } from '../../src/model/citation.ts';
import { siteSchema } from '../../src/model/site.ts';
import { sourceSchema } from '../../src/model/source.ts';

/** Addresses that may stand nowhere: other schemes, other hosts in the guise of a path, and what browsers make of them. */
const NOWHERE = [
  'javascript:alert(1)',
  'JavaScript:alert(1)',
  ' javascript:alert(1)',
  'java\tscript:alert(1)',
  'data:text/html,x',
  'vbscript:x',
  'file:///etc/passwd',
  'ftp://example.org/x',
  '//evil.example/x',
  '/\\evil.example/x',
  '\\\\evil.example',
  '/\t/evil.example',
  '/\n/evil.example',
  'https:evil.example',
  'https:///evil.example',
  'https:/\\evil.example',
  'https://',
  '',
];

const SITE = {
  title: 'T',
  description: 'D',
  url: 'https://example.org',
  languages: ['en'],
  publisher: 'P',
  licence: 'L',
};
const SOURCE = { title: 'T', publisher: 'P', kind: 'ngo' };

const FIELDS: Readonly<Record<string, (address: string) => boolean>> = {
  'url of a source': (url) => sourceSchema.safeParse({ ...SOURCE, url }).success,
  'archived of a source': (archived) => sourceSchema.safeParse({ ...SOURCE, archived }).success,
  'url of a source in place': (url) => citationSchema.safeParse({ ...SOURCE, url }).success,
  'archived of a source in place': (archived) => citationSchema.safeParse({ ...SOURCE, archived }).success,
  'url of the site': (url) => siteSchema.safeParse({ ...SITE, url }).success,
  'contact of the site': (contact) => siteSchema.safeParse({ ...SITE, contact }).success,
  'href of the navigation': (href) =>
    siteSchema.safeParse({ ...SITE, navigation: [{ label: 'L', href }] }).success,
  'a link in Markdown': (url) => !['unsafe', 'empty'].includes(addressKind(url)),
  'a picture in Markdown': isMediaPath,
};

describe.each(Object.entries(FIELDS))('%s', (name, accepts) => {
  test.each(NOWHERE)('is not %j', (address) => {
    expect(accepts(address)).toBe(false);
  });

  test('is an address of its kind', () => {
    expect(accepts(name.startsWith('a picture') ? 'media/map.png' : 'https://example.org/page?a=1#b')).toBe(
      true,
    );
  });
});

test('only a path of the site begins with a slash', () => {
  const href = FIELDS['href of the navigation'];
  expect(['/', '/articles/one/', '/a?b=//c', '/a//b'].map((path) => href?.(path))).toEqual([
    true,
    true,
    true,
    true,
  ]);
  expect(FIELDS['url of a source']?.('/articles/one/')).toBe(false);
  expect(FIELDS['url of the site']?.('mailto:desk@example.org')).toBe(false);
  expect(FIELDS['contact of the site']?.('javascript:alert(1)@evil.example')).toBe(false);
  expect(FIELDS['contact of the site']?.('desk@example.org')).toBe(true);
});
