import type { Readable, Writable } from 'node:stream';

/** A place to write text to; a terminal says so and how wide it is. */
export interface TextStream {
  write(text: string): unknown;
  isTTY?: boolean;
  columns?: number;
}

/** What a command sees of the outside, passed in so that tests can stand in for it. */
export interface World {
  /** Absolute path that relative paths of the command line start from. */
  cwd: string;
  env: Readonly<Record<string, string | undefined>>;
  /** The folder of the site as it was named with --site, where it was. */
  site?: string;
  /** A person at a terminal who can be asked, where there is one. */
  terminal?: { input: Readable; output: Writable };
  stdout: TextStream;
  stderr: TextStream;
  /** What is piped in, as bytes. A terminal says so: there somebody would have to type it. */
  stdin: AsyncIterable<Uint8Array> & { isTTY?: boolean };
  /** Milliseconds since 1970. */
  clock(): number;
  /** Aborted when the command is to end (Ctrl-C): servers close, a build leaves what was there. */
  signal: AbortSignal;
  /** Does some last work, at once and without waiting, if the process ends before the returned function is called. */
  atExit(work: () => void): () => void;
}
