/** What one calls a person in a sentence: `Dr. Osei` for `Dr. Adwoa Osei, MD`, otherwise the whole name. */
export function callName(name: string): string {
  const plain = (name.split(',')[0] ?? name).trim();
  const match = /^((?:Dr|Prof)\.?)\s+(.+)$/.exec(plain);
  if (!match) return plain;
  return `${match[1]} ${match[2]?.split(/\s+/).at(-1)}`;
}

/** The first given name: `Imani` for `Imani Castellanos`. Titles are left out. */
export function firstName(name: string): string {
  return name.replace(/^(Dr|Prof)\.?\s+/, '').split(/\s+/)[0] ?? name;
}
