import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type PictureFile, signFiles } from '../pictures/index.ts';
import type { Checked } from '../rules/index.ts';

/** A sign that a site brings instead of the letter that is drawn for it. */
const OWN_SIGN = 'media/favicon.svg';

/** The signs of a site whose folder is `root`, in typefaces given as files. */
export function siteSigns(
  { site, pictures }: Pick<Checked['corpus'], 'site' | 'pictures'>,
  root: string,
  fonts: readonly string[],
): PictureFile[] {
  const own = pictures.get(OWN_SIGN);
  const sign = own && readFileSync(join(root, own.file), 'utf8');
  return signFiles({ title: site.title, sign, fonts });
}
