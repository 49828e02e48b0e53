import { type ShareCard, shareFiles, startDrawing } from '../pictures/index.ts';
import type { FileMemory } from '../site/engine/file-memory.ts';
import type { Progress } from './progress.ts';
import type { FolderWriter } from './write-files.ts';

/**
 * Writes the pictures for sharing, drawn on all cores. One that is sure to be the same as in the last build is not drawn
 * again. Returns how many there are.
 */
export async function writePictures({
  share,
  fonts,
  memory,
  write,
  progress,
}: {
  share: readonly { path: string; card(): ShareCard }[];
  fonts: readonly string[];
  memory: Pick<FileMemory, 'look'>;
  write: FolderWriter;
  progress: Progress;
}): Promise<number> {
  const pictures = shareFiles(share, fonts);
  progress.step('Drawing pictures', pictures.length);
  let done = 0;
  const finish = (path: string, png?: Uint8Array) => {
    if (png !== undefined) write(path, png);
    done += 1;
    progress.at(done);
  };
  const drawing = startDrawing(fonts);
  try {
    for (const { path, svg } of pictures) {
      const looked = memory.look(path, svg);
      if ('inPlace' in looked) finish(path);
      else if ('finished' in looked) finish(path, looked.finished);
      else
        await drawing.add(looked.made, (png) => {
          looked.keep(png);
          finish(path, png);
        });
    }
    await drawing.finish();
  } finally {
    await drawing.close();
  }
  return pictures.length;
}
