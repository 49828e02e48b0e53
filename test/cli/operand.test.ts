import { expect, test } from 'vitest';
import { type Command, operandOf } from '../../src/cli/command.ts';
import { commandHelp } from '../../src/cli/help.ts';
import { parse } from '../../src/cli/parse.ts';
import { SITE } from '../../src/cli/shared-options.ts';

const command = (operand: Command['operand']): Command => ({
  name: 'take',
  summary: 'Takes one.',
  options: { site: SITE },
  ...(operand && { operand }),
  run: async () => 0,
});
const FILE = command({ value: 'FILE', help: 'the file, or - for what is piped in' });
const KIND = command({ value: 'KIND', help: 'what to take', choices: ['incident', 'article'] });
const MAYBE = command({ value: 'FILE', help: 'the file', optional: true });

test.each([
  [FILE, ['take', 'a.csv'], 'a.csv'],
  [FILE, ['take', '-', '--site', 'x'], '-'],
  [FILE, ['take', '--site', 'x', 'a.csv'], 'a.csv'],
  [KIND, ['take', 'article'], 'article'],
  [MAYBE, ['take'], undefined],
])('takes its word wherever it stands', (taking, argv, expected) => {
  const request = parse(argv, [taking]);
  expect(request.what === 'run' && operandOf(request.options)).toBe(expected);
});

test.each([
  [FILE, ['take'], '“take” needs a FILE: sourcebook take FILE.'],
  [KIND, ['take'], '“take” needs one of incident, article: sourcebook take incident.'],
  [FILE, ['take', 'a', 'b'], '“take” takes one FILE, and “b” is a second; see sourcebook take --help.'],
  [KIND, ['take', 'incidnet'], '“take” knows no “incidnet”; did you mean “incident”?'],
  [KIND, ['take', 'zzz'], '“take” knows no “zzz”; it takes one of incident, article.'],
  [
    command(undefined),
    ['take', 'a'],
    '“take” takes options only, and “a” is none; see sourcebook take --help.',
  ],
])('says what is wrong with a word', (taking, argv, message) => {
  expect(() => parse(argv, [taking])).toThrow(message);
});

test('the help tells it', () => {
  expect(commandHelp(FILE)).toContain('Usage: sourcebook take FILE [--site DIR]\n');
  expect(commandHelp(KIND)).toContain('Usage: sourcebook take incident|article [--site DIR]\n');
  expect(commandHelp(MAYBE)).toContain('Usage: sourcebook take [FILE] [--site DIR]\n');
  expect(commandHelp(FILE)).toContain('the file, or - for what is piped in');
  expect(parse(['take', '--help'], [FILE]).what).toBe('help');
});

test('a value of the option that it names may stand before it', () => {
  const NAMED: Command = {
    ...command({ value: 'FILE', help: 'the file', namedBefore: 'format' }),
    options: { format: { value: 'csv|text', help: 'what it is' } },
  };
  const read = (...argv: string[]) => {
    const request = parse(['take', ...argv], [NAMED]);
    return request.what === 'run' && { file: operandOf(request.options), format: request.options.format };
  };
  expect(read('text', 'a.txt')).toEqual({ file: 'a.txt', format: 'text' });
  expect(read('text')).toEqual({ file: 'text', format: undefined });
  expect(read('a.txt', '--format', 'csv')).toEqual({ file: 'a.txt', format: 'csv' });
  expect(() => read('text', 'a.txt', 'b.txt')).toThrow('“b.txt” is a second');
  expect(() => read('other', 'a.txt')).toThrow('“a.txt” is a second');
  expect(() => read('text', 'a.txt', '--format', 'csv')).toThrow('--format is given twice');
});
