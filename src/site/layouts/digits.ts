/** Numbering system of a page for the style sheet, where lists are not numbered as browsers do by themselves. */
export function digitsOf({ digits }: { digits: string }): 'arab' | undefined {
  return digits.startsWith('٠') ? 'arab' : undefined;
}
