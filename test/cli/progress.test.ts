import { expect, test } from 'vitest';
import { makeProgress } from '../../src/cli/progress.ts';

function watched(isTTY: boolean) {
  let now = 0;
  const written: string[] = [];
  const progress = makeProgress({
    stream: { isTTY, columns: 80, write: (text) => written.push(text) },
    clock: () => now,
  });
  const after = (ms: number) => {
    now += ms;
  };
  return { progress, written, after };
}

test('work of less than a second is not told', () => {
  const { progress, written, after } = watched(true);
  progress.step('Checking');
  after(900);
  progress.step('Drawing pages', 100);
  progress.at(50);
  progress.end();
  expect(written).toEqual([]);
});

test('at a terminal a bar is redrawn in its line, ten times a second, and cleared', () => {
  const { progress, written, after } = watched(true);
  progress.step('Drawing pages', 2000);
  after(1500);
  progress.at(500);
  after(50);
  progress.at(600);
  after(60);
  progress.at(1000);
  progress.end();
  progress.end();
  expect(written).toEqual([
    '\r\u001b[2K██████░░░░░░░░░░░░░░░░░░ Drawing pages 500 of 2,000 · 2 s',
    '\r\u001b[2K████████████░░░░░░░░░░░░ Drawing pages 1,000 of 2,000 · 2 s',
    '\r\u001b[2K',
  ]);
});

test('a narrow terminal is not overrun', () => {
  const written: string[] = [];
  let now = 0;
  const progress = makeProgress({
    stream: { isTTY: true, columns: 30, write: (text) => written.push(text) },
    clock: () => now,
  });
  progress.step('Drawing pages', 2000);
  now = 2000;
  progress.at(1);
  expect((written[0] ?? '').replace('\r\u001b[2K', '').length).toBeLessThanOrEqual(30);
});

test('elsewhere each step is a line, and then one every ten seconds', () => {
  const { progress, written, after } = watched(false);
  progress.step('Checking');
  after(1200);
  progress.step('Drawing pages', 2000);
  after(5000);
  progress.at(500);
  after(6000);
  progress.at(1500);
  progress.end();
  expect(written).toEqual(['Drawing pages 0 of 2,000 · 1 s\n', 'Drawing pages 1,500 of 2,000 · 12 s\n']);
});

test('a step without a number of pieces has no bar', () => {
  const { progress, written, after } = watched(true);
  progress.step('Checking');
  after(2000);
  progress.at(0);
  expect(written).toEqual(['\r\u001b[2KChecking · 2 s']);
});

test('where nobody knows how much there is, it is told how much is done', () => {
  const { progress, written, after } = watched(false);
  progress.step('Importing, MB');
  after(2000);
  progress.at(35);
  after(12_000);
  progress.at(1035);
  progress.end();
  expect(written).toEqual(['Importing, MB 35 · 2 s\n', 'Importing, MB 1,035 · 14 s\n']);
});
