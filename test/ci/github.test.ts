import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { validSarif } from '../diagnostics/sarif/valid.ts';
import { documents, PROJECT } from '../docs/documents.ts';
import { commit, type Files, git, gitSite, workFolder } from '../support/git-site.ts';
import { mergePull, shallowCheckout } from './checkout.ts';
import { filledIn, runs } from './expressions.ts';
import { ACTION, type Ended, runJob, type Step, type Workflow } from './job.ts';

const made: string[] = [];
afterAll(() => {
  for (const folder of made) rmSync(folder, { recursive: true, force: true });
});

const CI = parse(readFileSync(join(PROJECT, '.github/workflows/ci.yml'), 'utf8')) as Workflow;
const DOCUMENTED = parse(
  documents()
    .flatMap(({ blocks }) => blocks)
    .find(({ path }) => path === '.github/workflows/sourcebook.yml')?.text ?? '',
) as Workflow;

const MEETING = 'content/events/meeting.md';
const meeting = (date: string, more = '') =>
  `---\ntitle: A meeting about the checkpoint\ndate: ${date}\n${more}citations: [wire-report]\nincidents: [checkpoint]\n---\n`;
const SILENT = { [MEETING]: meeting('2020-09-01') };
const TOLD = {
  [MEETING]: meeting(
    '2020-09-01',
    'corrections:\n  - {date: 2020-09-10, note: An earlier version gave 2 September., fields: [date]}\n',
  ),
};

/** What comes into the base meanwhile. */
const ELSEWHERE = { 'content/events/elsewhere.md': meeting('2020-08-31').replace('A meeting', 'Another') };

interface Case {
  steps: readonly Step[];
  /** What the pull request changes. */
  change: Files;
  /** The folder of the site in its repository. */
  site?: string;
  event?: 'pull_request' | 'push' | 'new-branch' | 'forced-push' | 'merge_group' | 'schedule';
  /** What is pushed after the change, which replaced it. */
  next?: Files;
  /** What the cache recalls as the last commit that passed: the one before the change, or one that is gone. */
  passed?: 'base' | 'gone';
}

/**
 * Runs steps on a pull request, or a push, in the checkout of one commit that actions/checkout makes. A pull request is merged
 * with a base that others have gone on with, while the event names the base that it was opened against.
 */
function job({
  steps,
  change,
  site = '',
  event = 'pull_request',
  next,
  passed,
}: Case): Ended & { checkout: string } {
  const folder = workFolder();
  made.push(folder);
  const origin = join(folder, 'origin');
  mkdirSync(origin);
  const root = gitSite(origin, {}, site);
  const base = git(origin, 'rev-parse', 'HEAD');
  const isPull = event === 'pull_request';
  if (isPull) git(origin, 'checkout', '--quiet', '-b', 'work');
  commit(root, 'A change', change);
  const head = git(origin, 'rev-parse', 'HEAD');
  if (next) commit(root, 'Another change', next);
  if (isPull) mergePull(origin, () => commit(root, 'Others go on', ELSEWHERE));
  const checkout = shallowCheckout(origin, join(folder, 'checkout'), isPull ? 'refs/pull/1/merge' : 'main');
  const before = {
    push: next ? head : base,
    schedule: undefined,
    merge_group: undefined,
    'new-branch': '0'.repeat(40),
    'forced-push': 'f'.repeat(40),
    pull_request: '',
  }[event];
  const repository = 'desk/site';
  if (passed) {
    mkdirSync(join(checkout, site, '.sourcebook'));
    const recalled = passed === 'base' ? base : 'e'.repeat(40);
    writeFileSync(join(checkout, site, '.sourcebook/passed'), `${recalled}\n`);
  }
  const other = event === 'merge_group' ? { merge_group: { base_sha: base, head_sha: head } } : {};
  const github = {
    event_name: event === 'new-branch' || event === 'forced-push' ? 'push' : event,
    repository,
    ref: 'refs/heads/main',
    sha: git(checkout, 'rev-parse', 'HEAD'),
    event: isPull
      ? { pull_request: { base: { sha: base }, head: { sha: head, repo: { full_name: repository } } } }
      : { ...other, ...(before !== undefined && { before }) },
    run_id: '7',
    run_attempt: '1',
  };
  return { ...runJob(steps, checkout, folder, github), checkout };
}

const withInputs = (inputs: Record<string, string>): Step[] => [{ uses: './', with: inputs }];
const NO_PREVIEW = { preview: 'false' };

