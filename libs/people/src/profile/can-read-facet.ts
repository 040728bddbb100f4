import type { Audience } from '@akin/contracts';

/** What the reader is to the owner of an answer. `engine` is the matching engine, which shows nothing by itself. */
export const readers = ['self', 'engine', 'pair', 'school', 'partner'] as const;
export type Reader = (typeof readers)[number];

const readersOf: Record<Audience, readonly Reader[]> = {
  nobody: ['self'],
  matching: ['self', 'engine'],
  pair: ['self', 'engine', 'pair'],
  school: ['self', 'engine', 'pair', 'school'],
  partners: ['self', 'engine', 'pair', 'school', 'partner'],
};

/**
 * Whether a facet answer with this audience may be read. Roles play no part: those who run the program read as `school`,
 * like every other member.
 */
export function canReadFacet(audience: Audience, reader: Reader): boolean {
  return readersOf[audience].includes(reader);
}
