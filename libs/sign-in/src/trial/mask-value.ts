const most = 12;

/** Enough to recognize one's own value by, and no more: the first letter, how long it is, and the domain of an address. */
export function maskValue(value: string): string {
  const at = value.lastIndexOf('@');
  if (at > 0 && /^[\p{L}\p{N}.-]+$/u.test(value.slice(at + 1))) return `${maskWord(value.slice(0, at))}@${value.slice(at + 1)}`;
  return maskWord(value);
}

function maskWord(word: string): string {
  const letters = [...word];
  if (!letters.length) return '';
  const hidden = letters.length - 1;
  return hidden <= most ? `${letters[0]}${'•'.repeat(hidden)}` : `${letters[0]}${'•'.repeat(most)} (${letters.length} characters)`;
}
