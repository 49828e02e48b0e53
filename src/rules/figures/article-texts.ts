import type { Location, Span } from '../../diagnostics/diagnostic.ts';
import type { StatUse, Use } from '../../markdown/body.ts';
import { type Given, givenBy } from '../../query/prose/repeat.ts';
import { figureKey } from '../../query/receipt/key.ts';
import type { BodyReceipts } from '../../query/receipt.ts';
import type { ArticleBody } from './bodies.ts';

/** A text of an article that readers see outside its body, where no figure can be opened. */
export interface ArticleText {
  text: string;
  /** What a message calls it. */
  name: string;
  /** Where it stands: the value in the front matter, the attribute, the picture. Worked out when asked for, which is seldom. */
  place(): Location;
}

const FIELDS = ['title', 'description', 'remark'] as const;

/**
 * The texts around and beside the body of an article: title, description, summary and remark, the titles of charts,
 * tables, maps and timelines, and the alternative texts of pictures.
 */
export function* textsOf({ owner, body, file, translation }: ArticleBody): Iterable<ArticleText> {
  const { record, written, translations } = owner;
  const translated = translation === undefined ? undefined : translations.get(translation);
  const fields: Readonly<Partial<Record<(typeof FIELDS)[number] | 'summary', unknown>>> =
    translated?.fields ?? record;
  const { at } = translated?.written ?? written;
  for (const name of FIELDS) {
    const text = fields[name];
    if (typeof text === 'string')
      yield { text, name: `the ${name}`, place: () => ({ file, span: at([name]) }) };
  }
  const summary: unknown[] = Array.isArray(fields.summary) ? fields.summary : [];
  for (const [n, text] of summary.entries())
    if (typeof text === 'string')
      yield { text, name: 'the summary', place: () => ({ file, span: at(['summary', n]) }) };
  for (const use of body?.uses ?? []) {
    const found = textOfUse(use);
    if (found) yield { ...found, place: () => ({ file, span: found.span }) };
  }
}

function textOfUse(use: Use): { text: string; name: string; span: Span } | undefined {
  if (use.what === 'picture') return { text: use.alt, name: 'the text of a picture', span: use.span };
  if (!('attributes' in use) || use.what === 'stat' || use.what === 'claim') return undefined;
  const { title } = use.attributes;
  return title && { text: title.value, name: `the title of ::${use.what}`, span: title.span };
}

/** What the checked figures of a body give: as published, or as written where one has an error, for that is told already. */
export function givenIn(
  { owner, body, language, translation }: ArticleBody,
  receipts: BodyReceipts,
): (Given | undefined)[] {
  const own = receipts.get(figureKey(owner.kind, owner.id, translation)) ?? [];
  const stats = (body?.uses ?? []).filter((use): use is StatUse => use.what === 'stat');
  return stats.map((use, n) => givenBy(own[n]?.text ?? use.text, own[n]?.value.unit, language));
}
