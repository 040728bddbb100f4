import { keyStepOf, keyTrail } from './key-words';

it.each([
  ['one', 'begin', 'now todo todo'],
  ['coming', 'switch', 'done now todo'],
  ['going', 'finish', 'done done now'],
] as const)('with %s the next step is to %s', (stage, step, states) => {
  expect(keyStepOf(stage)).toBe(step);
  expect(
    keyTrail(stage)
      .map(({ state }) => state)
      .join(' '),
  ).toBe(states);
});
