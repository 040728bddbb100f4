const longest = 160;

/** What a mail server said, fit to be shown: no addresses of people or machines, no links, no tokens, and short. */
export function shortenTrouble(said: string): string {
  const words = said
    .replace(/\S*https?:\S*/gi, '')
    .replace(/<[^>]*>/g, '')
    .replace(/\S*@\S*/g, '')
    .replace(/\[?\b\d{1,3}(\.\d{1,3}){3}\b\]?/g, '')
    .replace(/\[?[0-9a-f]{0,4}(:[0-9a-f]{0,4}){3,}\]?/gi, '')
    .replace(/[\w+/=-]{20,}/g, '')
    .replace(/^\s*(smtp;)?\s*\d{3}[ -]/i, '')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .replace(/\s+([.,:;])/g, '$1')
    .replace(/^[\s.,:;]+|[\s,:;]+$/g, '');
  return words.length > longest ? `${words.slice(0, longest - 1).trimEnd()}…` : words;
}
