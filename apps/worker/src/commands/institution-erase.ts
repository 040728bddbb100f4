import { eraseWaitDays } from '@akin/contracts';
import { Eraser, Institutions, LifeCycle } from '@akin/institutions';
import { Registry } from '@akin/tenancy';
import type { INestApplicationContext } from '@nestjs/common';
import type { Command } from './command.js';
import { standing } from './institution-life.js';
import { schoolNamed, withOwner } from './with-owner.js';

export const institutionErase: Command = {
  name: 'institution:erase',
  what: `erase an archived school after ${eraseWaitDays} days: everybody in it, their answers, mentorships, mail and uploads; only the audit stays`,
  options: {
    slug: { type: 'string', what: 'the school’s short address', needed: true },
    confirm: { type: 'string', what: 'the short address once more', needed: true },
    now: { type: 'boolean', what: 'do not wait; nothing can bring it back except an archive from institution:export' },
  },
  run({ slug, confirm, now }) {
    return withOwner<Done>(async (app) => (now ? eraseNow : eraseLater)(app, (await schoolNamed(app, slug)).slug, String(confirm)));
  },
};

interface Done {
  data: unknown;
  words: string;
}

async function eraseLater(app: INestApplicationContext, slug: string, confirm: string): Promise<Done> {
  const school = await app.get(LifeCycle).erase(null, slug, confirm);
  return {
    data: standing(school),
    words: `${slug} will be erased after ${school.eraseAfter ?? ''}. Until then institution:erase-cancel takes that back.`,
  };
}

async function eraseNow(app: INestApplicationContext, slug: string, confirm: string): Promise<Done> {
  const { name, mentors, learners, relationships } = await app.get(Institutions).find(null, slug);
  await app.get(LifeCycle).eraseWithoutWaiting(slug, confirm);
  await app.get(Eraser).eraseDue();
  if (await app.get(Registry).schoolBySlug(slug)) throw new Error(`${slug} could not be erased just now; the provisioner tries again.`);
  const lost = `${mentors} mentors, ${learners} learners and ${relationships} mentorships`;
  return {
    data: { slug, erased: true, mentors, learners, relationships },
    words: `${name} is erased, with ${lost}, everything they wrote, and every upload. Only the lines of the audit are left.`,
  };
}
