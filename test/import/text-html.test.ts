import { expect, test } from 'vitest';
import { cleanReport } from '../../src/import/text/clean.ts';

test.each([
  ['<p>Five people were killed and 3 hurt.</p>', ['Five people were killed and 3 hurt.']],
  ['<p>[ad_1]<br>Five people were killed.</p>', ['Five people were killed.']],
  [
    '<h1 class="a>b">Head</h1>\n<p>One\ntwo <b>three</b>,\n<a href="https://wire.example/?a=1">four</a>.</p>',
    ['Head', 'One two three, four.'],
  ],
  ['<p>Five&nbsp;six &amp; seven&#8217;s &ndash; &eacute;</p>', ['Five six & seven’s – é']],
  ['&lt;p&gt;Five &amp;amp; six&lt;/p&gt;', ['Five & six']],
  [
    'Head\n\n<p>Five were killed.</p>\nPublished: 3 Sep 2020',
    ['Head', 'Five were killed.', 'Published: 3 Sep 2020'],
  ],
  ['<script>var a = "5 killed";</script><style>p{}</style><!-- 12 killed --><p>One.</p>', ['One.']],
  [
    '<!DOCTYPE html><html><head><title>T | Site</title></head><body><h1>T</h1><p>One.</p></body></html>',
    ['T', 'One.'],
  ],
  ['<ul><li>One</li><li>Two</li></ul>', ['One', 'Two']],
  [
    '<table><tr><td>Killed</td><td>5</td></tr><tr><td>Hurt</td><td>3</td></tr></table>',
    ['Killed 5', 'Hurt 3'],
  ],
  [
    'Five were killed<br>in Kirkuk.<br/>Three were hurt.<BR /><br>Police said so.',
    ['Five were killed in Kirkuk.', 'Three were hurt.', 'Police said so.'],
  ],
  ['<p>Fewer than 5 (&lt;5) were killed</p>', ['Fewer than 5 (<5) were killed']],
  ['مقتل <b>خمسة</b> &quot;جنود&quot;', ['مقتل خمسة "جنود"']],
  ['> Five people were killed', ['Five people were killed']],
])('HTML is read as its text: %s', (text, lines) => expect(cleanReport(text)).toEqual(lines));

test.each([
  'a < b and c > d',
  'if a<b then c>d',
  'Ages <18 were spared, and <me@example.org> wrote',
  'More than five (> 5) were killed',
  'Five killed & 3 hurt; R&D; Q&A',
  '<p',
])('what is no HTML stays: %s', (text) => expect(cleanReport(text)).toEqual([text]));

test('tags and entities without an end take no time', () => {
  const begun = performance.now();
  for (const piece of ['<p "', '<script>', '&amp;', '<!--', '<p>a\n<']) cleanReport(piece.repeat(50_000));
  expect(performance.now() - begun).toBeLessThan(5000);
});
