const header = 'Employee ID,First name,Last name,E-mail,Rank,Specialty,Ethnicity';

/** A roster that is left to the worker: so many mentors, each with a word in a column that only the person may speak for. */
export function largeRoster(people = 1100, word = 'canary'): string {
  const line = (n: number) => `N${n},Given${n},Family${n},person${n}@x.example,Professor,Urology,${word}`;
  return [header, ...Array.from({ length: people }, (_, n) => line(n))].join('\n');
}
