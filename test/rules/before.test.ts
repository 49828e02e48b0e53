import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Checked, check } from '../../src/rules/index.ts';
import { createViews } from '../../src/views/views.ts';
import { HARD_SITE, NOW, SITE_YAML } from '../publish/sites.ts';
import { MEMORY_ROOT, type MemoryFile, memoryIo } from '../support/memory-io.ts';
import { runs } from '../support/runs.ts';

type Site = Record<string, MemoryFile>;

const SITE: Site = {
  ...HARD_SITE,
  'content/site.yaml': SITE_YAML.replace('[en]', '[en, ar]'),
  'content/articles/figures.md':
    '---\ntitle: Figures\ndescription: Of all forms.\npublished: 2020-10-01\n---\n\nThe group killed :stat[four]{incident=one field=killed}, and :stat[2]{query=all} in all [@wire].\n\n::trend{series=closed-numbers}\n\n::incidents{kind=ambush}\n',
  'content/articles/figures.ar.md':
    '---\ntitle: أرقام\ndescription: بكل الأشكال.\n---\n\nقتل التنظيم :stat[أربعة]{incident=one field=killed} [@wire].\n',
  'content/articles/story.ar.md':
    '---\ntitle: قصة\nincidents:\n  - {id: inline, title: حادث}\nsources:\n  - {id: nowhere, title: لا شيء}\n---\n\nنص.\n',
  'content/incidents/one.ar.md': '---\ntitle: "هجوم قتل 9"\n---\n\nنص مع 77 قتيلا.\n',
  'data/incidents/more.csv':
    'id,title,date,place,kind,citations,killed\nrow-1,Row one,2020-08-01,town,ied,wire,3\nrow-2,Row two,2020-08-02,town,ied,wire,x\n',
  'data/queries/all.sql': "SELECT count(*) AS value FROM incidents WHERE kind = 'ambush' OR id = 'three'",
};

/** All that a check tells of a site, and every page that can be made of it. */
function all(checked: Checked): unknown {
  const { corpus, receipts, signOffs, diagnostics } = checked;
  const pages = createViews(checked).pages.map(({ path, view }) => [path, JSON.stringify(view())]);
  const kinds = ['articles', 'incidents', 'events', 'sources', 'series', 'actors', 'places'] as const;
  const entries = kinds.map((kind) => JSON.stringify([...corpus[kind]]));
  return { diagnostics, pages, entries, receipts: [...receipts], signOffs: [...signOffs] };
}

const checkSite = (site: Site, before?: Checked) =>
  check(MEMORY_ROOT, { now: NOW, io: memoryIo(site), before });

/** Checks states of a site one after the other, each with what the one before left, and each anew. */
async function expectSame(states: readonly Site[]): Promise<void> {
  let before: Checked | undefined;
  for (const site of states) {
    before = await checkSite(site, before);
    expect(all(before)).toEqual(all(await checkSite(site)));
  }
}

interface Edit {
  file: string;
  line: number;
  how: 'delete' | 'double' | 'swap' | 'break' | 'remove' | 'rename' | 'number';
}

function edited(site: Site, { file, line, how }: Edit): Site {
  const { [file]: text, ...rest } = site;
  if (typeof text !== 'string') return site;
  if (how === 'remove') return rest;
  if (how === 'rename') return { ...rest, [file.replace(/([^/.]+)((?:\.\w+)+)$/, 'other-$1$2')]: text };
  const lines = text.split('\n');
  const at = line % lines.length;
  const [one = '', next = ''] = lines.slice(at, at + 2);
  const inPlace = {
    delete: [],
    double: [one, one],
    swap: [next, one],
    break: ['x: [', one],
    number: [one.replace(/\d+/g, '8')],
  }[how];
  lines.splice(at, how === 'swap' ? 2 : 1, ...inPlace);
  return { ...rest, [file]: lines.join('\n') };
}

const edit: fc.Arbitrary<Edit> = fc.record({
  file: fc.constantFrom(...Object.keys(SITE)),
  line: fc.nat(40),
  how: fc.constantFrom('delete', 'double', 'swap', 'break', 'remove', 'rename', 'number'),
});

describe('a check with what an earlier one left', () => {
  test('finds a site as a check of its own does, whatever was edited between', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 3 }), async (edits) => {
        const states = [SITE];
        for (const one of edits) states.push(edited(states.at(-1) ?? SITE, one));
        await expectSame([...states, SITE]);
      }),
      runs(20),
    );
  });

  test('tells a mistake each time, and no more once it is mended', async () => {
    const wrong = { ...SITE, 'content/events/meeting.md': '---\ntitle: [\n---\n' };
    const first = await checkSite(SITE);
    const second = await checkSite(wrong, first);
    const third = await checkSite(wrong, second);
    const files = ({ diagnostics }: Checked) => diagnostics.map(({ file }) => file);
    expect(files(second)).toContain('content/events/meeting.md');
    expect(third.diagnostics).toEqual(second.diagnostics);
    expect(files(await checkSite(SITE, third))).not.toContain('content/events/meeting.md');
  });

  test('reads a file of the same text anew once it has another name', async () => {
    const { 'content/events/meeting.md': meeting = '', ...others } = SITE;
    const before = await checkSite(SITE);
    const { corpus } = await checkSite({ ...others, 'content/events/talks.md': meeting }, before);
    expect([...corpus.events.keys()]).toEqual(['talks']);
    expect(corpus.events.get('talks')?.written.file).toBe('content/events/talks.md');
  });
});
