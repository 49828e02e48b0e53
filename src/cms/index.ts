import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Corpus } from '../corpus/corpus.ts';
import { cmsConfig } from './config.ts';

/** A file of the page /admin/. */
export interface CmsFile {
  /** Relative to the built site: `admin/index.html`. */
  path: string;
  content(): string | Uint8Array;
}

/** The folder of the page. */
export const ADMIN = 'admin';
const PAGE = fileURLToPath(new URL('./page/', import.meta.url));

/**
 * The page on which entries are edited in forms, with all it needs: nothing comes from elsewhere. Empty unless the site turns
 * it on (`admin` in site.yaml).
 * @param local true where it is to speak to a program on the editor’s own machine (dev)
 */
export function cmsFiles(corpus: Corpus, options: { local: boolean }): CmsFile[] {
  if (corpus.site.admin === undefined) return [];
  const file = (name: string, content: CmsFile['content']): CmsFile => ({
    path: `${ADMIN}/${name}`,
    content,
  });
  return [
    file('index.html', () => page(corpus, options.local)),
    file('config.yml', () => cmsConfig(corpus, options)),
    ...['start.js', 'format.js'].map((name) => file(name, () => readFileSync(join(PAGE, name)))),
    file('react.js', reactScript),
    ...copied().map(([name, from]) => file(name, () => readFileSync(from))),
  ];
}

/**
 * The one page that the strict policy does not hold for: the CMS compiles its checks, writes styles into the page, and speaks
 * to the host of the repository. Scripts still come from the site alone.
 */
function page({ site }: Corpus, local: boolean): string {
  const policy = [
    "default-src 'self'",
    "base-uri 'none'",
    "script-src 'self' 'unsafe-eval'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob: https:",
    "font-src 'self' data:",
    `connect-src 'self' blob: https:${local ? ' http://localhost:8081' : ''}`,
    "frame-src 'self' blob:",
  ].join('; ');
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width">
<meta name="robots" content="noindex">
<title>${site.title.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`)}</title>
<script src="react.js" defer></script>
<script src="decap-cms-app.js" defer></script>
<script src="start.js" type="module"></script>
</head>
<body></body>
</html>
`;
}

const ours = createRequire(import.meta.url);
const APP = ours.resolve('decap-cms-app');

/** Files that are copied as they are: the CMS with the parts it loads when they are wanted, and the YAML it reads with. */
function copied(): [name: string, from: string][] {
  const app = dirname(APP);
  const yaml = join(dirname(ours.resolve('yaml/package.json')), 'browser/dist');
  return [
    ...readdirSync(app)
      .filter((name) => /\.(?:js|wasm)$/.test(name))
      .map((name): [string, string] => [name, join(app, name)]),
    ...readdirSync(yaml, { recursive: true, encoding: 'utf8' })
      .map((name) => name.replaceAll('\\', '/'))
      .filter((name) => name.endsWith('.js'))
      .map((name): [string, string] => [`yaml/${name}`, join(yaml, name)]),
  ];
}

/** The parts of React that the CMS expects to find in the page, which are published as modules of Node alone. */
const REACT = ['react', 'react-dom'] as const;

function reactScript(): string {
  // The very version that the CMS brings.
  const theirs = createRequire(APP);
  const modules = REACT.map((name) => {
    const file = join(dirname(theirs.resolve(`${name}/package.json`)), `cjs/${name}.production.js`);
    return `${JSON.stringify(name)}: (module, exports, require) => {\n${readFileSync(file, 'utf8')}\n}`;
  });
  return `(() => {
const process = { env: { NODE_ENV: 'production' } };
const modules = {${modules.join(',\n')}};
const made = {};
const require = (name) => {
  if (!made[name]) modules[name]((made[name] = { exports: {} }), made[name].exports, require);
  return made[name].exports;
};
window.React = require('react');
window.ReactDOM = require('react-dom');
})();
`;
}
