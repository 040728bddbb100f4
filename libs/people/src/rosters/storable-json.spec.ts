import fc from 'fast-check';
import { storableJson } from './storable-json.js';

it('takes zeros out of any text, and nothing else', () =>
  fc.assert(
    fc.property(fc.array(fc.string({ unit: fc.constantFrom('\u0000', '\\', 'u0000', '"', 'é', 'x') })), (texts) => {
      expect(JSON.parse(storableJson(texts))).toEqual(texts.map((text) => text.replaceAll('\u0000', '')));
    }),
  ));
