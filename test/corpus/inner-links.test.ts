import { beforeAll, describe, expect, test } from 'vitest';
import { type InnerLinks, makeInnerLinks } from '../../src/corpus/inner-links.ts';
import { checkOver, skeletonFiles } from '../support/memory-check.ts';

let links: InnerLinks;
beforeAll(async () => {
  const settings = (skeletonFiles()['content/site.yaml'] ?? '').concat('base: /news/\n');
  const { corpus } = await checkOver({
    'content/site.yaml': settings,
    'content/media/post.png': new Uint8Array([1]),
    'content/incidents/checkpoint.ar.md': '---\ntitle: هجوم\n---\n',
    'content/incidents/announced.md':
      '---\ntitle: A word\ndate: 2020\nplace: tell-example\nkind: ambush\ncitations: [{title: T, publisher: P, kind: ngo, url: "https://in-place.example/"}]\n---\n',
    'content/articles/tagged.md':
      '---\ntitle: Tagged\ndescription: With a topic.\npublished: 2020\ntopics: [Northern Province]\n---\n\nText.\n',
    'content/articles/soon.md':
      '---\ntitle: Soon\ndescription: Later.\npublished: 2020\nstate: draft\n---\n\nText.\n',
  });
  links = makeInnerLinks(corpus);
});

const FROM = 'content/articles/overview.md';

describe('from an article, an address leads to', () => {
  test.each([
    ['https://elsewhere.example/incidents/checkpoint/', { to: 'outside' }],
    ['mailto:desk@example.org', { to: 'outside' }],
    ['//elsewhere.example/', { to: 'outside' }],
    [
      '../incidents/checkpoint.md',
      { to: 'record', kind: 'incident', id: 'checkpoint', draft: false, fragment: '' },
    ],
    [
      '../incidents/checkpoint.md#sources',
      { to: 'record', kind: 'incident', id: 'checkpoint', draft: false, fragment: '#sources' },
    ],
    [
      '../incidents/checkpoint.ar.md',
      { to: 'record', kind: 'incident', id: 'checkpoint', draft: false, fragment: '' },
    ],
    [
      '/content/incidents/checkpoint.md',
      { to: 'record', kind: 'incident', id: 'checkpoint', draft: false, fragment: '' },
    ],
    [
      '../incidents/announced.md',
      { to: 'record', kind: 'incident', id: 'announced', draft: false, fragment: '' },
    ],
    ['soon.md', { to: 'record', kind: 'article', id: 'soon', draft: true, fragment: '' }],
    [
      '../../data/series/attacks.yaml',
      { to: 'record', kind: 'series', id: 'attacks', draft: false, fragment: '' },
    ],
    [
      '/incidents/checkpoint/',
      { to: 'record', kind: 'incident', id: 'checkpoint', draft: false, fragment: '' },
    ],
    [
      '/ar/incidents/checkpoint/',
      { to: 'record', kind: 'incident', id: 'checkpoint', draft: false, fragment: '' },
    ],
    [
      'https://example.org/news/incidents/checkpoint/',
      { to: 'record', kind: 'incident', id: 'checkpoint', draft: false, fragment: '' },
    ],
    ['/', { to: 'path', path: '/' }],
    ['/method/#status', { to: 'path', path: '/method/#status' }],
    ['/incidents/page/2/', { to: 'path', path: '/incidents/page/2/' }],
    ['/data/incidents.csv', { to: 'path', path: '/data/incidents.csv' }],
    ['/data/series/attacks.csv', { to: 'path', path: '/data/series/attacks.csv' }],
    ['/data/series/atacks.csv', { to: 'nowhere' }],
    ['/topics/northern-province/feed.xml', { to: 'path', path: '/topics/northern-province/feed.xml' }],
    ['/topics/southern-province/feed.xml', { to: 'nowhere' }],
    ['#more', { to: 'here', fragment: '#more' }],
    ['../incidents/chekpoint.md', { to: 'nowhere', near: '../incidents/checkpoint.md' }],
    ['/incidents/checkpoint', { to: 'nowhere', near: '/incidents/checkpoint/' }],
    ['/incident/checkpoint/', { to: 'nowhere', near: '/incidents/checkpoint/' }],
    ['../../../etc/passwd', { to: 'nowhere' }],
    ['%E0%A4%A', { to: 'nowhere' }],
    ['', { to: 'nowhere' }],
  ])('%s', (url, expected) => {
    expect(links.resolve(FROM, url)).toEqual(expected);
  });

  test.each(['media/post.png', '../media/post.png', '/media/post.png', '/content/media/post.png'])(
    'the picture %s',
    (url) => {
      expect(links.resolve(FROM, url)).toMatchObject({ to: 'picture', picture: { path: 'media/post.png' } });
    },
  );
});
