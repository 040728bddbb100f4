import { deedOrigin, deedWords } from './deed-words';

it.each([
  ['break_glass_sent', 'A way back in was sent by mail.'],
  ['restored', 'restored.'],
] as const)('%s', (action, words) => expect(deedWords({ action })).toBe(words));

it.each([
  [true, 'Dana called.', 'By whoever runs Akin: “Dana called.”'],
  [true, null, 'By whoever runs Akin.'],
  [false, null, 'At the school, or by Akin itself.'],
])('by operator %s, reason %s', (byOperator, reason, words) => expect(deedOrigin({ byOperator, reason })).toBe(words));
