import { audiences } from '@akin/contracts';
import { canReadFacet, readers } from './can-read-facet.js';

const table = {
  nobody: { self: true, engine: false, pair: false, school: false, partner: false },
  matching: { self: true, engine: true, pair: false, school: false, partner: false },
  pair: { self: true, engine: true, pair: true, school: false, partner: false },
  school: { self: true, engine: true, pair: true, school: true, partner: false },
  partners: { self: true, engine: true, pair: true, school: true, partner: true },
};

it.each(audiences.flatMap((audience) => readers.map((reader) => [audience, reader, table[audience][reader]] as const)))(
  'an answer for "%s" is readable by %s: %s',
  (audience, reader, expected) => expect(canReadFacet(audience, reader)).toBe(expected),
);
