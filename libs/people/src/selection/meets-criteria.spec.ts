import { defaultSettings } from './default-settings.js';
import { meetsCriteria } from './meets-criteria.js';

const { criteria } = defaultSettings;
const all = criteria.map(({ code }) => code);

it.each([
  ['any', [], false],
  ['any', ['record'], true],
  ['any', ['charm'], false],
  ['any', all, true],
  ['all', ['record'], false],
  ['all', ['record', 'background'], false],
  ['all', [...all, 'charm'], true],
] as const)('%s of three with %j: %s', (rule, met, enough) => expect(meetsCriteria({ rule, criteria }, met)).toBe(enough));

it.each(['any', 'all'] as const)('is never enough where nothing is asked (%s)', (rule) =>
  expect(meetsCriteria({ rule, criteria: [] }, [])).toBe(false),
);