describe('the action, on a pull request', () => {
  test('a silent change fails, at its line, with the old and the new value in the summary', () => {
    const ended = job({ steps: withInputs({ site: 'news', sarif: 'true' }), change: SILENT, site: 'news' });
    expect({ failed: ended.failed, checks: ended.checks }).toEqual({ failed: true, checks: 1 });
    expect(ended.log).toMatch(
      /^::error file=news\/content\/events\/meeting\.md,line=3,endLine=3,col=7,endColumn=17,title=correction-missing::/m,
    );
    const since = ended.outputs.since ?? '';
    expect(since).toMatch(/^[0-9a-f]{40}$/);
    expect(
      ended.summary.replaceAll(since, 'BASE').replace(/2\d{3}-\d\d-\d\d(?=, note)/, 'TODAY'),
    ).toMatchInlineSnapshot(`
      "**1 error in 1 file**

      ### \`content/events/meeting.md\`

      - 3:7 **error** \`correction-missing\`: unexpected change of “date” of event “meeting” from “2020-09-02” to “2020-09-01”, expected a correction. Add to “corrections” in content/events/meeting.md, or as a field of its own: corrections: \\[\\{date: TODAY, note: "What was wrong and what is right", fields: \\[date\\]\\}\\]; or put back what stood there.

      **What differs from \`BASE\`**

      ### Records

      - event \`meeting\`, date: **2020-09-02** → **2020-09-01**
      "
    `);
    const log = JSON.stringify(validSarif(readFileSync(ended.outputs.sarif ?? '', 'utf8')));
    expect(log).toContain('"uri":"news/content/events/meeting.md"');
    // The findings are handed on, and nothing is built.
    expect(ended.used.map(({ uses }) => uses.replace(/@.*/, ''))).toEqual([
      'actions/setup-node',
      'github/codeql-action/upload-sarif',
    ]);
    expect(ended.used[1]?.with).toEqual({ sarif_file: ended.outputs.sarif, category: 'sourcebook-news' });
    expect(ended.npm).toEqual(['ci --omit=dev']);
  });

  test('a correction passes; the site is built where it is cached and kept from', () => {
    const ended = job({ steps: withInputs({ site: 'news' }), change: TOLD, site: 'news' });
    expect(ended.failed, ended.log).toBe(false);
    expect(ended.summary).toContain('- event `meeting`, date: **2020-09-02** → **2020-09-01** (corrected)');
    // What the build prints is nothing to the runner.
    expect(ended.log).toMatch(/^::stop-commands::(stop-\d+)\n(?:(?!::).*\n)*::\1::$/m);
    const [, cache, artifact] = ended.used;
    expect([cache?.uses, artifact?.uses]).toEqual([
      expect.stringMatching(/^actions\/cache@/),
      expect.stringMatching(/^actions\/upload-artifact@/),
    ]);
    expect(existsSync(join(ended.checkout, cache?.with.path ?? ''))).toBe(true);
    expect(existsSync(join(ended.checkout, artifact?.with.path ?? '', 'corrections/index.html'))).toBe(true);
    const { key = '', 'restore-keys': earlier = '' } = cache?.with ?? {};
    expect(key.startsWith(earlier) && key !== earlier).toBe(true);
  });

  test('of many findings ten are annotations, and the summary has all', () => {
    const files = Object.fromEntries(
      Array.from({ length: 14 }, (_, n) => [
        `content/events/e${n}.md`,
        meeting('2020-09-01').replace('wire-report', `nobody-${n}`),
      ]),
    );
    const { failed, log, summary } = job({ steps: withInputs(NO_PREVIEW), change: files });
    expect(failed).toBe(true);
    expect(log.match(/^::error file=/gm)).toHaveLength(10);
    expect(summary).toContain('**14 errors in 14 files**');
    for (let n = 0; n < 14; n++) expect(summary).toContain(`nobody-${n}”`);
  });

  test('a folder that is not there stops it, in a sentence', () => {
    const { failed, log } = job({ steps: withInputs({ site: 'nwes' }), change: TOLD, site: 'news' });
    expect(failed).toBe(true);
    expect(log).toBe(
      '::error::There is no folder “nwes”; “site” names the folder that holds content/ and data/.\n',
    );
  });

  test('a revision that is asked for and is not there stops it, in a sentence', () => {
    const { failed, log, summary } = job({ steps: withInputs({ since: '-nonsense' }), change: TOLD });
    expect({ failed, summary }).toEqual({ failed: true, summary: '' });
    expect(log).toMatch(/^::error::There is no revision “-nonsense” in this clone, which is a shallow one/m);
  });

  test('none is compared with where that is asked for, and a branch is fetched by its name', () => {
    const without = job({ steps: withInputs({ since: 'none', ...NO_PREVIEW }), change: SILENT });
    expect([without.failed, without.summary, without.outputs.since]).toEqual([false, '', '']);
    const branch = job({ steps: withInputs({ since: 'main', ...NO_PREVIEW }), change: SILENT });
    expect([branch.failed, branch.outputs.since]).toEqual([
      true,
      git(join(branch.checkout, '../origin'), 'rev-parse', 'main'),
    ]);
  });
});

