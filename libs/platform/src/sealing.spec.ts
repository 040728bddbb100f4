import { seal, unseal } from './sealing.js';

describe('sealing', () => {
  it('opens what it closed', () => expect(unseal(seal('a key', 'sp-key:1'), 'sp-key:1')).toBe('a key'));
  it('does not open for another purpose', () => expect(() => unseal(seal('a key', 'sp-key:1'), 'sp-key:2')).toThrow());
  it('does not open in another place', () => {
    const sealed = seal('a word', 'answers:1', 'ada');
    expect(unseal(sealed, 'answers:1', 'ada')).toBe('a word');
    expect(() => unseal(sealed, 'answers:1', 'bo')).toThrow();
    expect(() => unseal(sealed, 'answers:2', 'ada')).toThrow();
  });
  it('does not open by a shortened tag', () => {
    const [mark, iv, tag, body] = seal('a word', 'p').split('.');
    expect(() => unseal([mark, iv, tag.slice(0, 6), body].join('.'), 'p')).toThrow();
  });
  it('does not open when altered', () => {
    const sealed = seal('a key', 'p');
    expect(() => unseal(sealed.slice(0, -2) + (sealed.endsWith('AA') ? 'BB' : 'AA'), 'p')).toThrow();
  });
  it('never gives the same text twice', () => expect(seal('a', 'p')).not.toBe(seal('a', 'p')));
});
