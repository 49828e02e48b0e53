import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';
import { expect } from 'vitest';
import { parse } from 'yaml';
import { PROJECT } from '../docs/documents.ts';
import { GIT_ENV } from '../support/git-site.ts';
import { type Context, filledIn, runs } from './expressions.ts';

/** A step of a job or of an action. */
export interface Step {
  id?: string;
  name?: string;
  if?: string;
  uses?: string;
  with?: Record<string, unknown>;
  run?: string;
  env?: Record<string, string>;
  'working-directory'?: string;
}

/** What is used of an action. */
export interface Action {
  inputs: Record<string, { default?: string; description: string }>;
  outputs: Record<string, { value: string }>;
  runs: { using: string; steps: Step[] };
}

/** What is used of a workflow. */
export interface Workflow {
  jobs: Record<string, { steps: Step[]; permissions?: Record<string, string> }>;
}

/** The action of this project. */
export const ACTION = parse(readFileSync(join(PROJECT, 'action.yml'), 'utf8')) as Action;

/** What came of the steps of a job. */
export interface Ended {
  failed: boolean;
  log: string;
  /** The summary of the job, Markdown. */
  summary: string;
  outputs: Readonly<Record<string, string>>;
  /** Actions that a step used and are not run here, with what they were given. */
  used: readonly { uses: string; with: Readonly<Record<string, string>> }[];
  /** What npm was asked for apart from `npm run`. */
  npm: readonly string[];
  /** How often the site was checked. */
  checks: number;
}

/**
 * A machine for jobs: a folder with `npm` that installs nothing and runs no tests, and with a browser that is none, before the
 * real programs. It writes down what npm and node are asked for.
 */
export function machineIn(folder: string): {
  env: Record<string, string>;
  npm(): string[];
  node(): string[];
} {
  const programs = join(folder, 'programs');
  const [asked, started] = [join(folder, 'npm.log'), join(folder, 'node.log')];
  mkdirSync(programs);
  const npm = `#!/bin/sh\ncase "$1" in run) exec "${realNpm()}" "$@";; esac\necho "$*" >>"${asked}"\n`;
  const node = `#!/bin/sh\necho "$*" >>"${started}"\nexec "${process.execPath}" "$@"\n`;
  for (const [name, text] of Object.entries({ npm, node, chromium: '#!/bin/sh\n' })) {
    writeFileSync(join(programs, name), text);
    chmodSync(join(programs, name), 0o755);
  }
  const path = [programs, join(PROJECT, 'node_modules/.bin'), process.env.PATH].join(delimiter);
  return {
    env: { ...(GIT_ENV as Record<string, string>), PATH: path, HOME: folder },
    npm: () => linesOf(asked),
    node: () => linesOf(started),
  };
}

function linesOf(file: string): string[] {
  return existsSync(file) ? readFileSync(file, 'utf8').trim().split('\n') : [];
}

function realNpm(): string {
  const found = (process.env.PATH ?? '').split(delimiter).find((folder) => existsSync(join(folder, 'npm')));
  return join(found ?? '', 'npm');
}

/**
 * Runs the steps of a job in a checkout as GitHub’s runner does: those with `run` in bash, those that use this project’s action
 * by its own steps, and no others. `event` is what happened.
 */
export function runJob(steps: readonly Step[], checkout: string, folder: string, github: Context): Ended {
  const machine = machineIn(folder);
  const files = { GITHUB_OUTPUT: join(folder, 'output'), GITHUB_STEP_SUMMARY: join(folder, 'summary') };
  for (const file of Object.values(files)) writeFileSync(file, '');
  const env = {
    ...machine.env,
    ...files,
    CI: 'true',
    GITHUB_ACTIONS: 'true',
    GITHUB_WORKSPACE: checkout,
    GITHUB_ACTION_PATH: PROJECT,
    RUNNER_TEMP: folder,
  };
  const ended = { failed: false, log: '', used: [] as Ended['used'][number][] };
  const room = {
    github: { ...github, action_path: PROJECT },
    runner: { os: 'Linux' },
    inputs: {},
    steps: {},
  };
  const done = runSteps(steps, room, { env, checkout, ended });
  const outputs = Object.assign({}, ...Object.values(done).map(({ outputs }) => outputs)) as Ended['outputs'];
  const checks = machine.node().filter((args) => args.includes('sourcebook.mjs check')).length;
  const summary = readFileSync(files.GITHUB_STEP_SUMMARY, 'utf8');
  return { ...ended, outputs, summary, npm: machine.npm(), checks };
}

interface Running {
  env: Record<string, string>;
  checkout: string;
  ended: { failed: boolean; log: string; used: Ended['used'][number][] };
}

/** Runs steps one after another, and gives the outputs of those that have an id. */
function runSteps(steps: readonly Step[], context: Context, running: Running): Outputs {
  const { ended } = running;
  const done: Outputs = {};
  const here = { ...context, steps: done };
  for (const step of steps) {
    if (!runs(step.if, here, ended)) continue;
    const given = values(step.with, here);
    const isOwn = step.uses !== undefined && /^(?:\.\/|OWNER\/sourcebook@main)$/.test(step.uses);
    if (step.uses !== undefined && !isOwn) ended.used.push({ uses: step.uses, with: given });
    else
      done[step.id ?? ''] = {
        outputs: isOwn ? runAction(given, here, running) : runStep(step, here, running),
      };
  }
  return done;
}

type Outputs = Record<string, { outputs: Record<string, string> }>;

function runAction(
  given: Record<string, string>,
  context: Context,
  running: Running,
): Record<string, string> {
  const defaults = Object.entries(ACTION.inputs).map(([name, one]) => [name, one.default ?? '']);
  const inputs = { ...Object.fromEntries(defaults), ...given };
  expect(Object.keys(inputs).sort(), 'inputs that there are').toEqual(Object.keys(ACTION.inputs).sort());
  const steps = runSteps(ACTION.runs.steps, { ...context, inputs }, running);
  const outputs = Object.entries(ACTION.outputs).map(([name, { value }]) => [
    name,
    filledIn(value, { steps }),
  ]);
  return Object.fromEntries(outputs);
}

function runStep(step: Step, context: Context, { env, checkout, ended }: Running): Record<string, string> {
  const before = readFileSync(env.GITHUB_OUTPUT ?? '', 'utf8').length;
  const cwd = resolve(checkout, filledIn(step['working-directory'] ?? '.', context));
  const { status, stdout, stderr } = spawnSync(
    'bash',
    ['--noprofile', '--norc', '-eo', 'pipefail', '-c', step.run ?? 'exit 1'],
    { cwd, encoding: 'utf8', env: { ...env, ...values(step.env, context) } },
  );
  ended.log += stdout + stderr;
  if (status !== 0) ended.failed = true;
  const written = readFileSync(env.GITHUB_OUTPUT ?? '', 'utf8').slice(before);
  return Object.fromEntries(
    written
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]),
  );
}

function values(given: Readonly<Record<string, unknown>> = {}, context: Context): Record<string, string> {
  return Object.fromEntries(
    Object.entries(given).map(([name, value]) => [name, filledIn(String(value), context)]),
  );
}
