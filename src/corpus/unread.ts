/** Fields of a record that could not be read, by name; `rest` where none is known but those that were read. */
export type Unread = ReadonlySet<string> | 'rest';

/** True for a field that may be written and could not be read: that it is missing is not to be told. */
export function isUnread(unread: Unread | undefined, field: string): boolean {
  return unread === 'rest' || unread?.has(field) === true;
}
