import { Registry, type School } from '@akin/tenancy';
import type { Command } from './command.js';
import { schoolNamed, withOwner } from './with-owner.js';

const change = (name: string, what: string, state: School['state']): Command => ({
  name,
  what,
  options: { slug: { type: 'string', what: 'the school’s short address', needed: true } },
  async run({ slug }) {
    await withOwner(async (app) => app.get(Registry).changeState((await schoolNamed(app, slug)).id, state));
    return { data: { slug, state }, words: `${String(slug)} is ${state}.` };
  },
});

export const institutionSuspend = change('institution:suspend', 'close sign-in at a school; everything is kept', 'suspended');
export const institutionResume = change('institution:resume', 'open a suspended school again', 'active');
