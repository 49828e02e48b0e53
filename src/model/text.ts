import { z } from 'zod';
import { isCountry } from './country.ts';

/** What is said of a text with half a character in it. */
export const HALF_CHARACTER = {
  message: 'unexpected half of a character (a lone surrogate such as \\ud800), expected whole characters',
  hint: 'Write the character itself instead of its escape, or both halves of it.',
} as const;

/** Text of at least one character. Half a character (a lone surrogate, written \\ud800) cannot be sent or linked to. */
export const text = z
  .string()
  .trim()
  .min(1)
  .refine((value) => value.isWellFormed(), {
    error: HALF_CHARACTER.message,
    params: { rule: 'file-encoding', hint: HALF_CHARACTER.hint },
  });

/** What an import writes where an article must have a text that only its editor can write. */
export const PLACEHOLDER = {
  description: 'Draft, to be written.',
  body: 'Write the article here, and cite the report',
} as const;

const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** True for an id as the contract wants it: lower-case letters, digits, single hyphens. */
export function isId(value: string): boolean {
  return ID.test(value);
}

/** True for an id or for `<article-id>/<local-id>`. */
export function isReference(value: string): boolean {
  const parts = value.split('/');
  return parts.length <= 2 && parts.every(isId);
}

/** The article that a full id `<article-id>/<local-id>` begins with; undefined for a record of its own. */
export function articleOf(id: string): string | undefined {
  const slash = id.indexOf('/');
  return slash === -1 ? undefined : id.slice(0, slash);
}

/** Reference to a record: an id, or `<article-id>/<local-id>` for one written inside an article. */
export const reference = z.string().refine(isReference, {
  error: (issue) =>
    `unexpected “${String(issue.input).slice(0, 60)}”, expected an id of lower-case letters, digits and hyphens`,
  params: { rule: 'id-malformed' },
});

/** Which kind of record a reference leads to. */
const REFERRED = z.registry<{ kind: ReferredKind }>();

/** The kinds of record that others refer to. */
export type ReferredKind = 'source' | 'incident' | 'place' | 'actor';

/** Reference to a record of that kind. */
export function referenceTo(kind: ReferredKind): typeof reference {
  return reference.clone().register(REFERRED, { kind });
}

/** The kind of record that a field refers to, as text; undefined if it is no reference. */
export function referredKind(schema: z.core.$ZodType): ReferredKind | undefined {
  return REFERRED.get(schema)?.kind;
}

/** The lists of a site’s own words: kinds of incident and kinds of target, in site.yaml. */
export type Vocabulary = 'kinds' | 'targets';

/** Which list of the site’s vocabulary a word is of. */
const LISTED = z.registry<{ list: Vocabulary }>();

/** A word of the site’s vocabulary; whether it is one is checked once the site is read. */
export function wordOf(list: Vocabulary): typeof text {
  return text.clone().register(LISTED, { list });
}

/** The list of the site’s vocabulary that a field chooses from; undefined if it is free. */
export function vocabularyOf(schema: z.core.$ZodType): Vocabulary | undefined {
  return LISTED.get(schema)?.list;
}

// A third slash or a backslash behind https:// is dropped by browsers, and what follows becomes the host.
const SAFE_URL = /^(https?:\/\/[^\s\p{Cc}\p{Cf}/\\][^\s\p{Cc}]*|mailto:[^\s\p{Cc}]+)$/iu;
const SITE_PATH = /^\/(?![/\\])[^\s\p{Cc}\\]*$/u;

/** An address that a reader may follow: https, http or mailto. */
export const url = z.string().refine((value) => SAFE_URL.test(value) && URL.canParse(value), {
  error: (issue) =>
    `unexpected “${String(issue.input).slice(0, 120)}”, expected a web address such as https://example.org/page`,
  params: { rule: 'url-unsafe' },
});

/** An address on the web: https or http. */
export const webUrl = url.refine((value) => !/^mailto:/i.test(value), {
  error: (issue) =>
    `unexpected “${String(issue.input).slice(0, 120)}”, expected a web address such as https://example.org`,
  params: { rule: 'url-unsafe' },
});

const LOOKS_LIKE_PATH_OR_URL = /^(\/|https?:\/\/)/;

/**
 * A path of the site, or a web address. What begins with two slashes, or with a slash and a backslash, is no path: a
 * browser takes what follows for the name of another host.
 */
export const pathOrUrl = z
  .string()
  .regex(LOOKS_LIKE_PATH_OR_URL)
  .refine(
    (value) =>
      !LOOKS_LIKE_PATH_OR_URL.test(value) || SITE_PATH.test(value) || webUrl.safeParse(value).success,
    {
      error: (issue) =>
        `unexpected “${String(issue.input).slice(0, 120)}”, expected a path such as /articles/one/ or a web address`,
      params: {
        rule: 'url-unsafe',
        hint: 'Begin a path of the site with one slash; write other sites with https://.',
      },
    },
  );

/** A language as a BCP 47 tag. */
export const language = z.string().refine(isLanguage, {
  error: (issue) =>
    `unexpected “${String(issue.input).slice(0, 60)}”, expected a language tag such as en, ar or pt-BR`,
  params: { rule: 'field-value', form: 'language' },
});

const LANGUAGES = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });

/**
 * Well-formed, and no word such as “english”, which BCP 47 leaves room for. Tags of three letters are not looked up: of
 * thousands of languages, Iraqi Arabic (acm) among them, only some hundreds have a name that can be.
 */
function isLanguage(value: string): boolean {
  try {
    const [tag, ...others] = Intl.getCanonicalLocales(value);
    const [language = ''] = tag?.split('-') ?? [];
    return (
      others.length === 0 &&
      (language.length === 3 || (language.length === 2 && LANGUAGES.of(language) !== undefined))
    );
  } catch {
    return false;
  }
}

/** A country as ISO 3166-1 alpha-2. */
export const country = z.string().refine(isCountry, {
  error: (issue) =>
    `unexpected “${String(issue.input).slice(0, 60)}”, expected a country code such as IQ or SY (ISO 3166-1)`,
  params: { rule: 'field-value', form: 'country' },
});
