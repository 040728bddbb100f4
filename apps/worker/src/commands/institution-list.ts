import { institutionKinds, institutionSorts, institutionStates, pageSizes, type InstitutionRow } from '@akin/contracts';
import { Institutions } from '@akin/institutions';
import { UsageProblem, type Command, type Options } from './command.js';
import { withOwner } from './with-owner.js';

export const institutionList: Command = {
  name: 'institution:list',
  what: 'schools with state, figures, mail health and version',
  options: {
    q: { type: 'string', what: 'part of a name or address' },
    state: { type: 'string', what: institutionStates.join(', ') },
    kind: { type: 'string', what: institutionKinds.join(', ') },
    sort: { type: 'string', what: `${institutionSorts.join(', ')}; name without it` },
  },
  async run(options) {
    const search = {
      q: String(options['q'] ?? ''),
      state: oneOf(institutionStates, options, 'state'),
      kind: oneOf(institutionKinds, options, 'kind'),
      sort: oneOf(institutionSorts, options, 'sort') ?? 'name',
    };
    const data = await withOwner(async (app) => {
      const institutions = app.get(Institutions);
      const all: InstitutionRow[] = [];
      for (let page = 1; ; page++) {
        const { items, total } = await institutions.list(null, { ...search, page, size: pageSizes.max });
        all.push(...items);
        if (items.length === 0 || all.length >= total) return all;
      }
    });
    return { data, words: data.map(describe).join('\n') || 'No school.' };
  },
};

function oneOf<T extends string>(known: readonly T[], options: Options, name: string): T | undefined {
  const given = options[name];
  if (given === undefined || known.includes(given as T)) return given as T | undefined;
  throw new UsageProblem(`--${name} is one of: ${known.join(', ')}`);
}

function describe({ slug, state, mentors, mentorTarget, mailHealth, schemaVersion, upToDate, name }: InstitutionRow): string {
  const target = mentorTarget === null ? 'no target' : `of ${mentorTarget}`;
  const version = `version ${schemaVersion}${upToDate ? '' : ' (behind)'}`;
  return [
    slug.padEnd(24),
    state.padEnd(13),
    `${mentors} mentors ${target}`.padEnd(24),
    `mail ${mailHealth}`.padEnd(13),
    version.padEnd(12),
    name,
  ].join(' ');
}
