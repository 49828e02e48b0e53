import type { TextStream, World } from '../../src/cli/world.ts';

/** A stream that keeps what is written to it. */
export interface KeptStream extends TextStream {
  text: string;
}

/** A world whose output can be read, and which can be asked to stop. */
export interface FakeWorld extends World {
  stdout: KeptStream;
  stderr: KeptStream;
  stop(): void;
  /** Resolves once a stream holds a text. */
  says(stream: 'stdout' | 'stderr', text: string): Promise<void>;
}

/** A world for running commands in tests: no terminal, a clock that stands still. */
export function fakeWorld(cwd: string, over: Partial<World> = {}): FakeWorld {
  const waiting: (() => void)[] = [];
  const keep = (): KeptStream => ({
    text: '',
    write(text) {
      this.text += text;
      for (const look of waiting) look();
      return true;
    },
  });
  const stopper = new AbortController();
  const stdout = keep();
  const stderr = keep();
  return {
    cwd,
    env: {},
    clock: () => Date.UTC(2026, 0, 2, 3, 4, 5),
    signal: stopper.signal,
    atExit: () => () => {},
    stdin: (async function* () {})(),
    ...over,
    stdout,
    stderr,
    stop: () => stopper.abort(),
    says: (stream, text) =>
      new Promise((heard) => {
        const look = () => {
          if ((stream === 'stdout' ? stdout : stderr).text.includes(text)) heard();
        };
        waiting.push(look);
        look();
      }),
  };
}
