import { type EarlierSignOff, SIGN_OFF_VERSION, type SignOff } from '../model/sign-off.ts';
import { type SignedState, withoutLine } from './state.ts';

/** Who signs off what, and when. */
export interface Signature {
  article: string;
  by: string;
  /** EDTF. */
  on: string;
  state: SignedState;
}

/**
 * The ledger of sign-offs with one more in it, in the order of the articles’ ids: the same sign-offs give the same text.
 * @param keeps tells of an article whether its earlier sign-off is to stay
 */
export function signOffsText(
  earlier: ReadonlyMap<string, SignOff | EarlierSignOff> | undefined,
  { article, by, on, state }: Signature,
  keeps: (article: string) => boolean,
): string {
  const others = [...(earlier?.values() ?? [])]
    .filter((one) => one.article !== article && keeps(one.article))
    .map((one) => ({ ...one, on: one.on.text }));
  const { hash, text, figures, sources, words } = state;
  const charts = state.charts.map(withoutLine);
  const paragraphs = state.paragraphs.map((paragraph) => paragraph.hash);
  const signOffs = [
    ...others,
    { article, by, on, version: SIGN_OFF_VERSION, hash, text, paragraphs, figures, charts, sources, words },
  ].sort((a, b) => (a.article < b.article ? -1 : 1));
  return `${JSON.stringify({ signOffs }, null, 2)}\n`;
}
