const { bodySuggestions, valueSuggestion } = require('./body.js');
const { placeIn } = require('./front-matter.js');
const { formsOf, keysAt, schemasAt, valuesOf } = require('./schema.js');

/**
 * Something that could be written at the cursor.
 *
 * @typedef {object} Suggestion
 * @property {string} label
 * @property {string} insert What is written in the place of what stands from `from` to `to`.
 * @property {boolean} snippet True if `$1`, `$2` in it are places for the cursor.
 * @property {number} from
 * @property {number} to
 * @property {string} detail What it is.
 * @property {string} documentation Examples.
 * @property {'key' | 'value' | 'directive' | 'attribute'} is
 * @property {number} order Lower ones come first.
 * @property {boolean} again True if more is to be suggested when it has been taken.
 *
 * @typedef {object} Schemas
 * @property {any} entry The schema of the entry’s front matter.
 * @property {any} citation The schema of a citation, which lists the sources.
 * @property {any} directives The directives and their attributes.
 */

/**
 * What could be written at a place of an entry. It reads no file and knows no editor.
 *
 * @param {string} text the whole file
 * @param {number} offset of the cursor in it
 * @param {Schemas} schemas
 * @returns {Suggestion[]}
 */
function suggest(text, offset, schemas) {
  const front = /^\uFEFF?---[ \t]*\r?\n/.exec(text);
  const begin = front ? front[0].length : 0;
  const rest = text.slice(begin);
  const end = front ? /^---[ \t]*\r?$/m.exec(rest)?.index : 0;
  const { place, ids } = placeIn(rest.slice(0, end), offset - begin);
  const inFront = front && offset >= begin && (end === undefined || offset < begin + end);
  if (inFront && place === undefined) return [];
  if (inFront && place.wants !== 'text')
    return frontSuggestions(schemas.entry, place, ids).map((one) => ({
      ...one,
      from: one.from + begin,
      to: one.to + begin,
    }));
  if (inFront && place.holder.path.at(-1) !== 'body') return [];
  const line = text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset);
  const sources = [...own(ids, 'source'), ...valuesOf(schemasAt(schemas.citation, []))];
  return bodySuggestions(inFront ? line.trimStart() : line, offset, {
    directives: schemas.directives,
    sources,
  });
}

function frontSuggestions(root, place, ids) {
  const { path, is } = place.holder;
  const keys = place.wants === 'value' ? [] : keySuggestions(root, place);
  const values = place.wants === 'key' || is === 'top' || (place.wants === 'either' && is !== 'item');
  return values ? keys : [...valueSuggestions(root, path, place, ids), ...keys];
}

function keySuggestions(root, place) {
  const { path, keys } = place.holder;
  return keysAt(root, path)
    .filter(({ name }) => !keys.has(name))
    .map(({ name, schema, required }, n) => {
      const forms = formsOf(root, schema);
      const behind = place.colon
        ? ''
        : forms.has('list') && !forms.has('text') && !place.flow
          ? ':\n  - '
          : ': ';
      return {
        label: name,
        insert: `${name}${behind}`,
        snippet: false,
        from: place.from,
        to: place.to,
        detail: `${schema.description ?? ''}${required ? ' (required)' : ''}`.trim(),
        documentation: (schema.examples ?? []).map((one) => JSON.stringify(one)).join('\n'),
        is: 'key',
        order: n,
        again: !place.colon,
      };
    });
}

function valueSuggestions(root, path, place, ids) {
  const here = schemasAt(root, path);
  const plain = withOwn(here, ids).map((one) => valueSuggestion(one, place.from, place.to));
  if (place.wants !== 'value') return plain;
  // A list that has not been begun is written in brackets.
  const elements = withOwn(schemasAt(root, [...path, '*']), ids).map((one) => ({
    ...valueSuggestion(one, place.from, place.to),
    insert: `[${one.value}]`,
  }));
  return [...plain, ...elements];
}

/** The values of schemas, after the ids of records that are written in the entry itself. */
function withOwn(schemas, ids) {
  const listed = [...new Set(schemas.flatMap(({ listed }) => listed ?? []))];
  return [...listed.flatMap((kind) => own(ids, kind)), ...valuesOf(schemas)];
}

function own(ids, kind) {
  return (ids.get(`${kind}s`) ?? []).map((value) => ({ value, about: 'written in this entry' }));
}

module.exports = { suggest };
