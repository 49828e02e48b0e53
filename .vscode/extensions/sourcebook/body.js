/**
 * What can be written in the text of an entry: the source of a citation, a directive, its attributes and their values.
 *
 * @typedef {import('./suggest.js').Suggestion} Suggestion
 */

const CITATION = /\[(?:[^\]\n]*;\s*)?@([\w/-]*)$/;
const DIRECTIVE = /(?:^|[\s(*_])(:{1,3}[a-z]*)$/;
const ATTRIBUTES = /(?::([a-z]+)\[[^\]\n]*\]|^::([a-z]+))\{([^}\n]*)$/;
const VALUE = /(?:^|\s)([\w-]+)=(?:"([^"]*)|([^\s"]*))$/;

/** Attributes whose values have spaces in them as a rule. */
const QUOTED = new Set([
  'where',
  'title',
  'quote',
  'by',
  'status',
  'series',
  'annotate',
  'events',
  'columns',
]);

/**
 * @param {string} line what stands before the cursor on its line
 * @param {number} offset of the cursor in the file
 * @param {{directives: any, sources: readonly {value: string, about: string}[]}} known
 * @returns {Suggestion[]}
 */
function bodySuggestions(line, offset, { directives, sources }) {
  const cited = CITATION.exec(line);
  if (cited) return sources.map((one) => valueSuggestion(one, offset - cited[1].length, offset));
  const inside = ATTRIBUTES.exec(line);
  const spec = inside && directives.directives[inside[1] ?? inside[2]];
  if (spec) return inBraces(spec, inside[3], offset, directives.lists);
  const started = DIRECTIVE.exec(line);
  return started ? names(directives.directives, started[1], offset) : [];
}

function names(directives, typed, offset) {
  return Object.entries(directives).map(([name, { marker, description, example }], n) => ({
    label: `${marker}${name}`,
    insert: marker === ':' ? `:${name}[$1]{$2}` : `::${name}{$1}`,
    snippet: true,
    from: offset - typed.length,
    to: offset,
    detail: description,
    documentation: example,
    is: 'directive',
    order: n,
    again: false,
  }));
}

function inBraces(spec, written, offset, lists) {
  const value = VALUE.exec(written);
  if (value) {
    const attribute = spec.attributes[value[1]];
    const word = /[^\s"]*$/.exec(value[2] ?? value[3])[0];
    return valuesOfAttribute(attribute, lists).map((one) =>
      valueSuggestion(one, offset - word.length, offset),
    );
  }
  // An odd number of marks: inside a quoted value that is no list of words.
  if ((written.match(/"/g) ?? []).length % 2 === 1) return [];
  const word = /[\w-]*$/.exec(written)[0];
  const there = new Set(Array.from(written.matchAll(/(?:^|\s)([\w-]+)(?==|\s)/g), ([, name]) => name));
  return fitting(spec, there).map((name, n) => {
    const { description, example, bare } = spec.attributes[name];
    return {
      label: name,
      insert: bare === 'only' ? name : QUOTED.has(name) ? `${name}="$1"` : `${name}=`,
      snippet: QUOTED.has(name),
      from: offset - word.length,
      to: offset,
      detail: description,
      documentation: example,
      is: 'attribute',
      order: n,
      again: bare !== 'only',
    };
  });
}

/** The attributes that fit beside those that are there. */
function fitting({ attributes, forms, required, only = {} }, there) {
  const form = forms?.find(({ key }) => there.has(key));
  const first = form
    ? [...(form.needs ?? []), ...(form.oneOf ?? [])]
    : (forms?.map(({ key }) => key) ?? required);
  const others = form ? form.allows : forms ? [] : Object.keys(attributes);
  return [...new Set([...first, ...others])].filter(
    (name) =>
      !there.has(name) &&
      !(form?.oneOf?.includes(name) && form.oneOf.some((one) => there.has(one))) &&
      (only[name] === undefined || there.has(only[name])),
  );
}

function valuesOfAttribute(attribute, lists) {
  if (!attribute) return [];
  if (attribute.values) return attribute.values.map((value) => ({ value, about: '' }));
  const list = lists[attribute.list] ?? {};
  return (list.enum ?? []).map((value, n) => ({ value, about: list.enumDescriptions?.[n] ?? '' }));
}

function valueSuggestion({ value, about }, from, to) {
  return {
    label: value,
    insert: value,
    snippet: false,
    from,
    to,
    detail: about,
    documentation: '',
    is: 'value',
    order: 0,
    again: false,
  };
}

module.exports = { bodySuggestions, valueSuggestion };
