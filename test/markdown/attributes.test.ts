import { describe, expect, it } from 'vitest';
import { DIRECTIVES } from '../../src/markdown/directives.ts';
import { findings, messages, read } from './read.ts';

describe('the table of directives', () => {
  it('has an example of each that is accepted', () => {
    for (const [name, spec] of Object.entries(DIRECTIVES)) {
      expect(findings(spec.example), name).toEqual([]);
      expect(read(spec.example).uses.map((use) => use.what)).toEqual([name]);
    }
  });

  it('has a description and an example of each attribute, which is accepted by itself', () => {
    for (const [name, spec] of Object.entries(DIRECTIVES)) {
      for (const [key, attribute] of Object.entries(spec.attributes)) {
        expect(attribute.description, `${name} ${key}`).toMatch(/^.{10,120}\.$/);
        const found = messages(
          spec.marker === ':' ? `:${name}[x]{${attribute.example}}` : `::${name}{${attribute.example}}`,
        );
        // What else it needs may be missing, but nothing about itself is wrong.
        const own = found.filter(
          (message) => message.startsWith(`Attribute “${key}” has`) || message.startsWith('Unknown'),
        );
        expect(own, `${name} ${key}`).toEqual([]);
      }
    }
  });

  it('names only attributes that there are', () => {
    for (const spec of Object.values(DIRECTIVES)) {
      const named = [
        ...spec.required,
        ...(spec.forms ?? []).flatMap((form) => [
          form.key,
          ...form.allows,
          ...(form.oneOf ?? []),
          ...(form.needs ?? []),
        ]),
        ...Object.entries(spec.only ?? {}).flat(),
      ];
      for (const key of named) expect(Object.keys(spec.attributes)).toContain(key);
    }
  });
});

/** Everything the contract shows is accepted as it stands. */
const CONTRACT = [
  ':stat[100]{series=trac-claimed-iraq at=2020-08}',
  ':stat[100]{series=trac-claimed-iraq at=2020-08 by="governorate=Diyala"}',
  ':stat[25 percent]{series=trac-claimed-iraq change=2020-07/2020-08}',
  ':stat[25 percent]{series=trac-claimed-iraq change=2020-07/2020-08 as=points fall}',
  ':stat[25 percent]{source=foxnews-202009-trac value=25 unit=percent quote="…"}',
  ':stat[nine]{sum=killed where="date = 2020-08 and country = SY" status="reported claimed"}',
  ':stat[9]{count=incidents status=any}',
  ':stat[]{query=share-of-night-attacks}',
  ':claim[mainly in areas seen as liberated]{by=trac source=trac-2020-09-03 status=claimed}',
  '::trend{series="a b" annotate="event-id" type=line}',
  '::trend{series=a from=2020 to=2021 type=area multiples}',
  '::timeline{from=2020-01 to=2020-12}',
  '::timeline{events="a b" kind="territory" incidents}',
  '::timeline{incidents="a b" where="country = IQ" status=any title="What happened"}',
  '::incidents{where="country = IQ" sort=-date limit=20 columns="date place killed"}',
  '::map{where="country = IQ" status="reported confirmed" title=Map}',
];

describe('what a directive accepts', () => {
  it.each(CONTRACT)('%s', (text) => {
    expect(findings(text)).toEqual([]);
    expect(read(text).uses).toHaveLength(1);
  });
});

