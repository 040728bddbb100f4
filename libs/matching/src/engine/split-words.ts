/** The words of a text, without case, accents or punctuation. */
export function splitWords(text: string): string[] {
  return splitWritten(text).map((word) => word.toLowerCase());
}

/** The words of a text in their case, without accents or punctuation. */
export function splitWritten(text: string): string[] {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}
