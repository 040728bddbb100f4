import { checkClaims } from './check-claims.js';
import { defaultSettings } from './default-settings.js';

const any = { ...defaultSettings, asks: true };
const all = { ...any, rule: 'all' as const };
const nothing = { shown: [], nominated: false };
const claim = (criterion: string, words = '') => ({ criterion, words });
const each = ['background', 'record', 'nomination'].map((code) => claim(code, 'because'));

it.each([
  ['nothing', [], any, nothing, ['claims']],
  ['one criterion with words', [claim('record', 'an award')], any, nothing, []],
  ['one criterion with nothing', [claim('record', ' ')], any, nothing, ['claims.record']],
  ['one criterion with a file', [claim('record')], any, { ...nothing, shown: ['record'] }, []],
  ['a file for another one', [claim('record')], any, { ...nothing, shown: ['background'] }, ['claims.record']],
  ['a nomination that was made', [claim('nomination')], any, { ...nothing, nominated: true }, []],
  ['a nomination nobody made', [claim('nomination')], any, nothing, ['claims.nomination']],
  ['a record, because of a nomination', [claim('record')], any, { ...nothing, nominated: true }, ['claims.record']],
  ['one where all are asked', [claim('record', 'an award')], all, nothing, ['claims']],
  ['all where all are asked', each, all, nothing, []],
  ['only what nobody asks', [claim('charm', 'much')], any, nothing, ['claims']],
] as const)('of %s', (_what, claims, settings, beside, fields) =>
  expect(checkClaims(claims, settings, beside).map(({ field }) => field)).toEqual(fields),
);
