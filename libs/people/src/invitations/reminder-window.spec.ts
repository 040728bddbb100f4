import { reminderWindow } from './reminder-window.js';

const now = new Date('2026-11-23T15:00:00Z');
const daysAgo = (days: number) => new Date(now.getTime() - days * 24 * 3_600_000);

it.each([
  [7, 6.99, false],
  [7, 7, true],
  [7, 20, true],
  [7, 21, false],
  [21, 20.99, false],
  [21, 21, true],
  [21, 34, true],
  [21, 35, false],
])('the reminder after %i days, %d days after the invitation: %s', (days, since, due) => {
  const { after, until } = reminderWindow(days, now);
  expect(daysAgo(since) > after && daysAgo(since) <= until).toBe(due);
});

it('keeps a week between two', () => expect(reminderWindow(21, now).quietSince).toEqual(daysAgo(7)));
