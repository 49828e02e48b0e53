const LONGEST = 300;

/** DuckDB's message on one line, without the excerpt of the query under it. */
export function cleanMessage(message: string): string {
  const text = message
    .replace(/\n*LINE \d+:[\s\S]*$/, '')
    .replace(/^(?:Error: )?(?:Failed to \w+ statements?: )?(?:Failed to prepare: )?/, '')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/\.$/, '');
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}

/** The line of the query that the message is about, from 1. */
export function lineOf(message: string): number | undefined {
  const line = /LINE (\d+):/.exec(message)?.[1];
  return line === undefined ? undefined : Number(line);
}
