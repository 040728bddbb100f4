/** The domain in what was typed or pasted: a whole web address is taken for the domain in it. */
export function readHost(typed: string): string {
  return typed
    .trim()
    .toLowerCase()
    .replace(/^https?:\/\//, '')
    .replace(/[/?#].*$/, '')
    .replace(/\.$/, '');
}
