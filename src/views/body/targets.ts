import type { LinkTarget, PictureTarget } from '../../markdown/render/slots.ts';
import type { Desk } from '../desk.ts';

/** Where a link of a body leads on the built site; undefined where it leads nowhere. `file` is the one it stands in. */
export function linkTarget(desk: Desk, file: string, url: string): LinkTarget | undefined {
  const found = desk.innerLinks().resolve(file, url);
  const inside = (href: string): LinkTarget => ({ href, external: false });
  switch (found.to) {
    case 'outside':
      return { href: url, external: true };
    case 'record':
      return desk.shown(found)
        ? inside(`${desk.links.record(found.kind, found.id)}${found.fragment}`)
        : undefined;
    case 'path':
      return inside(desk.links.href(found.path));
    case 'picture':
      return inside(desk.links.href(`/${found.picture.path}`));
    case 'here':
      return inside(found.fragment);
    case 'unread':
    case 'nowhere':
      return undefined;
  }
}

/** The published file of a picture of a body; undefined where there is none. */
export function pictureTarget(desk: Desk, file: string, url: string): PictureTarget | undefined {
  const found = desk.innerLinks().resolve(file, url);
  if (found.to !== 'picture') return undefined;
  const { path, width, height } = found.picture;
  return { src: desk.links.href(`/${path}`), width, height };
}