describe('what a directive does not accept', () => {
  it.each([
    [
      ':stat[5]{serie=a at=2020}',
      '1:10-1:17',
      'unexpected attribute “serie” in :stat, expected one of series, at,',
    ],
    [':stat[5]{series=a at=2020 at=2021}', '1:27-1:34', 'unexpected second attribute “at” in :stat'],
    [':stat[5]{query=q #total}', '1:18-1:24', 'unexpected “#total” in :stat'],
    [':stat[5]{query=q .big}', '1:18-1:22', 'unexpected “.big” in :stat'],
    [
      ':stat[5]{}',
      '1:1-1:11',
      'that does not say what it rests on, expected one of series, source, sum, count, query',
    ],
    [':stat[5]{at=2020}', '1:1-1:18', 'does not say what it rests on'],
    [':stat[5]{series=a query=q at=2020}', '1:19-1:26', 'rests on both “series” and “query”'],
    [':stat[5]{series=a}', '1:1-1:19', 'neither of “at” and “change”'],
    [':stat[5]{series=a at=2020 change=2019/2020}', '1:27-1:43', 'both of “at” and “change”'],
    [':stat[5]{series=a at=2020 as=percent}', '1:27-1:37', 'unexpected attribute “as” without “change”'],
    [':stat[5]{series=a at=2020 fall}', '1:27-1:31', 'unexpected attribute “fall” without “change”'],
    [
      ':stat[5]{series=a change=2019/2020 as=per-cent}',
      '1:36-1:47',
      'unexpected value “per-cent” of attribute “as”, expected one of percent, points',
    ],
    [
      ':stat[5]{series=a change=2019/2020 fall=true}',
      '1:36-1:45',
      'unexpected value “true” of attribute “fall”',
    ],
    [
      ':stat[5]{series=a at=2020 where="x = y"}',
      '1:27-1:40',
      'unexpected attribute “where” beside “series”, expected at, change, by',
    ],
    [':stat[5]{source=a}', '1:1-1:19', '“value” is missing in :stat with “source”'],
    [':stat[5]{query=q status=any}', '1:18-1:28', 'beside “query”, expected nothing else'],
    [':stat[5]{count=incident status=any}', '1:10-1:24', 'unexpected value “incident” of attribute “count”'],
    [':stat[5]{series at=2020}', '1:10-1:16', 'unexpected attribute “series” without a value'],
    [':stat[5]{series="" at=2020}', '1:10-1:19', 'unexpected attribute “series” without a value'],
    [':claim[x]{by=a}', '1:1-1:16', '“source” is missing in :claim'],
    [':claim[x]{source=a status=any}', '1:20-1:30', 'unexpected value “any” of attribute “status”'],
    ['::trend{type=line}', '1:1-1:19', 'unexpected ::trend that does not say what it rests on'],
    [
      '::trend{series=a type=pie}',
      '1:18-1:26',
      'unexpected value “pie” of attribute “type”, expected one of line, bar, area',
    ],
    ['::trend{series=a where="x = 1"}', '1:18-1:31', 'unexpected attribute “where” beside “series”'],
    [
      '::incidents{limit=0}',
      '1:13-1:20',
      'unexpected value “0” of attribute “limit”, expected a whole number from 1',
    ],
    [
      '::incidents{limit=many}',
      '1:13-1:23',
      'unexpected value “many” of attribute “limit”, expected a whole number from 1',
    ],
    [
      '::map{sort=date}',
      '1:7-1:16',
      'unexpected attribute “sort” in ::map, expected one of where, status, title',
    ],
    ['::timeline{sort=date}', '1:12-1:21', 'unexpected attribute “sort” in ::timeline'],
  ])('%s', (text, place, message) => {
    const body = read(text);
    expect(findings(text)).toEqual([`${place} directive-attribute`]);
    expect(body.diagnostics[0]?.message).toContain(message);
    expect(body.diagnostics[0]?.hint).toMatch(/[.?]$/);
  });

  it('is told all at once', () => {
    expect(findings('::trend{typ=line series=a series=b #x}')).toEqual([
      '1:9-1:17 directive-attribute',
      '1:27-1:35 directive-attribute',
      '1:36-1:38 directive-attribute',
    ]);
  });

  it('comes with the nearest name', () => {
    expect(read('::trend{serie=a series=b}').diagnostics[0]?.hint).toBe('Did you mean “series”?');
    expect(read('::trend{series=a type=lines}').diagnostics[0]?.hint).toBe('Did you mean “line”?');
  });
});
