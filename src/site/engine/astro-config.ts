import { join } from 'node:path';
import type { AstroInlineConfig, AstroIntegration } from 'astro';
import { packageRoot } from './code-hash.ts';
import { FACES } from './typefaces.ts';

/** Where Astro is to find the templates and may write. All folders are absolute. */
export interface AstroFolders {
  /** Astro's srcDir: holds `pages/`. */
  readonly templates: string;
  /** The one folder Astro may write in. */
  readonly work: string;
  /** The typefaces that the style sheet takes from FACES. */
  readonly faces: string;
}

/** The settings by which every page is made, whoever starts Astro. */
export const pageSettings = {
  output: 'static',
  trailingSlash: 'always',
  // White space of a template becomes one space or line end, never none. Astro's default ('jsx') joins inline elements that
  // stand on two lines: “at least” ⏎ <em>47</em> became “at least47”.
  compressHTML: true,
  devToolbar: { enabled: false },
  image: { service: { entrypoint: 'astro/assets/services/noop' } },
} satisfies AstroInlineConfig;

/**
 * The inline configuration for compiling the templates: silent, no configuration file, no writing outside `work`.
 * @param address the site's origin and base path, which Astro builds into the addresses of stylesheet and script
 * @param warned called with each of Vite's warnings, which are otherwise not shown
 */
export function compileConfig(
  folders: AstroFolders,
  address: { readonly url: string; readonly base: string },
  integration: AstroIntegration,
  warned: (text: string) => void,
): AstroInlineConfig {
  return {
    ...pageSettings,
    configFile: false,
    logLevel: 'silent',
    root: packageRoot,
    srcDir: folders.templates,
    outDir: join(folders.work, 'client'),
    cacheDir: join(folders.work, 'astro'),
    // Files are copied by `publish`; Astro must not look for a public folder of the package.
    publicDir: join(folders.work, 'none'),
    site: address.url,
    base: address.base,
    integrations: [integration],
    build: { assets: 'assets', format: 'directory', inlineStylesheets: 'never' },
    vite: {
      customLogger: quietLogger(warned),
      envDir: false,
      cacheDir: join(folders.work, 'vite'),
      resolve: { alias: { [FACES]: folders.faces } },
      build: { assetsInlineLimit: 0 },
      // Everything is bundled, so that the compiled templates run from any folder, far from node_modules.
      environments: {
        prerender: {
          resolve: { noExternal: true },
          build: { rolldownOptions: { output: { assetFileNames: assetName } } },
        },
        client: {
          build: {
            rolldownOptions: {
              output: { entryFileNames: 'assets/site.[hash].js', assetFileNames: assetName },
            },
          },
        },
      },
    },
  };
}

/** Plain names for what a reader's browser loads; Astro would name the stylesheet after a page. */
function assetName(asset: { readonly names: readonly string[] }): string {
  return asset.names[0]?.endsWith('.css') ? 'assets/site.[hash].css' : 'assets/[name].[hash][extname]';
}

/** A logger for Vite that says nothing. Errors are thrown as well as logged, so they are not lost. */
function quietLogger(warned: (text: string) => void): Logger {
  const nothing = () => {};
  return {
    hasWarned: false,
    info: nothing,
    warn: warned,
    warnOnce: warned,
    error: nothing,
    clearScreen: nothing,
    hasErrorLogged: () => false,
  };
}

type Logger = NonNullable<NonNullable<AstroInlineConfig['vite']>['customLogger']>;
