import { maskIdentifier } from './mask-identifier.js';

it.each([
  ['subject_id', 'x4711qz9@n.example', 'x4***@n.example'],
  ['unique_id', 'a@n.example', '***@n.example'],
  ['principal_name', 'adaokafor12@n.example', 'ada***@n.example'],
  ['principal_name', 'noscope', 'no***'],
  ['entra_object', 't1|6c1e4a40-54f5-4f3c', '6c1***'],
  ['persistent_name', 'https://idp.n.example|https://n.example|Q7x@9zzzzzzz', 'Q7x***'],
] as const)('%s %s is shown as %s', (kind, value, masked) => expect(maskIdentifier(kind, value)).toBe(masked));
