/** What is wrong with a statement before it is run. */
export interface Refusal {
  message: string;
  hint: string;
  line?: number;
}

// Comments, and what stands in quotes, are not looked at.
const ASIDE = /--[^\n]*|\/\*[\s\S]*?\*\/|'(?:[^']|'')*'|"(?:[^"]|"")*"/g;
const CHANGING =
  /\b(now|today|random|setseed|uuid|uuidv4|uuidv7|gen_random_uuid|get_current_timestamp|get_current_time|transaction_timestamp|txid_current|current_localtime\w*)\s*\(|\bcurrent_(?:date|time|timestamp)\b/i;

/**
 * Refuses what is no plain question: anything but one SELECT or WITH, and what gives another answer at each build. That
 * nothing is written or opened is seen to by the database itself (see database.ts).
 */
export function refuseStatement(sql: string): Refusal | undefined {
  const bare = bareStatement(sql);
  if (bare.trim() === '')
    return {
      message: 'unexpected empty query, expected SELECT or WITH',
      hint: 'Write a SELECT that gives one row with a column named value.',
    };
  const word = /^[\s(]*([a-z_]+)/i.exec(bare)?.[1] ?? bare.trim().slice(0, 20);
  if (!/^(select|with)$/i.test(word)) {
    return {
      message: `unexpected ${word.toUpperCase()}, expected SELECT or WITH`,
      hint: 'A query only reads the site’s tables.',
    };
  }
  const changing = CHANGING.exec(bare)?.[0];
  if (changing) {
    return {
      message: `unexpected ${changing.replace(/\s*\($/, '')}, expected the same answer at each build`,
      hint: 'Write dates out, and take rows in a fixed order instead of by chance.',
    };
  }
  return undefined;
}

/** A statement without its comments, and without what stands in quotes. */
export function bareStatement(sql: string): string {
  return sql.replace(ASIDE, (aside) => (/^['"]/.test(aside) ? "''" : ' '));
}
