import type { Entry } from '../../corpus/corpus.ts';
import type { ClaimUse, EmbedUse, StatUse } from '../../markdown/body.ts';
import { escapeHtml } from '../../markdown/render/escape.ts';
import { renderBody } from '../../markdown/render.ts';
import { STATUSES } from '../../model/status.ts';
import { figureKey } from '../../query/receipt/key.ts';
import { chartFigure } from '../charts/article-charts.ts';
import type { Desk } from '../desk.ts';
import { signOf } from '../pieces.ts';
import { withRepeats } from '../receipts/printed.ts';
import { receiptView } from '../receipts/receipt-view.ts';
import type { ReceiptView } from '../receipts/shown.ts';
import { sourceRef } from '../sources/source-ref.ts';
import { textFile, writtenAt } from '../written-at.ts';
import { type Embed, embedId, embedOf } from './embeds.ts';
import { claimHtml, figureHtml, keepTogether, marksHtml } from './inline.ts';
import { type Numbering, resolveSource } from './numbering.ts';
import { linkTarget, pictureTarget } from './targets.ts';

/** A body ready for its template: stretches of HTML with figures between them, and the receipts of its figures. */
export interface BodyView {
  parts: BodyPart[];
  receipts: ReceiptView[];
}

/** A stretch of HTML, or a figure. A stretch may open an element that a later one closes. */
export type BodyPart = { kind: 'html'; html: string } | Embed;

const NOTHING: BodyView = { parts: [], receipts: [] };

// U+FFFC stands for an object in text; with a number it marks where a figure goes.
const MARK = /\uFFFC(\d+)\uFFFC/;

/** Renders a record's body. */
export function bodyView(desk: Desk, entry: Entry<unknown>, numbering: Numbering): BodyView {
  const { body } = entry;
  if (!body || body.uses.length + body.words === 0) return NOTHING;
  const article = entry.kind === 'article' ? entry.id : entry.article;
  const receipts = receiptsOf(desk, entry);
  const embeds: (Embed | undefined)[] = [];
  const { html, footnotesHtml = '' } = renderBody(body, {
    prefix: '',
    words: desk.words.markdown,
    citation: (use) => marksHtml(desk, numbering.marks.get(use) ?? [], entry.shownIn?.body),
    stat: (use) => {
      const receipt = receipts.get(use);
      return receipt ? figureHtml(desk, receipt) : escapeHtml(use.text);
    },
    claim: (use) => claimOf(desk, use, article),
    embed: (use) => {
      const id = embedId(embeds.length);
      const embed =
        entry.kind === 'article' && (use.what === 'trend' || use.what === 'map')
          ? chartOf(desk, use, id, { article: entry.id, number: embeds.length + 1 })
          : embedOf(desk, use, id, { article, paged: entry.kind === 'article' });
      embeds.push(embed && { ...embed, at: writtenAt(desk, textFile(desk, entry), use.span) });
      return `\uFFFC${embeds.length - 1}\uFFFC`;
    },
    figures: (items) =>
      `<div class="figures"><ul>${items.map((item) => `<li>${item}</li>`).join('')}</ul></div>`,
    picture: (use) => pictureTarget(desk, entry.written.file, use.url),
    link: (use) => linkTarget(desk, entry.written.file, use.url),
  });
  // A note belongs to the word before it: no space, and no line may end between them.
  const joined = `${html}${footnotesHtml}`.replaceAll(/\s+(?=<sup class="marks">)/g, '');
  return {
    parts: split(keepTogether(joined), embeds),
    receipts: withRepeats([...receipts.values()], desk.words),
  };
}

function chartOf(
  desk: Desk,
  use: EmbedUse,
  id: string,
  place: { article: string; number: number },
): Embed | undefined {
  const found = chartFigure(desk, { ...place, use });
  return found && { ...found, id };
}

function receiptsOf(desk: Desk, entry: Entry<unknown>): Map<StatUse, ReceiptView> {
  const stats = (entry.body?.uses ?? []).filter((use) => use.what === 'stat');
  const receipts = desk.answers.receipts.get(figureKey(entry.kind, entry.id)) ?? [];
  const views = new Map<StatUse, ReceiptView>();
  stats.forEach((use, i) => {
    const receipt = receipts[i];
    if (receipt) views.set(use, receiptView(desk, receipt, i + 1));
  });
  return views;
}

function claimOf(desk: Desk, use: ClaimUse, article: string | undefined): string {
  const by = use.attributes.by?.value;
  const source = resolveSource(desk, use.attributes.source?.value ?? '', article);
  const status = STATUSES.find((s) => s === use.attributes.status?.value);
  return claimHtml(
    desk,
    use.text,
    by && desk.title('actor', by),
    source === undefined ? undefined : sourceRef(desk, source),
    status && signOf(desk.words, status),
  );
}

function split(html: string, embeds: readonly (Embed | undefined)[]): BodyPart[] {
  return html.split(MARK).flatMap((piece, i): BodyPart[] => {
    if (i % 2 === 0) return piece.trim() === '' ? [] : [{ kind: 'html', html: piece }];
    const embed = embeds[Number(piece)];
    return embed ? [embed] : [];
  });
}
