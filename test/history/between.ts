import { expect } from 'vitest';
import { compareSites, figureDiff, silentChanges } from '../../src/history/index.ts';
import { checkOver } from '../support/memory-check.ts';
import type { MemoryFile } from '../support/memory-io.ts';

export type Files = Readonly<Record<string, MemoryFile>>;

/** What is told of a site that was one and is another, both over the skeleton: the findings’ messages and the figure diff. */
export async function between(before: Files, now: Files): Promise<{ told: string[]; diff: string }> {
  const comparison = compareSites(await checkOver(before), await checkOver(now));
  const found = [...silentChanges(comparison, '2026-01-02')];
  return {
    told: found.map(({ file, line, rule, message }) => `${file}:${line} ${rule}: ${message}`),
    diff: figureDiff(comparison, 'main'),
  };
}

export const quiet = { told: [], diff: expect.stringMatching(/^No published figure or fact differs/) };
export const entry = (fields: string, body = '') => `---\n${fields}---\n\n${body}\n`;
export const incident = (more = '', place = 'tell-example') =>
  entry(
    `title: Patrol ambushed\ndate: 2020-09-01\nplace: ${place}\nkind: ambush\n${more}citations: [wire-report]\n`,
  );
export const article = (body: string, more = '') =>
  entry(`title: Roads\ndescription: What is known.\npublished: 2020-10-01\n${more}`, body);
export const PATROL = 'content/incidents/patrol.md';
export const ROADS = 'content/articles/roads.md';
export const TELL = 'content/places/tell-example.md';
