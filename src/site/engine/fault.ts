/**
 * A failure of the engine itself: a template that does not compile, a page without a template, a folder that cannot be
 * written. Its message is a whole sentence for the person at the terminal; `details` (if any) is what to print under it.
 * Mistakes in content never become an EngineFault: they are diagnostics and are reported before the engine runs.
 */
export class EngineFault extends Error {
  override name = 'EngineFault';
  readonly details: string;

  constructor(message: string, details = '', options?: ErrorOptions) {
    super(message, options);
    this.details = details;
  }
}

/** The message of anything that was thrown, without its stack. */
export function messageOf(thrown: unknown): string {
  return thrown instanceof Error ? thrown.message : String(thrown);
}

/** The system's error code (`ENOENT`, `EADDRINUSE` …) of anything that was thrown, or an empty text. */
export function codeOf(thrown: unknown): string {
  return thrown instanceof Error && 'code' in thrown ? String(thrown.code) : '';
}
