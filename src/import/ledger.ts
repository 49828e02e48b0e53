import { hash } from 'node:crypto';
import { suggestId } from '../model/suggestions.ts';
import { type Draft, draftOf } from './drafts.ts';
import { folded, type Known, sourceMarks } from './known.ts';
import { createSeen } from './seen.ts';
import { outletKind } from './sources/outlets.ts';

/** A source or actor that a row leads to: its id, and the record to be written if neither site nor an earlier row has it. */
export interface Entered {
  id: string;
  draft?: Draft;
  /** True where what kind of outlet it is was assumed, and this is the first word of the outlet. */
  assumed?: boolean;
}

/** A report that a data set names as its source. */
export interface Report {
  outlet: string;
  headline: string;
  published?: string;
  url?: string;
}

/** Keeps each source and each actor once, over all rows and with what the site has. */
export interface Ledger {
  /** A report known only through the source `via`; without `via` one that stands for itself. */
  report(report: Report, via: string | undefined): Entered;
  /** The id of a document: that of the site or of an earlier row, else the one it is to have. */
  sourceId(source: Document): string;
  actor(name: string, kind?: string): Entered;
  /** To be called once a row is taken: its drafts are written then and not again. */
  keep(drafts: readonly Draft[]): Draft[];
}

const THROUGH =
  'Known only through the data set that names it (see “via”): outlet, date and headline are as given there. The report itself was not consulted.';

/** A ledger over what a site knows. */
export function openLedger(known: Known): Ledger {
  const written = createSeen();
  const assumedOutlets = new Set<string>();
  // Ids of documents that have an address, by all that tells them apart: one row may give the address and another not.
  const addressed = new Map<string, string>();
  const sourceIdOf = (source: Document): string => {
    const { url, ...plain } = source;
    const earlier = sourceMarks(source).map((mark) => addressed.get(mark));
    const withoutAddress = url === undefined ? undefined : madeId(plain);
    return (
      known.source(source) ??
      earlier.find((id) => id !== undefined) ??
      (withoutAddress !== undefined && written.has(`source ${withoutAddress}`)
        ? withoutAddress
        : madeId(source))
    );
  };
  return {
    sourceId: sourceIdOf,
    report(report, via) {
      const { outlet, headline: title, published, url } = report;
      const mine = {
        title,
        publisher: outlet,
        ...(published !== undefined && { published }),
        ...(url !== undefined && { url }),
      };
      const id = sourceIdOf(mine);
      if (known.has('source', id)) return { id };
      if (written.has(`source ${id}`)) return { id };
      const { kind, assumed } = outletKind(outlet);
      const isNews = assumed && !assumedOutlets.has(outlet);
      if (isNews && assumedOutlets.size < MOST_OUTLETS) assumedOutlets.add(outlet);
      const through = via !== undefined && { consulted: false, via: [via] };
      const fields = { title, publisher: outlet, kind, url, published, ...through };
      const body =
        via !== undefined
          ? THROUGH
          : url === undefined
            ? 'As named in the data; no address given.'
            : undefined;
      return { id, draft: draftOf('source', id, fields, body), ...(isNews && { assumed }) };
    },
    actor(name, kind) {
      const found = known.actor(name);
      if (found !== undefined) return { id: found };
      const id = actorId(name, known);
      return written.has(`actor ${id}`) ? { id } : { id, draft: draftOf('actor', id, { name, kind }) };
    },
    keep(drafts) {
      const fresh = drafts.filter(({ kind, id }) => written.meet(`${kind} ${id}`, 0) === undefined);
      for (const { kind, id, fields } of fresh) {
        if (kind !== 'source' || fields.url === undefined) continue;
        for (const mark of sourceMarks(documentOf(fields))) addressed.set(mark, id);
      }
      return fresh;
    },
  };
}

// The list of outlets whose kind was told is bounded; beyond it one may be told twice.
const MOST_OUTLETS = 10_000;
const WORDS_OF_TITLE = 5;
const LONGEST_OUTLET = 30;
const LONGEST_PAGE = 60;

/** What tells one document from another. */
export type Document = Parameters<typeof sourceMarks>[0];

function documentOf(fields: Readonly<Record<string, unknown>>): Document {
  const text = (name: string) => String(fields[name] ?? '');
  return {
    title: text('title'),
    publisher: text('publisher'),
    ...(text('published') !== '' && { published: text('published') }),
    ...(text('url') !== '' && { url: text('url') }),
  };
}

/**
 * Readable and always the same for one document: outlet, date, the first words of the headline, and 8 hex digits of the
 * SHA-256 of what tells documents apart. Where that is an address, the words are those of the address: two rows may give
 * one page different headlines.
 */
function madeId(source: Document): string {
  const [mark = ''] = sourceMarks(source);
  if (source.url !== undefined && URL.canParse(mark)) {
    const { host, pathname } = new URL(mark);
    const page = suggestId(`${host.replace(/^www\./, '')} ${pathname.replace(/\.\w+$/, '')}`);
    return `${cut(page, LONGEST_PAGE)}-${hash('sha256', mark).slice(0, 8)}`;
  }
  const words = suggestId(source.title).split('-').slice(0, WORDS_OF_TITLE).join('-');
  const parts = [
    cut(suggestId(source.publisher), LONGEST_OUTLET),
    source.published?.replace(/[^\d-]/g, '') ?? '',
    words,
  ];
  const digits = hash('sha256', mark).slice(0, 8);
  return [...parts.filter((part) => part !== ''), digits].join('-').replace(/-{2,}/g, '-');
}

function cut(id: string, length: number): string {
  return id.length <= length ? id : id.slice(0, length).replace(/-[^-]*$/, '');
}

/** The name as an id; with digits of its own where another actor has that id, or no letter of it is Latin. */
function actorId(name: string, known: Known): string {
  const plain = suggestId(name);
  const isFree = plain !== '' && !known.has('actor', plain);
  return isFree ? plain : [plain || 'actor', hash('sha256', folded(name)).slice(0, 6)].join('-');
}
