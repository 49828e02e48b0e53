/** The fields Astro's compiler, Vite and Rolldown put on their errors; which of them are there depends on who threw. */
interface CompileError {
  readonly message: string;
  readonly id?: string;
  readonly frame?: string;
  readonly hint?: string;
  readonly loc?: { readonly file?: string; readonly line?: number; readonly column?: number };
  /** Rolldown wraps what its plugins threw. */
  readonly errors?: readonly CompileError[];
}

/**
 * Says in one sentence where a template failed to compile and why, with the code frame and hint, if any, as details. No stack
 * trace and no colour codes: the text is for a page as well as for the terminal.
 */
export function explain(thrown: unknown): { message: string; details: string } {
  const outer: CompileError = thrown instanceof Error ? thrown : { message: String(thrown) };
  const error = outer.errors?.[0] ?? outer;
  const [first = '', ...rest] = plain(error.message)
    .split('\n')
    .filter((line) => !/^\s+at .+:\d+\)?$/.test(line))
    .map((line) => line.replace(/^\[plugin [^\]]*\] ?/, '').replace(/^CompilerError: /, ''))
    .filter((line) => line.trim() !== '');
  const place = placeOf(error);
  const message = place === '' || first.includes(place) ? first : `${place}: ${first}`;
  const details = [...rest, plain(error.frame ?? ''), plain(error.hint ?? '')].filter(
    (line) => line.trim() !== '',
  );
  return { message, details: details.join('\n') };
}

function placeOf(error: CompileError): string {
  const file = error.loc?.file ?? error.id;
  if (file === undefined) return '';
  return error.loc?.line === undefined ? file : `${file}:${error.loc.line}`;
}

function plain(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: that is what a terminal's colour codes are made of
  return text.replace(/\u001b\[[0-9;]*m/g, '');
}
