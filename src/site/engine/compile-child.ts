/**
 * Run as a process of its own by compile.ts, with the folder it may write in as working directory (Astro falls back to
 * `.astro/` in the working directory whenever its output lies elsewhere). It lets Astro and Vite compile the templates and
 * keeps the two results: `client/` (stylesheet, script, fonts) and `server/` (the templates as plain modules).
 * It draws no page: the parent does, from memory, without Astro's file-by-file waiting.
 */
import { globSync, readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import type { AstroIntegration } from 'astro';
import { type AstroFolders, compileConfig } from './astro-config.ts';
import { explain } from './compile-error.ts';
import { cutFaces } from './typefaces.ts';

/** The message from the parent. */
export interface CompileOrder extends Omit<AstroFolders, 'faces'> {
  /** Keeps typefaces that are cut to what pages need. */
  readonly fonts: string;
  readonly url: string;
  readonly base: string;
}

/** The message to the parent. */
export type CompileAnswer =
  | { readonly ok: true }
  | { readonly ok: false; readonly message: string; readonly details: string };

process.once('message', (order: CompileOrder) => {
  compile(order).then(answer, (thrown: unknown) => answer({ ok: false, ...explain(thrown) }));
});

async function compile(order: CompileOrder): Promise<CompileAnswer> {
  const { build } = await import('astro');
  const keep = () => renameSync(join(order.work, 'client/.prerender'), join(order.work, 'server'));
  const warnings: string[] = [];
  const integration: AstroIntegration = {
    name: 'sourcebook',
    hooks: {
      'astro:build:start': ({ setPrerenderer }) => {
        setPrerenderer({
          name: 'sourcebook',
          getStaticPaths: async () => [],
          render: async () => {
            throw new Error('no page is drawn while the templates are compiled');
          },
          // The last moment before Astro deletes the compiled templates.
          teardown: async () => keep(),
        });
      },
    },
  };
  const faces = await cutFaces(order.fonts, fontStyles(order.templates));
  const config = compileConfig({ ...order, faces }, order, integration, (text) => warnings.push(text));
  // `sync: false` leaves out the content layer's type files, which Astro would write into the package folder.
  await build(config, { sync: false } as Parameters<typeof build>[1]);
  const broken = warnings.find((text) => text.includes("didn't resolve at build time"));
  return broken === undefined
    ? { ok: true }
    : { ok: false, ...explain(`a stylesheet names a file that is not there: ${broken.trim()}`) };
}

/** The sheets of the templates that name typefaces. */
function fontStyles(templates: string): string {
  const sheets = [...globSync(join(templates, 'styles/fonts*.css'))].sort();
  return sheets.map((sheet) => readFileSync(sheet, 'utf8')).join('\n');
}

function answer(message: CompileAnswer): void {
  // Vite keeps a native thread pool alive: leave as soon as the parent has the answer.
  process.send?.(message, () => process.exit(0));
}
