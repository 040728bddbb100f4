import { invitationKey, readMailKey, reminderKey } from './mail-keys.js';

const ada = '01a205b0-1525-767d-bc8a-f23013bfbe61';

it.each([
  [invitationKey(ada, 0), `invitation:${ada}`, 0],
  [invitationKey(ada, 2), `invitation:${ada}:2`, 2],
  [reminderKey(7, ada, 0), `invitation-reminder-7:${ada}`, 0],
  [reminderKey(21, ada, 1), `invitation-reminder-21:${ada}:1`, 1],
])('%s is read again', (key, written, round) => {
  expect(key).toBe(written);
  expect(readMailKey(key)).toEqual({ personId: ada, round });
});

it.each(['request:1', `confirmation:${ada}`, `invitation:${ada}:x`, ''])('“%s” is no invitation', (key) =>
  expect(readMailKey(key)).toBeNull(),
);
