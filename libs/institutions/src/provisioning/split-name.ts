/** Given and family name of a name typed in one field; the last word is the family name. */
export function splitName(name: string): { givenName: string; familyName: string } {
  const words = name.trim().split(/\s+/);
  const familyName = words.length > 1 ? (words.pop() as string) : '';
  return { givenName: words.join(' '), familyName };
}
