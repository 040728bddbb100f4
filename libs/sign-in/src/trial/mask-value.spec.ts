import { maskValue } from './mask-value.js';

it.each([
  ['Imani', 'I••••'],
  ['I', 'I'],
  ['', ''],
  ['imani.reyes@north.example', 'i••••••••••@north.example'],
  ['imani.castellanos@north.example', 'i••••••••••••@north.example (31 characters)'],
  ['@north.example', '@•••••••••••• (14 characters)'],
  ['a@b@north.example', 'a••@north.example'],
  ['Imani @ home', 'I•••••••••••'],
  ['🙂🙂', '🙂•'],
  ['urn:mace:north:entitlement:mentor', 'u•••••••••••• (33 characters)'],
])('masks %j as %j', (value, masked) => expect(maskValue(value)).toBe(masked));