describe('the action, on a push', () => {
  const steps = withInputs(NO_PREVIEW);
  test('what it replaced is compared with', () => {
    expect(job({ steps, change: SILENT, event: 'push' })).toMatchObject({
      failed: true,
      summary: expect.stringContaining('correction-missing'),
    });
  });

  const OTHER_WORDS = { [MEETING]: meeting('2020-09-01').replace('A meeting', 'Talks') };

  test('a silent change that failed is not forgotten by the next push: what passed last is compared with', () => {
    const again = { steps, change: SILENT, next: OTHER_WORDS, event: 'push', passed: 'base' } as const;
    const ended = job(again);
    expect(ended).toMatchObject({ failed: true, summary: expect.stringContaining('correction-missing') });
    expect(ended.used.map(({ uses }) => uses)).toEqual(['actions/setup-node@v4', 'actions/cache/restore@v4']);
    // What passed last may have been taken out of the branch, or the cache cleared.
    const gone = job({ ...again, passed: 'gone' });
    expect(gone.failed).toBe(false);
    expect(gone.log).toMatch(
      /^::warning::What passed last \(e{40}\) is there no more; what this push replaced is/m,
    );
    expect(gone.outputs.since).toMatch(/^[0-9a-f]{40}$/);
  });

  test('one that passed is remembered under a name of its own for the workflow, the branch and the site', () => {
    const ended = job({
      steps: withInputs({ site: 'news', ...NO_PREVIEW }),
      change: TOLD,
      site: 'news',
      event: 'push',
    });
    expect(ended.failed, ended.log).toBe(false);
    const [recalled, saved] = ended.used.filter(({ uses }) => uses.startsWith('actions/cache/'));
    expect(saved).toEqual({
      uses: 'actions/cache/save@v4',
      with: { path: 'news/.sourcebook/passed', key: recalled?.with.key },
    });
    expect(recalled?.with.key).toMatch(/^sourcebook-passed-[0-9a-f]{40}-7-1$/);
    expect(recalled?.with['restore-keys']).toBe(recalled?.with.key?.replace(/7-1$/, ''));
    const written = readFileSync(join(ended.checkout, 'news/.sourcebook/passed'), 'utf8');
    expect(written.trim()).toBe(git(ended.checkout, 'rev-parse', 'HEAD'));
  });

  test('what passed without a comparison, as was asked for once, is what the next push is held against', () => {
    const once = withInputs({ since: 'none', ...NO_PREVIEW });
    const ended = job({ steps: once, change: SILENT, event: 'push', passed: 'base' });
    expect(ended.failed, ended.log).toBe(false);
    expect(readFileSync(join(ended.checkout, '.sourcebook/passed'), 'utf8').trim()).toBe(
      git(ended.checkout, 'rev-parse', 'HEAD'),
    );
    expect(ended.used.map(({ uses }) => uses)).toContain('actions/cache/save@v4');
    // A revision that is named is compared with; what passed against that need not be what readers see.
    const named = job({ steps: withInputs({ since: 'HEAD', ...NO_PREVIEW }), change: TOLD, event: 'push' });
    expect(named.used.map(({ uses }) => uses)).not.toContain('actions/cache/save@v4');
  });

  test('a new branch replaces nothing, and a commit that is gone is told of', () => {
    const fresh = job({ steps, change: SILENT, event: 'new-branch' });
    expect(fresh).toMatchObject({ failed: false, summary: '' });
    expect(fresh.log).toMatch(/^::notice::Nothing was compared: /m);
    const { failed, log } = job({ steps, change: SILENT, event: 'forced-push' });
    expect(failed).toBe(false);
    expect(log).toMatch(/^::warning::What this push replaced \(f{40}\) is there no more/m);
    expect(log).not.toContain('::notice::Nothing');
  });
});

describe('the action, on other events', () => {
  const steps = withInputs(NO_PREVIEW);
  test('a merge queue is compared with what it is to be merged into', () => {
    expect(job({ steps, change: SILENT, event: 'merge_group' })).toMatchObject({
      failed: true,
      summary: expect.stringContaining('correction-missing'),
    });
  });

  test('a schedule is compared with what passed last, and told to be compared with nothing where that is not known', () => {
    expect(job({ steps, change: SILENT, event: 'schedule', passed: 'base' }).failed).toBe(true);
    const { failed, log } = job({ steps, change: SILENT, event: 'schedule' });
    expect(failed).toBe(false);
    expect(log).toMatch(/^::notice::Nothing was compared: this event names no earlier state/m);
  });
});

