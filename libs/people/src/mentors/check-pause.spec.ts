import { checkPause } from './check-pause.js';

const today = '2026-11-12';

it.each([null, '2026-11-13', '2027-11-12'])('takes a pause until %s', (until) => expect(() => checkPause(until, today)).not.toThrow());

it.each(['2026-11-12', '2026-11-11', '2028-01-01', '2026-13-40', '2027-02-31', 'tomorrow', '2027-1-1', ''])(
  'takes no pause until %j',
  (until) => expect(() => checkPause(until, today)).toThrow(expect.objectContaining({ code: 'bad_input' })),
);
