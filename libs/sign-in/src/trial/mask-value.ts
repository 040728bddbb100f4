const most = 12;

/** Enough to recognize one's own value by, and no more: the first letter, how long it is, and the domain of an address. */
export function maskValue(value: string): string {
  const at = value.lastIndexOf('@');
  const domain = at > 0 && /^[\p{L}\p{N}.-]+$/u.test(value.slice(at + 1)) ? value.slice(at) : '';
  const [first = '', ...hidden] = value.slice(0, value.length - domain.length);
  const masked = first + '•'.repeat(Math.min(hidden.length, most)) + domain;
  return hidden.length > most ? `${masked} (${[...value].length} characters)` : masked;
}
