import fc from 'fast-check';

const WORDS = [
  'attacks',
  'in',
  'Diyala',
  'rose',
  '47',
  '2.5',
  'a',
  'هجمات',
  'Über',
  '“so”',
  '"said"',
  '(x)',
  'www.x.org',
  'é',
];

// Every sign of Markdown and of ours, whole and broken.
const SIGNS = [
  ...'*_`~[]()<>!#&|\\:;@^{}="\'-+.$%/?',
  '**',
  '__',
  '~~',
  '```',
  '~~~',
  '![',
  '](',
  '[@',
  '[^',
  ']:',
  '::',
  ':::',
  '<!--',
  '-->',
  '<b>',
  '</b>',
  '&amp;',
  '&#58;',
  '---',
  '===',
  '  ',
  '\t',
  ':stat',
  ':claim',
  '::trend',
  '::map',
  ':::figures',
  ':stat[',
  ':stat[5]{count=incidents status=any}',
  ':claim[so]{source=a by=b}',
  '[@a]',
  '[@a, para. 3; @b/c]',
  '[@a',
  '[@ a]',
  '[@é]',
  '[@',
  '[^n]',
  '[^n]: note',
  '[x]: http://x.org',
  '[x]',
  '[t](http://x.org)',
  '[t](javascript:x)',
  '![p](media/p.jpg "c")',
  '::trend{series="a b"}',
  '::timeline{}',
  '{series=a at=2020}',
  '{',
  '}',
  'http://x.org',
  'a@b.org',
  'javascript:',
];

const LINE_STARTS = [
  '',
  '',
  '',
  '',
  '> ',
  '- ',
  '* ',
  '1. ',
  '2) ',
  '# ',
  '## ',
  '   ',
  '    ',
  '\t',
  '| ',
  ':',
  '[x]: ',
  '[^n]: ',
  '- [ ] ',
  '=',
  '-',
];

const word = fc.constantFrom(...WORDS);
const sign = fc.constantFrom(...SIGNS);
const glue = fc.constantFrom(' ', ' ', ' ', '');

/** A line of ordinary words with figures and citations among them: mostly what the short way reads. */
const plainLine = fc
  .array(
    fc.oneof(
      { weight: 8, arbitrary: word },
      {
        weight: 2,
        arbitrary: fc.constantFrom(
          '**bold**',
          '*so*',
          '_so so_',
          '__b__.',
          '(*x*)',
          '**a*',
          '*a',
          'b*',
          '_x_y',
          'a**b**c',
          '**“a”**',
          '*é*',
          '[t](../a.md#b)',
          '[a b](https://x.org/?a=b)',
          '[t](a',
          '[t]',
          '![t](a)',
          '[t](a)(b)',
          '`code x`',
          '`a',
          '``a`',
          '`a`b`',
          '*a [t](u)*',
          '[*t*](u)',
          '[t](u*v)*',

          '[@a]',
          '[@a, p. 3]',
          ':stat[5]{query=q}',
          ':claim[x]{source=a}',
          'so: it',
          '10:30',
          '.',
        ),
      },
    ),
    { minLength: 1, maxLength: 8 },
  )
  .map((words) => words.join(' '));

/** A line of anything. */
const wildLine = fc
  .tuple(fc.constantFrom(...LINE_STARTS), fc.array(fc.tuple(fc.oneof(word, sign), glue), { maxLength: 8 }))
  .map(([start, parts]) => start + parts.map(([text, space]) => text + space).join(''));

/** A line that means something only as a whole. */
const wholeLine = fc.constantFrom(
  '::trend{series="a b"}',
  '::map{}',
  '::incidents{limit=x}',
  ':::figures',
  ':::',
  '- :stat[5]{query=q} dead',
  '| a | b |',
  '|---|--:|',
  'a | b',
  '- | -',
  'a[^n] and [^m]',
  '[^n]: A note [@a].',
  '    more of the note',
  '[x]: media/x.jpg "credit"',
  '![alt][x] and [x]',
  '# One',
  '***',
  '<div>',
);

const line = fc.oneof(
  { weight: 5, arbitrary: plainLine },
  { weight: 3, arbitrary: wildLine },
  { weight: 2, arbitrary: wholeLine },
);

/** Bodies made of lines, plain and wild, with every kind of line end and empty line. */
export const markdownBody = fc
  .array(
    fc.tuple(
      line,
      fc.oneof(
        { weight: 6, arbitrary: fc.constantFrom('\n', '\n\n') },
        { weight: 1, arbitrary: fc.constantFrom('\r\n', '\r\n\r\n', '\n \n', '\n\t\n', '\n\n\n', '\r') },
      ),
    ),
    { maxLength: 8 },
  )
  .map((lines) => lines.map(([text, end]) => text + end).join(''));
