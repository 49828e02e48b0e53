import type { Diagnostic } from '../../../diagnostics/diagnostic.ts';
import { type CompiledTemplates, compileTemplates } from '../compile.ts';
import { type Draw, openTemplates } from '../drawing.ts';
import { EngineFault, messageOf } from '../fault.ts';
import type { Address, AnyPageEntry, PageEntry } from '../types.ts';

/** What loading a site gives: what can be shown of it (nothing, if not even its settings can be read) and the findings. */
export interface Loaded<Kinds, Site> {
  readonly shown?:
    | (Address & { readonly site: Site; readonly pages: readonly PageEntry<Kinds>[] })
    | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

/** What the dev server has at the moment. Made anew as a whole at each change, never altered. */
export interface Desk {
  /** The folder of the site on this machine, for links to the files in it. */
  readonly root: string;
  readonly base: string;
  /** How often the site was loaded, this time included: what tells one state from another. */
  readonly change: number;
  readonly site: unknown;
  /** By path; undefined if nothing can be shown. */
  readonly pages: ReadonlyMap<string, AnyPageEntry> | undefined;
  readonly diagnostics: readonly Diagnostic[];
  /** Why the last load or compilation did not come off; what is shown is then the state before it. */
  readonly fault?: EngineFault | undefined;
  readonly compiled?: (Address & { readonly templates: CompiledTemplates; readonly draw: Draw }) | undefined;
}

export interface DeskSources<Kinds, Site> {
  load(): Promise<Loaded<Kinds, Site>>;
  readonly cacheDir: string;
  readonly templateDir?: string | undefined;
  readonly root?: string;
}

/** Before anything is loaded. */
export const emptyDesk: Desk = {
  root: '',
  base: '/',
  change: 0,
  site: undefined,
  pages: undefined,
  diagnostics: [],
};

/** Loads the content and, if asked to or if the site's address is another, compiles the templates. It never throws. */
export async function nextDesk<Kinds, Site>(
  before: Desk,
  sources: DeskSources<Kinds, Site>,
  recompile: boolean,
): Promise<Desk> {
  let desk: Desk = { ...before, change: before.change + 1 };
  try {
    const { shown, diagnostics } = await sources.load();
    const pages: readonly AnyPageEntry[] | undefined = shown?.pages;
    desk = {
      root: sources.root ?? '',
      base: shown?.base ?? before.base,
      change: desk.change,
      // While nothing can be shown (a slip in site.yaml), the last good state stands.
      site: shown ? shown.site : before.site,
      pages: pages ? new Map(pages.map((entry) => [entry.path, entry])) : before.pages,
      diagnostics,
      compiled: before.compiled,
    };
    const address = { url: shown?.url ?? before.compiled?.url ?? 'http://localhost', base: desk.base };
    if (!recompile && desk.compiled?.url === address.url && desk.compiled.base === address.base) return desk;
    const templates = await compileTemplates({
      ...address,
      cacheDir: sources.cacheDir,
      templateDir: sources.templateDir,
    });
    const same = templates.hash === desk.compiled?.templates.hash;
    const draw = same && desk.compiled ? desk.compiled.draw : await openTemplates(templates, address);
    return { ...desk, compiled: { ...address, templates, draw } };
  } catch (thrown) {
    return { ...desk, fault: asFault(thrown) };
  }
}

/** A fault of ours as it is; anything else with its message. */
export function asFault(thrown: unknown): EngineFault {
  return thrown instanceof EngineFault ? thrown : new EngineFault(messageOf(thrown), '', { cause: thrown });
}
