import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { CompiledTemplates } from './compile.ts';
import { EngineFault, messageOf } from './fault.ts';
import { HANDED, type Handed } from './page.ts';
import type { Address } from './types.ts';

/** Draws one page: page object in, finished HTML out (UTF-8). */
export type Draw = (handed: Handed) => Promise<Uint8Array<ArrayBuffer>>;

/*
 * The compiled templates export Astro's own `app`, the object by which Astro itself draws pages in a static build. What is
 * used of it is written down here, because Astro does not publish these types. Astro is pinned to one version, and the test
 * of this folder builds a site from end to end, so a change in Astro shows at once.
 */
interface Route {
  readonly route: string;
  readonly component: string;
  readonly pattern: RegExp;
  readonly params: readonly string[];
  readonly type: string;
}
interface AstroApp {
  readonly manifest: {
    readonly routes: readonly { readonly routeData: Route; readonly styles: readonly object[] }[];
  };
  readonly routeCache: { set(route: Route, entry: object): void };
  getComponentByRoute(route: Route): Promise<object>;
  setInternals(internals: object): void;
  setOptions(options: object): void;
  render(request: Request, options: { routeData: Route; locals: object }): Promise<Response>;
}

/**
 * Loads compiled templates and gives the function that draws pages with them.
 * It throws an EngineFault, naming page and template, when no template serves a page or the template fails.
 */
export async function openTemplates(templates: CompiledTemplates, address: Address): Promise<Draw> {
  const app = await loadApp(templates);
  const routes = app.manifest.routes
    .map(({ routeData }) => routeData)
    .filter((route) => route.type === 'page');
  for (const route of routes) await provideParams(app, route);
  const prefix = address.url.replace(/\/+$/, '') + address.base.replace(/\/+$/, '');
  return async (handed) => {
    const chosenBy = handed.route ?? handed.path;
    const route = routes.find((candidate) => candidate.pattern.test(chosenBy));
    if (route === undefined) throw new EngineFault(`no file in src/site/pages serves ${handed.path}`);
    try {
      const request = new Request(prefix + encodeURI(chosenBy));
      const response = await app.render(request, { routeData: route, locals: { [HANDED]: handed } });
      if (!isPage(response, handed.path)) throw new Error(`it answered with status ${response.status}`);
      return new Uint8Array(await response.arrayBuffer());
    } catch (thrown) {
      throw new EngineFault(
        `${handed.path} cannot be drawn by ${route.component}: ${messageOf(thrown)}`,
        '',
        {
          cause: thrown,
        },
      );
    }
  };
}

async function loadApp(templates: CompiledTemplates): Promise<AstroApp> {
  const entry = readdirSync(templates.server).find((name) => name.startsWith('prerender-entry.'));
  if (entry === undefined)
    throw new EngineFault(`the compiled templates in ${templates.server} are not whole; delete them`);
  const { app } = (await import(pathToFileURL(join(templates.server, entry)).href)) as { app: AstroApp };
  app.setInternals({ pagesByKeys: stylesByPage(app), entrySpecifierToBundleMap: new Map() });
  const destination = { write: () => true };
  app.setOptions({ settings: { scripts: [] }, logger: { options: { destination, level: 'silent' } } });
  return app;
}

/** Which stylesheets a page links: Astro keeps this in memory between compiling and drawing, and in its manifest too. */
function stylesByPage(app: AstroApp): Map<string, object> {
  return new Map(
    app.manifest.routes.map(({ routeData, styles }) => [
      `${routeData.route}&${routeData.component}`,
      { styles: styles.map((sheet, order) => ({ sheet, depth: 0, order })) },
    ]),
  );
}

/**
 * Astro asks a page with `[id]` in its name for all its ids (getStaticPaths) before it draws one. We hold the page list, so
 * the answer is given here: every id is welcome, and a page file needs no getStaticPaths.
 */
async function provideParams(app: AstroApp, route: Route): Promise<void> {
  if (route.params.length === 0) return;
  const anyId = { get: () => ({ params: {}, props: {} }) };
  const staticPaths = Object.assign([], { keyed: anyId });
  app.routeCache.set(route, { mod: await app.getComponentByRoute(route), staticPaths });
}

function isPage(response: Response, path: string): boolean {
  return response.status === (path === '/404/' ? 404 : 200);
}
