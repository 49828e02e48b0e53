#!/usr/bin/env node
import { readFileSync } from 'node:fs';
import { run } from './run.ts';

/** Runs the program with this process’s arguments, streams and folder. */
export async function main(): Promise<void> {
  const stop = new AbortController();
  const onSignal = (signal: NodeJS.Signals) => {
    // A server closes by itself, and links keeps what it has found; anything else, or a second Ctrl-C, ends at once. A build
    // leaves what was there before.
    if (stop.signal.aborted || !endsItself(process.argv[2])) process.exit(signal === 'SIGINT' ? 130 : 143);
    stop.abort();
  };
  process.on('SIGINT', onSignal);
  process.on('SIGTERM', onSignal);
  // A reader that has seen enough (`| head`) is no fault.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit();
    throw error;
  });
  process.exitCode = await run(
    process.argv.slice(2),
    {
      cwd: process.cwd(),
      env: process.env,
      ...(process.stdin.isTTY &&
        process.stdout.isTTY && { terminal: { input: process.stdin, output: process.stdout } }),
      stdout: process.stdout,
      stderr: process.stderr,
      // Opened when asked for: a program that was started without one would otherwise wait for it.
      get stdin() {
        return process.stdin;
      },
      clock: Date.now,
      signal: stop.signal,
      atExit(work) {
        process.on('exit', work);
        return () => void process.off('exit', work);
      },
    },
    version(),
  );
  // Not waiting for work that is no longer wanted, such as templates for a site with errors; but for what is said.
  process.stdout.write('', () => process.exit());
}

function endsItself(command: string | undefined): boolean {
  return command === 'dev' || command === 'preview' || command === 'links';
}

function version(): string {
  const text = readFileSync(new URL('../../package.json', import.meta.url), 'utf8');
  return (JSON.parse(text) as { version: string }).version;
}

if (import.meta.main) await main();
