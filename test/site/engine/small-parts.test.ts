import { describe, expect, test } from 'vitest';
import { explain } from '../../../src/site/engine/compile-error.ts';
import { barePage, dress, troubleBlock } from '../../../src/site/engine/dev/block.ts';
import { EngineFault } from '../../../src/site/engine/fault.ts';
import { pageReader } from '../../../src/site/engine/page.ts';
import { fileOfPage } from '../../../src/site/engine/page-files.ts';
import { policy } from '../../../src/site/engine/policy.ts';
import { guardProgram } from '../../../src/site/engine/unfit-folder.ts';

describe('the file of a page', () => {
  test.for([
    ['/', 'index.html'],
    ['/404/', '404.html'],
    ['/en/404/', 'en/404/index.html'],
    ['/articles/one/', 'articles/one/index.html'],
    ['/مقالات/', 'مقالات/index.html'],
  ] as const)('%s is %s', ([path, file]) => {
    expect(fileOfPage(path)).toBe(file);
  });

  test.for(['', 'a/', '/a', '//', '/a//b/', '/../', '/a/../../b/', '/./', '/a\\..\\b/', '/a\0/'])(
    '%j is refused',
    (path) => {
      expect(() => fileOfPage(path)).toThrow(EngineFault);
    },
  );
});

test.each(['#', '?'])('a program in a folder with %s in its name says so, and what to do', (sign) => {
  expect(() => guardProgram(`/desk/c${sign}/program`)).toThrow(
    `the program lies in /desk/c${sign}/program, and the compiler of its templates takes “${sign}” for the end of a path; rename that folder`,
  );
  expect(() => guardProgram('/desk/c%41/program')).not.toThrow();
});

describe('a compile error', () => {
  test('is one sentence with file and line, without stack and colours', () => {
    const inner = Object.assign(
      new Error('\u001b[31mUnexpected token\u001b[0m\n    at compile (file:///x/compile.js:61:3)'),
      {
        id: '/site/pages/index.astro',
        loc: { line: 9, column: 5 },
        frame: '8 | <p>\n9 | {',
      },
    );
    const outer = Object.assign(new Error('Build failed with 1 error:'), { errors: [inner] });
    expect(explain(outer)).toEqual({
      message: '/site/pages/index.astro:9: Unexpected token',
      details: '8 | <p>\n9 | {',
    });
  });

  test('can be anything that was thrown', () => {
    expect(explain('nonsense')).toEqual({ message: 'nonsense', details: '' });
    expect(explain(new Error(''))).toEqual({ message: '', details: '' });
  });
});

describe('the block of findings', () => {
  const finding = {
    file: 'content/<a>.md',
    line: 3,
    column: 7,
    endLine: 3,
    endColumn: 9,
    rule: 'id-duplicate',
    message: '“<b>” twice',
    hint: 'rename "one"',
  };
  const error = { ...finding, severity: 'error' } as const;
  const warning = { ...finding, severity: 'warning' } as const;

  test('is empty when all is well', () => {
    expect(troubleBlock({ diagnostics: [] })).toBe('');
  });

  test('counts, escapes and says where', () => {
    const block = troubleBlock({ diagnostics: [error as never, error as never, warning as never] });
    expect(block).toContain('<summary>2 errors, 1 warning (');
    expect(block).toContain('data-worst="error"');
    expect(block).toContain(
      'content/&#60;a&#62;.md:3:7</a> <b>error</b> “&#60;b&#62;” twice (id-duplicate)<small>rename &#34;one&#34;</small>',
    );
  });

  test('errors come first, then what is of the page; warnings of other files are folded up', () => {
    const at = (file: string, severity: 'error' | 'warning') => ({ ...finding, file, severity }) as never;
    const page = '<h1 data-at="b.md:2">B</h1>';
    const diagnostics = [
      at('a.md', 'warning'),
      at('b.md', 'warning'),
      at('c.md', 'error'),
      at('b.md', 'error'),
    ];
    const block = troubleBlock({ diagnostics }, page);
    expect(
      [...block.matchAll(/data-place="(.)\.md:3:7".*<b>(\w+)/g)].map(([, file, what]) => `${file} ${what}`),
    ).toEqual(['b error', 'c error', 'b warning', 'a warning']);
    expect(block).toContain('<details open>');
    expect(troubleBlock({ diagnostics: [at('b.md', 'warning')] }, page)).toContain('<details open>');
    expect(troubleBlock({ diagnostics: [at('a.md', 'warning')] }, page)).toContain('<details>');
  });

  test('tells a fault of the program too', () => {
    const block = troubleBlock({
      diagnostics: [warning as never],
      fault: new EngineFault('a template <x>', 'line 1'),
    });
    expect(block).toContain('1 warning, 1 fault');
    expect(block).toContain('<b>fault</b> a template &#60;x&#62;</p><pre>line 1</pre>');
  });

  test('does not bury the page', () => {
    const block = troubleBlock({ diagnostics: Array.from({ length: 1000 }, () => error as never) });
    expect(block.match(/<li/g)).toHaveLength(41);
    expect(block).toContain('… and 960 more');
  });

  test('goes after the body tag, the script before its end', () => {
    const html = '<html><body class="a > b">\n<p>$& </body> in text</p></body></html>';
    const dressed = dress(html, '<aside>$1</aside>', { prefix: '/base/@own/', root: '/s/"a"', change: 3 });
    expect(dressed).toMatch(/<aside>\$1<\/aside>\n/);
    expect(dressed).toMatch(
      /<p>\$& <\/body> in text<\/p><link rel="stylesheet" href="\/base\/@own\/dev\.css"><script src="\/base\/@own\/reload\.js" data-shows="3"><\/script><script src="\/base\/@own\/edit\.js" data-root="\/s\/&#34;a&#34;"><\/script><\/body><\/html>$/,
    );
    expect(dress(barePage('a <b>', 'c'), '', { prefix: '/', root: '/s', change: 3 })).toContain(
      '<h1>a &#60;b&#62;</h1>',
    );
  });
});

describe('thisPage', () => {
  const thisPage = pageReader<{ note: { body: string } }, { title: string }>();

  test('gives page and site', () => {
    const handed = { kind: 'note', path: '/n/', page: { body: 'x' }, site: { title: 't' } };
    expect(thisPage('note', { locals: { sourcebook: handed } })).toEqual({
      page: { body: 'x' },
      site: { title: 't' },
    });
  });

  test('says so when Astro runs on its own', () => {
    expect(() => thisPage('note', { locals: {} })).toThrow(/pages are drawn by `sourcebook build`/);
  });
});

test('the policy allows nothing inline and nothing from elsewhere', () => {
  expect(policy).toContain("default-src 'none'");
  expect(policy).not.toMatch(/unsafe|https?:|\*|nonce|sha\d/);
});
