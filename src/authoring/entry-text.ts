import { stringify } from 'yaml';
import type { RecordKind } from '../corpus/corpus.ts';
import { authoredSchema } from './authored.ts';
import { type FieldForm, fieldForms } from './field-forms.ts';

/** Longest line of a comment, in characters. */
const COMMENT_WIDTH = 100;

/** What an entry is written from. */
export interface EntryParts {
  kind: RecordKind;
  /** Fields as an author would write them, in any order. */
  fields: Readonly<Record<string, unknown>>;
  body?: string;
  /** Address of the JSON Schema, for editors that complete what is typed: relative to the entry’s file. */
  schema?: string;
}

/**
 * The text of a new entry: each field that is known under a comment that says what it is, and those that are not known as
 * comments that only need their sign taken away. The record is the one the fields make; comments never reach a reader.
 */
export function entryText({ kind, fields, body = '', schema }: EntryParts): string {
  const forms = fieldForms(authoredSchema(kind));
  const known = new Set(forms.map(({ name }) => name));
  const written = forms.filter(({ name }) => fields[name] !== undefined);
  const open = forms.filter(({ name }) => fields[name] === undefined);
  const others = Object.keys(fields).filter((name) => !known.has(name) && fields[name] !== undefined);
  const lines = [
    ...(schema === undefined ? [] : [`# yaml-language-server: $schema=${schema}`]),
    ...written.flatMap((form) => [...comment(form.about), ...yamlOf(form.name, fields[form.name])]),
    ...others.flatMap((name) => yamlOf(name, fields[name])),
    ...(open.length === 0 ? [] : ['', ...comment(OPEN[kind] ?? OPEN_FIELDS), ...open.flatMap(openField)]),
  ];
  const yaml = lines.join('\n');
  if (kind === 'series') return `${yaml}\n`;
  return `---\n${yaml}\n---\n${body.trim() === '' ? '' : `\n${body.trim()}\n`}`;
}

const OPEN_FIELDS = 'Not filled in; take the # away from what is known:';
const OPEN: Partial<Record<RecordKind, string>> = {
  incident: `${OPEN_FIELDS} “status” is worked out from the citations if it is left out.`,
};

function yamlOf(name: string, value: unknown): string[] {
  return stringify({ [name]: value }, { lineWidth: 0 })
    .trimEnd()
    .split('\n');
}

function openField(form: FieldForm): string[] {
  const value = form.example ?? (form.isList ? [] : '');
  const lines = yamlOf(form.name, value);
  const about = firstSentence(form.about);
  // One line where it fits: the field, then what it is.
  if (lines.length === 1) return [`# ${lines[0]}${about && `  # ${about}`}`];
  const [head = '', ...rest] = lines;
  return [`# ${head}${about && `  # ${about}`}`, ...rest.map((line) => `# ${line}`)];
}

function firstSentence(text: string): string {
  return /^.*?[.](?= |$)/.exec(text)?.[0].slice(0, -1) ?? text;
}

function comment(text: string): string[] {
  const lines: string[] = [];
  let line = '#';
  for (const word of text.split(/\s+/).filter(Boolean)) {
    if (line.length + word.length + 1 > COMMENT_WIDTH) {
      lines.push(line);
      line = '#';
    }
    line += ` ${word}`;
  }
  return line === '#' ? lines : [...lines, line];
}
