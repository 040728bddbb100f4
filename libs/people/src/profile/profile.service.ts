import { Injectable } from '@nestjs/common';
import type { FacetChange, MyProfile, ProfileChange } from '@akin/contracts';
import { Refusal } from '@akin/platform';
import { Accounts, type Account, type Actor } from '@akin/sign-in';
import { TenantDb } from '@akin/tenancy';
import { newMentor, type Mentor } from '../mentors/mentor.js';
import { MentorRepository } from '../mentors/mentor.repository.js';
import { allows } from '../privacy/heed-policy.js';
import { PolicyInForce } from '../privacy/policy-in-force.service.js';
import { Selection } from '../selection/selection.service.js';
import { SchoolVocabulary } from '../vocabulary/school-vocabulary.service.js';
import { isTerm } from '../vocabulary/vocabulary.js';
import { checkAnswer, isEmptyAnswer } from './check-answer.js';
import { FacetsRepository } from './facets.repository.js';
import { withNoLongerOffered } from './no-longer-offered.js';
import type { ProfileFields } from './profile.js';
import { ProfileRepository } from './profile.repository.js';
import { viewProfile } from './view-profile.js';

/** What a person says about themselves. Only the person reads and writes here; nobody does it for them. */
@Injectable()
export class ProfileService {
  constructor(
    private readonly db: TenantDb,
    private readonly accounts: Accounts,
    private readonly profiles: ProfileRepository,
    private readonly facets: FacetsRepository,
    private readonly mentors: MentorRepository,
    private readonly policy: PolicyInForce,
    private readonly vocabulary: SchoolVocabulary,
    private readonly selection: Selection,
  ) {}

  /** @throws Refusal `not_found` when the account is gone */
  myProfile(actor: Actor): Promise<MyProfile> {
    return this.db.run(async () => {
      const account = await this.accounts.find(actor.personId);
      if (account === null) throw new Refusal('not_found');
      const profile = await this.profiles.of(account.id);
      const { settings } = await this.selection.current();
      const { view: words } = await this.vocabulary.lexicon();
      const view = viewProfile(account, profile, await this.facets.of(account.id), await this.mentorOf(account), settings, words);
      const rules = await this.policy.rules();
      const asked = view.facets.filter(({ facet }) => allows(rules, facet, 'collect'));
      return { ...view, facets: withNoLongerOffered(asked, words, await this.vocabulary.shown()) };
    });
  }

  /**
   * Changes only what is given; empty text clears a field.
   * @throws Refusal `unknown_term`; `profile_incomplete` when an active mentor would lose their specialty
   */
  changeProfile(actor: Actor, change: ProfileChange): Promise<MyProfile> {
    return this.db.run(async () => {
      const { pronouns, ...rest } = change;
      const fields = cleared(rest);
      requireTerm('specialty', fields.specialty);
      requireTerm('subspecialty', fields.subspecialty);
      if (fields.specialty === null) await this.requireNotShown(actor.personId);
      if (pronouns !== undefined) await this.accounts.setPronouns(actor.personId, pronouns.trim() || null);
      await this.profiles.save(actor.personId, fields);
      return this.myProfile(actor);
    });
  }

  /**
   * No terms and no words takes the answer back, also where the school does not ask any more.
   * @throws Refusal `unknown_term`, `bad_input`, `policy_forbids`
   */
  answerFacet(actor: Actor, facet: string, change: FacetChange): Promise<MyProfile> {
    return this.db.run(async () => {
      const answer = checkAnswer(facet, change, await this.vocabulary.lexicon());
      if (isEmptyAnswer(answer)) await this.facets.remove(actor.personId, facet);
      else {
        await this.requireCollected(facet);
        await this.facets.put(actor.personId, answer);
      }
      return this.myProfile(actor);
    });
  }

  private async mentorOf(account: Account): Promise<Mentor | null> {
    return (await this.mentors.find(account.id)) ?? (account.roles.includes('mentor') ? newMentor(account.id) : null);
  }

  private async requireCollected(facet: string): Promise<void> {
    if (allows(await this.policy.rules(), facet, 'collect')) return;
    const label = (await this.vocabulary.lexicon()).facetLabel(facet);
    throw new Refusal('policy_forbids', { fields: [{ field: 'terms', message: `Your school does not ask for “${label}”.` }] });
  }

  private async requireNotShown(personId: string): Promise<void> {
    const mentor = await this.mentors.find(personId);
    if (mentor?.state !== 'active' && mentor?.state !== 'paused') return;
    throw new Refusal('profile_incomplete', {
      fields: [{ field: 'specialty', message: 'Learners can find you now, so your specialty cannot be empty.' }],
    });
  }
}

function cleared(change: Omit<ProfileChange, 'pronouns'>): ProfileFields {
  const given = Object.entries(change).filter(([, text]) => text !== undefined);
  return Object.fromEntries(given.map(([field, text]) => [field, text.trim() || null]));
}

function requireTerm(facet: 'specialty' | 'subspecialty', code: string | null | undefined): void {
  if (code && !isTerm(facet, code)) {
    throw new Refusal('unknown_term', { fields: [{ field: facet, message: `Please choose your ${facet} from the list.` }] });
  }
}
