/** The words of a text, without case, accents or punctuation. */
export function splitWords(text: string): string[] {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}

/** Whether every word of the query begins some word of the texts; a query without words matches everything. */
export function matchWords(query: string, texts: readonly (string | null)[]): boolean {
  const wanted = splitWords(query);
  if (wanted.length === 0) return true;
  const present = texts.flatMap((text) => (text ? splitWords(text) : []));
  return wanted.every((word) => present.some((one) => one.startsWith(word)));
}
