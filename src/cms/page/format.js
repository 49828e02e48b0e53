/**
 * How an entry becomes the fields of a form and back, in the browser: nothing that the form does not change is written anew.
 * The text of the file is kept beside the fields; what was changed is written into it, key by key, and every other letter,
 * comments too, stays as it was.
 */

/** The text that the fields were read from, beside them. */
export const TEXT = '$text';
/** True beside the fields of an entry that the form can hold; the lists of the CMS show no others. */
export const OFFERED = '$offered';

const PARTS = /^(---[ \t]*\n)([\s\S]*?)(^---[ \t]*\n?)/m;

/** Thrown for what a form cannot hold. */
class Unheld extends Error {}

/**
 * The format of one kind of entry.
 * @param yaml the package of that name
 * @param fields of the form, from config.yml: `name`, `holds` (what it holds), `fields` (of a group), `short` (the field
 *   that an element of a list may be written as alone)
 * @param shadows titles, in the first field, that only translations have: a translation is no entry of its own
 */
export function entryFormat(yaml, fields, shadows = []) {
  const own = fields.filter(({ name }) => name !== 'body');
  const [first] = own;
  const read = (text) => {
    const { document, body } = parse(yaml, text);
    const form = readMap(yaml, document.contents, own);
    if (own.some(({ name, required }) => required !== false && form[name] === undefined))
      throw new Unheld('a field that must be there is missing');
    if (shadows.includes(form[first.name])) throw new Unheld('it is a translation');
    return { ...form, ...(body !== '' && { body }) };
  };
  return {
    fromFile(text) {
      try {
        const form = read(text);
        return { ...form, [TEXT]: text, [OFFERED]: write(yaml, own, text, form) === text };
      } catch {
        return { ...titleOf(yaml, text), [TEXT]: text, [OFFERED]: false };
      }
    },
    toFile(data) {
      const { [TEXT]: text, [OFFERED]: offered, ...form } = data;
      if (offered === false) throw new Error('This entry holds what a form cannot; it is edited as a file.');
      const cleaned = cleanMap(yaml, form, fields) ?? {};
      if (text === undefined) return newEntry(yaml, own, cleaned);
      const written = write(yaml, own, text, cleaned);
      const kept = same(commentsOf(yaml, text), commentsOf(yaml, written));
      if (!kept || !same(cleanMap(yaml, read(written), fields), cleaned))
        throw new Error('This change cannot be written without loss; make it in the file.');
      return written;
    },
  };
}

/** The format of entries that are only chosen from: nothing is written. */
export function listingFormat(yaml) {
  return {
    fromFile: (text) => titleOf(yaml, text),
    toFile() {
      throw new Error('Nothing is written from here.');
    },
  };
}

function titleOf(yaml, text) {
  try {
    return parse(yaml, text).document.toJS() ?? {};
  } catch {
    return {};
  }
}

function parse(yaml, text) {
  const [whole, , front] = PARTS.exec(text) ?? [];
  if (front === undefined || text.includes('\r') || !text.startsWith('---'))
    throw new Unheld('there is no front matter');
  const document = yaml.parseDocument(front, { keepSourceTokens: true });
  if (document.errors.length > 0 || !yaml.isMap(document.contents) || hasMarks(yaml, document))
    throw new Unheld('its front matter cannot be read');
  return { document, body: text.slice(whole.length).replace(/^\n+|\n+$/g, '') };
}

/** True where a part of it has a name by which other parts repeat it, or a type of its own. */
function hasMarks(yaml, document) {
  let found = false;
  yaml.visit(document, (_, node) => {
    if (yaml.isAlias(node) || node?.anchor !== undefined || node?.tag !== undefined) found = true;
  });
  return found;
}

/** The comments of front matter, in any order. */
function commentsOf(yaml, text) {
  const tokens = [...new yaml.Lexer().lex(PARTS.exec(text)?.[2] ?? '')];
  return tokens.filter((token) => token.startsWith('#')).sort();
}

