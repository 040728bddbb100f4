import { randomInt } from 'node:crypto';

/** No two of these look alike (of 0 O, 1 I L, 2 Z, 5 S, 8 B, U V there is one or none), and without vowels they make no words. */
const letters = '23456789CDFGHJKMNPQRTVWXY';

/** A number to mention to the help desk: short, readable aloud, and says nothing by itself. */
export function newReference(): string {
  const drawn = Array.from({ length: 8 }, () => letters[randomInt(letters.length)]).join('');
  return `${drawn.slice(0, 4)}-${drawn.slice(4)}`;
}

const heard: Record<string, string> = { B: '8', S: '5', Z: '2', U: 'V' };

/** What somebody typed or heard as a reference or its beginning, the way it is kept. Empty when it cannot be one. */
export function readReference(typed: string): string {
  const plain = typed
    .toUpperCase()
    .replace(/[^A-Z0-9]/g, '')
    .replace(/[BSZU]/g, (letter) => heard[letter]);
  return plain.length > 4 ? `${plain.slice(0, 4)}-${plain.slice(4, 8)}` : plain;
}
