import { BreakGlass } from '@akin/institutions';
import { UsageProblem, type Command } from './command.js';
import { schoolNamed, withOwner } from './with-owner.js';

export const institutionBreakGlass: Command = {
  name: 'institution:break-glass',
  what: 'send a locked-out school’s recorded contact a way to its set-up page, by mail; it is shown nowhere else',
  options: {
    slug: { type: 'string', what: 'the school’s short address', needed: true },
    reason: { type: 'string', what: 'why, in 10 to 500 letters; the school’s administrators can read it', needed: true },
  },
  async run({ slug, reason }) {
    const why = String(reason).trim();
    if (why.length < 10 || why.length > 500) throw new UsageProblem('Please say why in 10 to 500 letters.');
    const contact = await withOwner(async (app) => {
      const school = await schoolNamed(app, slug);
      return app.get(BreakGlass).send(null, school.slug, { reason: why, slug: school.slug });
    });
    const { role, link } = contact;
    const whom = role === 'it' ? 'The IT contact' : 'The administrator';
    return {
      data: { slug, role, expiresAt: link.expiresAt },
      words: `${whom} of ${String(slug)} gets a way in by mail. It opens once, until ${link.expiresAt}.`,
    };
  },
};
