import type { InstitutionDetail } from '@akin/contracts';
import { LifeCycle } from '@akin/institutions';
import type { Command } from './command.js';
import { schoolNamed, withOwner } from './with-owner.js';

type Move = 'suspend' | 'resume' | 'archive' | 'restore' | 'cancelErase';

const move = (name: string, what: string, method: Move): Command => ({
  name,
  what,
  options: { slug: { type: 'string', what: 'the school’s short address', needed: true } },
  async run({ slug }) {
    const school = await withOwner(async (app) => app.get(LifeCycle)[method](null, (await schoolNamed(app, slug)).slug));
    return { data: standing(school), words: `${school.slug} is ${school.state}.` };
  },
});

/** What a program wants to know after a command of a school's life. */
export const standing = ({ slug, state, eraseAfter }: InstitutionDetail) => ({ slug, state, eraseAfter });

export const institutionSuspend = move('institution:suspend', 'close sign-in at a school; everything is kept', 'suspend');
export const institutionResume = move('institution:resume', 'open a suspended school again', 'resume');
export const institutionArchive = move('institution:archive', 'put a school away: nobody can reach it, everything is kept', 'archive');
export const institutionRestoreArchived = move(
  'institution:restore-archived',
  'open an archived school again; takes back its erasure',
  'restore',
);
export const institutionEraseCancel = move('institution:erase-cancel', 'take back an erasure whose day has not come', 'cancelErase');
