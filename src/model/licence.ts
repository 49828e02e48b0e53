/** Creative Commons licences as people write them: “CC BY 4.0”, “CC BY-SA 4.0”, “CC0 1.0”. */
const CREATIVE_COMMONS = /^CC[ -](BY(?:-(?:SA|ND|NC|NC-SA|NC-ND))?)[ -](\d\.\d)$/i;
const ZERO = /^CC0(?:[ -]1\.0)?$/i;

/** A licence as people write it: its SPDX name and address where it is known, else its words. An address is its own. */
export function licenceOf(text: string): { name: string; title: string; path?: string } {
  const [, terms, version] = CREATIVE_COMMONS.exec(text.trim()) ?? [];
  if (terms && version) {
    return {
      name: `CC-${terms.toUpperCase()}-${version}`,
      title: text,
      path: `https://creativecommons.org/licenses/${terms.toLowerCase()}/${version}/`,
    };
  }
  if (ZERO.test(text.trim())) {
    return { name: 'CC0-1.0', title: text, path: 'https://creativecommons.org/publicdomain/zero/1.0/' };
  }
  if (/^https?:\/\/\S+$/i.test(text.trim()) && URL.canParse(text.trim())) {
    return { name: named(text), title: text, path: text.trim() };
  }
  return { name: named(text), title: text };
}

/** As the names of a data package are: without white space. */
function named(text: string): string {
  return text.trim().replace(/[^A-Za-z0-9._-]+/g, '-');
}
