import { practicalViews } from './practical.js';

it.each([
  ['meeting_mode', 'video', 'Meets by video', 'Does not meet by video'],
  ['meeting_time', 'weekday_evenings', 'Can meet on weekday evenings', 'Does not meet on weekday evenings'],
  ['mentoring_kind', 'pod', 'Offers a small group', 'Does not offer a small group'],
])('reads as a sentence: %s, %s', (code, term, wish, miss) => {
  const facet = practicalViews.find((view) => view.code === code)!;
  const { label } = facet.terms.find((one) => one.code === term)!;
  expect([facet.wishLabel, facet.missLabel].map((words) => words.replace('{term}', label))).toEqual([wish, miss]);
});
