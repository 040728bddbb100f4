/** What one calls a person in a letter: `Dr. Osei` for `Dr. Adwoa Osei, MD`, otherwise the whole name. */
export function callName(name: string): string {
  const plain = (name.split(',')[0] ?? name).trim();
  const [title, ...rest] = plain.split(/\s+/);
  const last = rest.at(-1);
  return last && /^(Dr|Prof)\.?$/.test(title ?? '') ? `${title} ${last}` : plain;
}
