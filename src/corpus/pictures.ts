import type { Picture } from './corpus.ts';
import type { PictureFile } from './gather.ts';
import { imageSize } from './image-size.ts';

/** The pictures of a site by path (`media/x.jpg`), with their sizes where the format tells them. */
export function picturesOf(files: readonly PictureFile[]): Map<string, Picture> {
  return new Map(
    files.map(({ file, bytes }) => {
      const path = file.slice('content/'.length);
      return [path, Object.freeze({ file, path, ...imageSize(bytes) })];
    }),
  );
}