describe.each([
  ['ci.yml', CI],
  ['the documented workflow', DOCUMENTED],
])('%s', (_, { jobs }) => {
  test.each(Object.keys(jobs))('its job %s runs', (name) => {
    const steps = jobs[name]?.steps ?? [];
    const ended = job({ steps: steps.map((step) => inProject(step)), change: TOLD });
    expect(ended.failed, ended.log).toBe(false);
    if (name === 'test') expect(ended.npm).toEqual(['ci', 'test']);
    else {
      expect(ended.summary).toContain('(corrected)');
      expect(ended.used.map(({ uses }) => uses)).toContain('github/codeql-action/upload-sarif@v4');
    }
  });

  test('a silent change fails in it', () => {
    const site = Object.values(jobs).find(({ steps }) =>
      steps.some(({ uses }) => /sourcebook|^\.\/$/.test(uses ?? '')),
    );
    expect(job({ steps: site?.steps ?? [], change: SILENT }).failed).toBe(true);
    expect(site?.permissions ?? (DOCUMENTED as { permissions?: object }).permissions).toMatchObject({
      'security-events': 'write',
    });
  });
});

test('the documented job that publishes does not publish a silent change, and builds one that is told', () => {
  const { jobs } = parse(
    documents()
      .flatMap(({ blocks }) => blocks)
      .find(({ path }) => path === '.github/workflows/site.yml')?.text ?? '',
  ) as Workflow & { jobs: { deploy: { needs: string } } };
  const steps = jobs.build?.steps ?? [];
  expect(jobs.deploy.needs).toBe('build');
  const silent = job({ steps, change: SILENT, event: 'push' });
  expect([silent.failed, silent.used.some(({ uses }) => uses.includes('upload'))]).toEqual([true, false]);
  const told = job({ steps, change: TOLD, event: 'push' });
  expect(told.failed, told.log).toBe(false);
  const pages = told.used.find(({ uses }) => uses.startsWith('actions/upload-pages-artifact@'));
  expect(existsSync(join(told.checkout, pages?.with.path ?? '', 'corrections/index.html'))).toBe(true);
});

/** A step of this project’s own workflow, whose checkout is the project. */
function inProject(step: Step): Step {
  return step.run?.startsWith('bash .ci/') ? { ...step, 'working-directory': PROJECT } : step;
}

test('actions are named at a version, and nothing of an event is pasted into a command', () => {
  const steps = [
    ...ACTION.runs.steps,
    ...[CI, DOCUMENTED].flatMap(({ jobs }) => Object.values(jobs).flatMap((one) => one.steps)),
  ];
  expect(steps.length).toBeGreaterThan(10);
  for (const { uses, run } of steps) {
    if (uses === undefined) expect(run).not.toContain('${{');
    else
      expect(uses).toMatch(
        /^(?:\.\/|OWNER\/sourcebook@main|(?:actions|github)\/[a-z-]+(?:\/[a-z-]+)?@v\d+)$/,
      );
  }
  for (const { description } of Object.values(ACTION.inputs)) expect(description).toMatch(/\.$/);
});

test('expressions are worked out as GitHub has it', () => {
  const context = { inputs: { a: 'true', b: '' }, steps: {} };
  const written = (expression: string) => `\${{ ${expression} }}`;
  const said = (expression: string) => filledIn(`<${written(expression)}>`, context);
  expect(['inputs.a', 'inputs.none', "inputs.b || 'c'", "inputs.a == 'true' && 'x'"].map(said)).toEqual([
    '<true>',
    '<>',
    '<c>',
    '<x>',
  ]);
  expect(said("inputs.b == '' && format('{0}-{1}', inputs.a, 'z') || 'c'")).toBe('<true-z>');
  expect(said("(inputs.a == '' || inputs.b == '') && 'x'")).toBe('<x>');
  expect(() => said("(inputs.a == ''")).toThrow('to its end');
  const failed = (expression: string) => runs(written(expression), context, { failed: true });
  expect(failed("inputs.a == 'true'")).toBe(false);
  expect(failed("!cancelled() && inputs.a == 'true' && inputs.b != ''")).toBe(false);
  expect(failed("!cancelled() && inputs.a == 'true'")).toBe(true);
  expect(() => said('secrets.x')).toThrow('secrets');
  expect(() => said('inputs.a + inputs.b')).toThrow('not understood');
});
