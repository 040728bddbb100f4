import { readHost } from './read-host';

it.each([
  ['mentoring.cedar.edu', 'mentoring.cedar.edu'],
  [' Mentoring.Cedar.EDU ', 'mentoring.cedar.edu'],
  ['https://mentoring.cedar.edu/start?x=1', 'mentoring.cedar.edu'],
  ['mentoring.cedar.edu.', 'mentoring.cedar.edu'],
  ['', ''],
])('reads %j as %j', (typed, host) => {
  expect(readHost(typed)).toBe(host);
});
