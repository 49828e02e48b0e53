/**
 * Finds out where the cursor stands in front matter that is being written, and so is seldom whole: line by line, by
 * indentation, with lists and mappings in brackets. It knows as much of YAML as entries are written in.
 *
 * @typedef {object} Holder What a key or a value stands in.
 * @property {readonly string[]} path Keys from the top; `*` for an element of a list.
 * @property {Set<string>} keys The keys written in it, before and after the cursor.
 * @property {'top' | 'key' | 'item'} is
 * @property {number} column
 *
 * @typedef {object} Place
 * @property {'key' | 'value' | 'either' | 'text'} wants What could be written there; `text` is a text over several lines.
 * @property {Holder} holder What it stands in; of a value: the key it belongs to, as a path.
 * @property {number} from Offset at which the word begins that is being written.
 * @property {number} to Offset at which it ends: what is taken replaces it.
 * @property {boolean} flow True inside brackets.
 * @property {boolean} colon True where a colon follows the key already.
 */

const KEY = /^("(?:[^"\\]|\\.)*"|'[^']*'|[\p{L}\d_][^:#,[\]{}]*?)[ \t]*:(?=\s|$)/u;
const BLOCK_TEXT = /^[|>][-+\d]*\s*(?:#.*)?$/;

/**
 * @param {string} yaml
 * @param {number} offset of the cursor in it
 * @returns {{place: Place | undefined, ids: Map<string, string[]>}} the place, and the ids of records written in lists of
 *   the file itself, by the name of the list
 */
function placeIn(yaml, offset) {
  const top = { is: 'top', column: -1, path: [], keys: new Set() };
  const walk = { offset, stack: [top], place: undefined, ids: new Map(), text: undefined, flow: undefined };
  let start = 0;
  for (const line of yaml.split('\n')) {
    readLine(walk, line.replace(/\r$/, ''), start);
    start += line.length + 1;
  }
  return { place: walk.place, ids: walk.ids };
}

function readLine(walk, line, start) {
  const here = walk.offset >= start && walk.offset <= start + line.length;
  const indent = line.length - line.trimStart().length;
  const blank = indent === line.length;
  if (walk.flow) return feed(walk, line, start, 0);
  if (walk.text && (blank || indent > walk.text.column)) {
    if (here) walk.place = placeOf(walk, 'text', walk.text, walk.offset);
    return undefined;
  }
  walk.text = undefined;
  if (blank) {
    const holder = walk.stack.findLast(({ column }) => column < walk.offset - start);
    if (here) walk.place = placeOf(walk, 'either', holder, walk.offset);
  } else if (line[indent] !== '#') readContent(walk, line, start, indent, here);
  return undefined;
}

function readContent(walk, line, start, indent, here) {
  let at = indent;
  for (;;) {
    const dash = /^-(?:[ \t]+|$)/.exec(line.slice(at));
    if (!dash) break;
    const column = at;
    leave(walk, (one) => one.column > column || (one.column === column && one.is === 'item'));
    enter(walk, 'item', column, '*');
    at += dash[0].length;
  }
  const rest = line.slice(at);
  const key = KEY.exec(rest);
  if (key) return readKey(walk, line, start, at, key, here);
  if (rest !== '' && rest[0] !== '#') leave(walk, ({ column }) => column >= at);
  if (/^[[{]/.test(rest)) return openFlow(walk, walk.stack.at(-1), line, start, at);
  if (here && !beyondComment(line, walk.offset - start))
    walk.place = placeOf(walk, 'either', walk.stack.at(-1), start + at);
  return undefined;
}

function readKey(walk, line, start, at, [whole, written], here) {
  leave(walk, ({ column }) => column >= at);
  const parent = walk.stack.at(-1);
  const name = written.replace(/^(["'])(.*)\1$/, '$2');
  const inKey = here && walk.offset >= start + at && walk.offset <= start + at + written.length;
  if (inKey) {
    walk.place = {
      ...placeOf(walk, 'key', parent, start + at),
      to: start + at + written.length,
      colon: true,
    };
  } else parent.keys.add(name);
  const own = enter(walk, 'key', at, name);
  const behind = at + whole.length;
  const rest = line.slice(behind);
  const value = rest.trim();
  const valueAt = behind + rest.length - rest.trimStart().length;
  if (BLOCK_TEXT.test(value)) walk.text = own;
  else if (/^[[{]/.test(value)) return openFlow(walk, own, line, start, valueAt);
  else if (walk.offset >= start + behind && here && !beyondComment(line, walk.offset - start))
    walk.place = placeOf(walk, 'value', own, value === '' ? walk.offset : start + valueAt);
  if (name === 'id' && own.path.length === 3 && value !== '') keepId(walk, own.path[0], value);
  return undefined;
}

/** A list or mapping in brackets, which may go on over several lines. */
function openFlow(walk, holder, line, start, at) {
  walk.flow = { open: [], holder, quote: '' };
  feed(walk, line, start, at);
}

function feed(walk, line, start, from) {
  const { flow } = walk;
  for (let at = from; at <= line.length; at++) {
    const sign = line[at] ?? '\n';
    if (walk.offset === start + at && flow.open.length > 0) walk.place = placeInFlow(walk, flow);
    if (flow.quote !== '') {
      if (sign === flow.quote) flow.quote = '';
    } else if (/\s/.test(sign)) {
      const top = flow.open.at(-1);
      // Where nothing has been written yet, a value begins behind the white space.
      if (top && top.from === start + at) top.from += 1;
    } else if ((sign === '"' || sign === "'") && flow.open.at(-1)?.from === start + at) flow.quote = sign;
    else if (sign === '#' && /\s/.test(line[at - 1] ?? ' ')) return;
    else readSign(walk, flow, sign, line, start, at);
    if (flow.open.length === 0) {
      walk.flow = undefined;
      return;
    }
  }
}

function readSign(walk, flow, sign, line, start, at) {
  const top = flow.open.at(-1);
  if (sign === '[' || sign === '{') {
    const base = top ? elementOf(top) : flow.holder.path;
    flow.open.push({ sign, path: base, keys: new Set(), key: undefined, from: start + at + 1 });
  } else if (sign === ']' || sign === '}' || sign === ',') {
    const word = line.slice(Math.max(0, top.from - start), at).trim();
    if (top.key === 'id' && top.path.length === 2) keepId(walk, top.path[0], word);
    if (sign === ',') Object.assign(top, { key: undefined, from: start + at + 1 });
    else flow.open.pop();
  } else if (
    sign === ':' &&
    top.sign === '{' &&
    top.key === undefined &&
    /^(?:\s|$)/.test(line.slice(at + 1))
  ) {
    const name = line.slice(Math.max(0, top.from - start), at).trim();
    top.keys.add(name.replace(/^(["'])(.*)\1$/, '$2'));
    Object.assign(top, { key: name, from: start + at + 1 });
  }
}

function elementOf({ sign, path, key }) {
  return sign === '[' ? [...path, '*'] : [...path, key ?? ''];
}

function placeInFlow(walk, flow) {
  const top = flow.open.at(-1);
  const inMapping = top.sign === '{' && top.key === undefined;
  const wants = inMapping ? 'key' : top.sign === '{' ? 'value' : 'either';
  const holder = {
    is: wants === 'either' ? 'item' : 'key',
    column: -1,
    path: inMapping ? top.path : elementOf(top),
    keys: inMapping ? top.keys : new Set(),
  };
  return { ...placeOf(walk, wants, holder, top.from), flow: true };
}

function placeOf({ offset }, wants, holder, from) {
  return { wants, holder, from: Math.min(from, offset), to: offset, flow: false, colon: false };
}

function enter({ stack }, is, column, step) {
  const holder = { is, column, path: [...stack.at(-1).path, step], keys: new Set() };
  stack.push(holder);
  return holder;
}

function leave({ stack }, isOver) {
  while (stack.length > 1 && isOver(stack.at(-1))) stack.pop();
}

function keepId(walk, list, written) {
  const id = written.replace(/\s+#.*$/, '').replace(/^(["'])(.*)\1$/, '$2');
  walk.ids.set(list, [...(walk.ids.get(list) ?? []), id]);
}

function beyondComment(line, column) {
  return /(?:^|\s)#/.test(line.slice(0, column));
}

module.exports = { placeIn };
