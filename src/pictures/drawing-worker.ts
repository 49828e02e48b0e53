/** A thread that draws pictures: it answers every SVG with a PNG. */
import { parentPort, workerData } from 'node:worker_threads';
import { makePen } from './png.ts';

/** A picture to be drawn. */
export interface Asked {
  readonly number: number;
  readonly svg: string;
}

export interface Answer {
  readonly number: number;
  readonly png: Uint8Array<ArrayBuffer>;
}

const pen = makePen(workerData as readonly string[]);

parentPort?.on('message', ({ number, svg }: Asked) => {
  // A copy: memory of the drawing library cannot be handed over.
  const answer: Answer = { number, png: new Uint8Array(pen.png(svg)) };
  parentPort?.postMessage(answer, [answer.png.buffer]);
});
