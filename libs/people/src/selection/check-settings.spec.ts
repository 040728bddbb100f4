import { checkSettings } from './check-settings.js';
import { defaultSettings } from './default-settings.js';

const [first, second] = defaultSettings.criteria;
const asking = { ...defaultSettings, asks: true };

it.each([
  ['the defaults', defaultSettings, []],
  ['the defaults when asked for', asking, []],
  ['nothing, where nothing is asked', { ...defaultSettings, criteria: [] }, []],
  ['nothing, where something is asked', { ...asking, criteria: [] }, ['criteria']],
  ['a criterion without a name', { ...asking, criteria: [first, { ...second, label: ' ' }] }, ['criteria.1.label']],
  ['one criterion twice', { ...asking, criteria: [first, first] }, ['criteria.1.code']],
])('of %s', (_what, settings, fields) => expect(checkSettings(settings).map(({ field }) => field)).toEqual(fields));
