/** A mistake in how a command was called. Its message is one sentence for the person who typed it; exit code 2. */
export class UsageError extends Error {
  override name = 'UsageError';
}
