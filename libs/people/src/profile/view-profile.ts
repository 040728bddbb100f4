import type { Audience, FacetAnswer, MyMentoring, MyProfile, VocabularyView } from '@akin/contracts';
import type { Account } from '@akin/sign-in';
import { describeStage } from '../directory/describe-role.js';
import { canBeActive } from '../mentors/can-be-active.js';
import type { Mentor } from '../mentors/mentor.js';
import { hindrance, type Gate } from '../mentors/move-mentor.js';
import { profileFacets } from '../vocabulary/vocabulary.js';
import type { Profile } from './profile.js';

/** The audience of a facet that was not answered yet: the narrowest, until its owner opens it. */
const startingAudience: Audience = 'nobody';

const comesFirst = { selection_first: 'Your application, and your school’s yes to it', training_first: 'Your school’s training' };

/** One's own profile with every facet in the vocabulary's order, answered or not. */
export function viewProfile(
  account: Account,
  profile: Profile,
  answers: readonly FacetAnswer[],
  mentor: Mentor | null,
  gate: Gate,
  words: VocabularyView,
): MyProfile {
  const { accountId: _, ...told } = profile;
  return {
    id: account.id,
    name: account.name,
    mail: account.mail,
    pronouns: account.pronouns,
    ...told,
    stageInWords: profile.stage === null ? null : describeStage(profile.stage),
    facets: words.facets
      .filter((facet) => !profileFacets.includes(facet.code))
      .map((facet) => {
        const { terms, ownWords, audience } = answers.find((answer) => answer.facet === facet.code) ?? {
          terms: [],
          ownWords: null,
          audience: startingAudience,
        };
        return { facet: facet.code, terms, ownWords, audience };
      }),
    mentor: mentor && viewMentoring(mentor, profile.specialty, gate),
  };
}

function viewMentoring(mentor: Mentor, specialty: string | null, gate: Gate): MyMentoring {
  const why = hindrance(mentor, gate);
  const { state, capacity, taken, held, helpsWith, focus, howWeMeet, prefersStages } = mentor;
  return {
    state,
    capacity,
    taken,
    held,
    helpsWith,
    focus,
    howWeMeet,
    prefersStages,
    missing: [...(why ? [comesFirst[why]] : []), ...canBeActive({ specialty, helpsWith, capacity }).map(({ message }) => message)],
  };
}