// Reading: from nodes of YAML to what widgets hold.

function readMap(yaml, map, fields) {
  const form = {};
  for (const field of fields) {
    const node = map.get(field.name, true);
    if (node !== undefined && node.value !== null) form[field.name] = readNode(yaml, node, field);
  }
  return form;
}

function readNode(yaml, node, field) {
  if (field.holds === 'texts') {
    if (yaml.isScalar(node) && field.short !== undefined) return [scalarText(yaml, node)];
    if (!yaml.isSeq(node)) throw new Unheld('no list');
    return node.items.map((item) => scalarText(yaml, item));
  }
  if (field.holds === 'groups') {
    if (!yaml.isSeq(node)) throw new Unheld('no list');
    return node.items.map((item) => readGroup(yaml, item, field));
  }
  if (field.holds === 'group') return readGroup(yaml, node, field);
  if (field.holds === 'count' && yaml.isMap(node)) return inBraces(yaml, node.toJSON());
  return scalarText(yaml, node);
}

/** A mapping on one line: `{ min: 2, max: 5 }`. */
function inBraces(yaml, value) {
  return new yaml.Document(value).toString({ collectionStyle: 'flow', lineWidth: 0 }).trim();
}

function readGroup(yaml, node, field) {
  if (yaml.isScalar(node) && field.short !== undefined) return { [field.short]: scalarText(yaml, node) };
  if (!yaml.isMap(node)) throw new Unheld('no group of fields');
  const names = field.fields.map(({ name }) => name);
  if (node.items.some(({ key }) => !names.includes(key.value)))
    throw new Unheld('a field that the form lacks');
  return readMap(yaml, node, field.fields);
}

function scalarText(yaml, node) {
  if (!yaml.isScalar(node)) throw new Unheld('no text');
  return typeof node.value === 'string' ? node.value : (node.source ?? String(node.value));
}

// Cleaning: widgets leave empty texts and lists behind where nothing was filled in.

function cleanMap(yaml, form, fields) {
  const entries = fields.flatMap((field) => {
    const value = clean(yaml, form[field.name], field);
    return value === undefined ? [] : [[field.name, value]];
  });
  return entries.length === 0 ? undefined : Object.fromEntries(entries);
}

function clean(yaml, value, field) {
  if (value === undefined || value === null || value === '') return undefined;
  if (field.holds === 'group') return cleanMap(yaml, value, field.fields);
  if (field.holds === 'groups' || field.holds === 'texts') {
    const isGroup = field.holds === 'groups';
    const list = value
      .map((item) => (isGroup ? cleanMap(yaml, item, field.fields) : item || undefined))
      .filter((item) => item !== undefined);
    return list.length === 0 ? undefined : list;
  }
  if (field.holds === 'count' && value.startsWith('{')) return inBraces(yaml, yaml.parse(value));
  return String(value);
}

// Writing: what has changed, and nothing else.

function write(yaml, fields, text, form) {
  const [whole, open, front, close] = PARTS.exec(text);
  const { document, body } = parse(yaml, text);
  const { contents } = document;
  const edits = [];
  const added = [];
  for (const field of fields) {
    const pair = contents.items.find(({ key }) => key.value === field.name);
    const before = pair && pair.value?.value !== null ? readNode(yaml, pair.value, field) : undefined;
    const after = form[field.name];
    if (same(before, after)) continue;
    const node = after === undefined ? undefined : makeNode(yaml, after, field, pair?.value);
    const made = node === undefined ? '' : pairText(yaml, field.name, node);
    if (pair) edits.push({ ...spanOf(pair, front, node === undefined), made });
    else if (made !== '') added.push(`${made}\n`);
  }
  let edited = front;
  for (const { from, to, made } of edits.sort((a, b) => b.from - a.from))
    edited = edited.slice(0, from) + made + edited.slice(to);
  if (added.length > 0) edited = `${edited.replace(/(?<!\n)$/, '\n')}${added.join('')}`;
  const after = (form.body ?? '') === body ? text.slice(whole.length) : bodyText(form.body);
  return `${open}${edited}${after === '' ? close : close.replace(/\n?$/, '\n')}${after}`;
}

