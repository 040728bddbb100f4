import { Registry } from '@akin/tenancy';
import type { Command } from './command.js';
import { withOwner } from './with-owner.js';

export const institutionList: Command = {
  name: 'institution:list',
  what: 'schools with state and version',
  options: {},
  async run() {
    const schools = await withOwner((app) => app.get(Registry).listSchools());
    const data = schools.map(({ id, slug, name, kind, state, schemaVersion, signInReady }) => ({
      id,
      slug,
      name,
      kind,
      state,
      schemaVersion,
      signInReady,
    }));
    const words = data.map(
      (school) => `${school.slug.padEnd(24)}${school.state.padEnd(14)}version ${school.schemaVersion}  ${school.name}`,
    );
    return { data, words: words.join('\n') || 'No school yet.' };
  },
};
