import type { Extension as FromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import type { Construct, ConstructRecord, Extension } from 'micromark-util-types';
import { remark } from 'remark';
import { citation } from './citation-construct.ts';
import { definitions } from './definition.ts';
import { figuresFence } from './figures-fence.ts';
import { footnoteUndefined } from './footnote-undefined.ts';
import { leafDirective } from './leaf-directive.ts';
import { textDirective } from './text-directive.ts';

/** A remark processor that knows our syntax: made once, when the program starts. */
export type Parser = ReturnType<typeof parserWith>;

const COLON = 58;
const OPEN_BRACKET = 91;

// GFM’s constructs are put in after this one and so are tried before it.
const LAST: Extension = { text: { [OPEN_BRACKET]: footnoteUndefined } };

const FIRST: Extension = {
  text: { [COLON]: textDirective, [OPEN_BRACKET]: citation },
  flow: { [COLON]: [leafDirective, figuresFence] },
};

/** One token of ours is one node, made when it was read. */
const OWN_NODES: FromMarkdown = {
  enter: {
    sourcebook(token) {
      if (!token.node) return;
      // An alternative text keeps words only, so what is written in it would vanish unseen.
      const [root] = this.stack;
      if (root?.type === 'root' && this.stack.some((node) => node.type === 'image')) {
        root.data ??= {};
        root.data.inPictures ??= [];
        root.data.inPictures.push(token.node);
      }
      this.enter(token.node, token);
    },
  },
  exit: {
    sourcebook(token) {
      if (token.node) this.exit(token);
    },
  },
};

const AUTOLINKS = ['emailAutolink', 'protocolAutolink', 'wwwAutolink'];

// The transform would look for addresses a second time and make links without a place.
const FROM_MARKDOWN: FromMarkdown[] = [
  ...gfmFromMarkdown().map((extension) => ({ ...extension, transforms: [] })),
  OWN_NODES,
];

// What every bare address has in it: a scheme, www. or a name before an @.
const ADDRESS = /:\/\/|www\.|[\w.+-]@/i;

/**
 * The whole of GFM costs three times as much as what most texts need: bare addresses make the parser stop at each
 * letter, and tables at each line. So there are four sets, and a text gets the smallest that gives the same result.
 */
const PARSERS: readonly Parser[] = [
  parserWith(without(withoutTables(gfm()), AUTOLINKS)),
  parserWith(without(gfm(), AUTOLINKS)),
  parserWith(withoutTables(gfm())),
  parserWith(gfm()),
];

// What every table has in it; one of a single column may do without bars, if the line under its head says how it is aligned.
const TABLE = /\||:-|-:/;

/** The processor that a text needs. */
export function parserFor(text: string): Parser {
  const index = (TABLE.test(text) ? 1 : 0) + (ADDRESS.test(text) ? 2 : 0);
  return PARSERS[index] ?? parserWith(gfm());
}

function parserWith(extension: Extension) {
  return remark()
    .use(function sourcebookSyntax() {
      const data = this.data();
      // Later ones are tried first.
      data.micromarkExtensions = [definitions, LAST, extension, FIRST];
      data.fromMarkdownExtensions = FROM_MARKDOWN;
    })
    .freeze();
}

function withoutTables(extension: Extension): Extension {
  return { ...extension, flow: {} };
}

/** A copy of an extension without the text constructs of these names. */
function without(extension: Extension, names: readonly string[]): Extension {
  const text: ConstructRecord = {};
  for (const [code, value] of Object.entries(extension.text ?? {})) {
    const kept = [value]
      .flat()
      .filter((c): c is Construct => c !== undefined && !names.includes(c.name ?? ''));
    if (kept.length > 0) text[code] = kept;
  }
  return { ...extension, text };
}
