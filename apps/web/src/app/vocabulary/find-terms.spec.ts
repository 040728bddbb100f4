import type { Term } from '@akin/contracts';
import { findTerms } from './find-terms';

const terms: Term[] = [
  { code: 'american_sign_language', label: 'American Sign Language', aliases: ['ASL'] },
  { code: 'cote_divoire', label: 'Côte d’Ivoire', aliases: ['Ivory Coast', 'Costa de Marfil'] },
  { code: 'mandarin', label: 'Mandarin', aliases: ['Chinese', '中文'] },
  { code: 'obstetrics_gynecology', label: 'Obstetrics & Gynecology', aliases: ['ob gyn', 'obgyn'] },
  { code: 'spanish', label: 'Spanish', aliases: ['Español'] },
  { code: 'vietnamese', label: 'Vietnamese', aliases: ['Tiếng Việt'] },
];

describe('finding in a long list', () => {
  it.each([
    ['', terms.map(({ label }) => label)],
    ['span', ['Spanish']],
    ['ESPAN', ['Spanish']],
    ['español', ['Spanish']],
    ['viet', ['Vietnamese']],
    ['tieng viet', ['Vietnamese']],
    ['cote divoire', ['Côte d’Ivoire']],
    ['marfil', ['Côte d’Ivoire']],
    ['中', ['Mandarin']],
    ['OB/GYN', ['Obstetrics & Gynecology']],
    ['ob-gyn', ['Obstetrics & Gynecology']],
    ['sign', ['American Sign Language']],
    ['asl', ['American Sign Language']],
    ['anish', []],
    ['klingon', []],
  ])('“%s” finds %j', (typed, labels) => expect(findTerms(terms, typed).map(({ label }) => label)).toEqual(labels));

  it('puts what begins so before what only has such a word', () => {
    const states = ['New Mexico', 'Mexico City', 'Mexico'].map((label) => ({ code: label, label }));
    expect(findTerms(states, 'mex').map(({ label }) => label)).toEqual(['Mexico City', 'Mexico', 'New Mexico']);
  });
});
