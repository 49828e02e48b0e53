import { parse } from 'yaml';

/** The file of the skeleton that a fragment of each kind of record is laid into. */
export const FRAGMENT_FILES: Readonly<Record<string, string>> = {
  incident: 'content/incidents/checkpoint.md',
  source: 'content/sources/paper-report.md',
  place: 'content/places/tell-example.md',
  actor: 'content/actors/the-group.md',
  event: 'content/events/meeting.md',
  article: 'content/articles/overview.md',
  series: 'data/series/attacks.yaml',
  site: 'content/site.yaml',
};

/** A file of a record with some of its fields replaced or added: those of a fragment, which stand first. */
export function withFields(file: string, fragment: string): string {
  const names = Object.keys(parse(fragment) as Record<string, unknown>);
  const [, open = '', fields = file, rest = ''] = /^(---\n)([\s\S]*?\n)(---\n[\s\S]*)$/.exec(file) ?? [];
  // A field with the lines that are indented below it, or are items of its list.
  const kept = fields
    .split(/^(?=[A-Za-z])/m)
    .filter((field) => !names.includes(/^[A-Za-z]+/.exec(field)?.[0] ?? ''));
  return `${open}${fragment}${kept.join('')}${rest}`;
}