function bodyText(body) {
  return body === undefined ? '' : `\n${body.replace(/^\n+|\n+$/g, '')}\n`;
}

/** The letters of a pair in its front matter, with the line break behind it where it is to go as a whole. */
function spanOf({ key, value }, front, whole) {
  const from = key.range[0];
  const end = value?.range?.[1] ?? key.range[1];
  // A text over several lines ends behind its last line break.
  const to = Math.max(key.range[1] + 1, front[end - 1] === '\n' ? end - 1 : end);
  return { from, to: whole && front[to] === '\n' ? to + 1 : to };
}

function pairText(yaml, name, node) {
  if (yaml.isScalar(node)) node.comment = undefined;
  const document = new yaml.Document({});
  document.contents.items.push(document.createPair(name, node));
  return document.toString({ lineWidth: 0, flowCollectionPadding: false }).replace(/\n$/, '');
}

/** A node for a value; parts of `before` that hold the same go into it as they are. */
function makeNode(yaml, value, field, before) {
  const document = new yaml.Document();
  if (field.holds === 'groups' || field.holds === 'texts') {
    const list = document.createNode([]);
    const known = yaml.isSeq(before) ? before.items : [];
    const element = field.holds === 'groups' ? { ...field, holds: 'group' } : { holds: 'text' };
    const read = known.map((item) => readNode(yaml, item, element));
    list.flow = yaml.isSeq(before) ? before.flow : field.holds === 'texts';
    if (yaml.isSeq(before))
      Object.assign(list, { commentBefore: before.commentBefore, comment: before.comment });
    list.items = value.map((one, n) => {
      const at = read.findIndex((other) => same(other, one));
      if (at !== -1) return known[at];
      // The element in its place has been altered, unless it is still in use elsewhere in the list.
      const altered = read[n] !== undefined && !value.some((other) => same(other, read[n]));
      return makeNode(yaml, one, element, altered ? known[n] : undefined);
    });
    return list;
  }
  if (field.holds === 'group') {
    if (field.short !== undefined && Object.keys(value).join() === field.short && !yaml.isMap(before))
      return document.createNode(value[field.short]);
    const map = yaml.isMap(before) ? before : document.createNode({});
    for (const inner of field.fields) {
      const old = map.get(inner.name, true);
      const after = value[inner.name];
      if (after === undefined) map.delete(inner.name);
      else if (old === undefined || !same(readNode(yaml, old, inner), after))
        map.set(inner.name, makeNode(yaml, after, inner, old));
    }
    return map;
  }
  return document.createNode(scalarOf(yaml, value, field), { flow: true });
}

function scalarOf(yaml, text, { holds }) {
  if (holds === 'boolean') return text === 'true';
  const number = /^-?\d+(\.\d+)?$/.test(text.trim()) ? Number(text) : undefined;
  if (number !== undefined && (holds === 'number' || holds === 'count')) return number;
  if (holds === 'count' && text.startsWith('{')) return yaml.parse(text);
  // A year alone is written without quotation marks.
  if (holds === 'date' && /^[1-9]\d{3}$/.test(text)) return Number(text);
  return text;
}

function newEntry(yaml, fields, form) {
  const lines = fields
    .filter(({ name }) => form[name] !== undefined)
    .map((field) => pairText(yaml, field.name, makeNode(yaml, form[field.name], field)));
  return `---\n${lines.join('\n')}\n---\n${bodyText(form.body)}`;
}

function same(a, b) {
  return JSON.stringify(a) === JSON.stringify(b);
}
