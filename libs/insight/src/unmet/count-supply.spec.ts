import { countSupply } from './count-supply.js';

const silent = { meeting_mode: [], meeting_time: [], mentoring_kind: [] };
const mentor = (over: Partial<Parameters<typeof countSupply>[0][number]> = {}) => ({
  ...{ facets: [], helpsWith: [], howWeMeet: silent, specialty: null, subspecialty: null, capacity: 3, taken: 1, held: 1 },
  ...over,
});
const shows = (facet: string, ...terms: string[]) => [{ facet, terms, ownWords: null, audience: 'school' as const }];
const broader = (_facet: string, term: string) => ({ filipino: 'asian', korean: 'asian' })[term];

it('counts mentors and the places neither taken nor held, by all they show', () => {
  const supply = countSupply(
    [
      mentor({ helpsWith: ['debt'], specialty: 'urology', howWeMeet: { ...silent, meeting_mode: ['video'] } }),
      mentor({ helpsWith: ['debt'], facets: shows('race_ethnicity', 'filipino', 'korean'), capacity: 5 }),
      mentor({ helpsWith: ['debt'], facets: shows('race_ethnicity', 'asian'), capacity: 1, taken: 2 }),
    ],
    broader,
  );
  expect(supply('need', 'debt')).toEqual({ mentors: 3, places: 4 });
  expect(supply('specialty', 'urology')).toEqual({ mentors: 1, places: 1 });
  expect(supply('meeting_mode', 'video')).toEqual({ mentors: 1, places: 1 });
  expect(supply('race_ethnicity', 'filipino')).toEqual({ mentors: 1, places: 3 });
  expect(supply('race_ethnicity', 'asian')).toEqual({ mentors: 2, places: 3 });
  expect(supply('faith', 'jewish')).toEqual({ mentors: 0, places: 0 });
});
