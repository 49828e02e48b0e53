/** With a capital at its beginning, unless the name of a file or folder stands there, and a full stop at its end. */
export function sentence(message: string): string {
  const [first = ''] = message.split(' ', 1);
  const begun = first.includes('/') ? message : message.charAt(0).toUpperCase() + message.slice(1);
  return /[.!?…]$/.test(begun) ? begun : `${begun}.`;
}
