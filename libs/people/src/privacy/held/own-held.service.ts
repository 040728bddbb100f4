import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Audience, HeldFact } from '@akin/contracts';
import { localDay } from '@akin/platform';
import { Accounts } from '@akin/sign-in';
import { currentSchool } from '@akin/tenancy';
import { describeStage } from '../../directory/describe-role.js';
import { FacetsRepository } from '../../profile/facets.repository.js';
import { ProfileRepository } from '../../profile/profile.repository.js';
import { howWeMeetInWords, stagesInWords } from '../../vocabulary/practical-words.js';
import { SchoolVocabulary } from '../../vocabulary/school-vocabulary.service.js';
import { reachOf } from '../heed-policy.js';
import { PolicyInForce } from '../policy-in-force.service.js';
import { HeldParts } from './held-parts.service.js';
import { HeldRowsRepository } from './held-rows.repository.js';

const reachWords: Record<Audience, string> = {
  nobody: 'Only you',
  matching: 'No person; only used when the program proposes pairs',
  pair: 'Whom you work with, once you agreed',
  school: 'Members of your school',
  partners: 'Members of your school and its partner schools',
};

/** What this room and the ones below hold about a person. */
@Injectable()
export class OwnHeld implements OnModuleInit {
  constructor(
    private readonly parts: HeldParts,
    private readonly accounts: Accounts,
    private readonly profiles: ProfileRepository,
    private readonly facets: FacetsRepository,
    private readonly policy: PolicyInForce,
    private readonly vocabulary: SchoolVocabulary,
    private readonly rows: HeldRowsRepository,
  ) {}

  onModuleInit(): void {
    this.parts.add({
      ...{ part: 'answers', place: 1, title: 'Who you are', erasing: 'now' },
      why: 'Only you can have told this. It lies encrypted, for you alone, and is used as you chose.',
      after:
        'Every answer goes at once and for good, from pages, from searches and from what pairs are proposed by. What was counted before stays a count.',
      facts: (id) => this.answers(id),
      erase: (id) => this.facets.removeAll(id),
    });
    this.parts.add({
      ...{ part: 'words', place: 2, title: 'What you wrote about yourself', erasing: 'now' },
      why: 'Members of the school read it beside your name.',
      after: 'Your pronouns and your own words go at once. You can write them anew in your profile.',
      facts: (id) => this.words(id),
      erase: (id) => this.eraseWords(id),
    });
    this.parts.add({
      ...{ part: 'account', place: 4, title: 'Your account', erasing: 'stays' },
      why: 'Your school gave this, so that you can sign in and others know whom they meet.',
      after: 'It stays while you are on your school’s list. If something is wrong, your program office corrects it.',
      facts: (id) => this.account(id),
    });
    this.parts.add({
      ...{ part: 'mentoring', place: 5, title: 'Taking part as a mentor', erasing: 'stays' },
      why: 'It says whether learners can find you, how many you carry, and how you mentor.',
      after: 'It stays as the program’s record; you can pause or step back at any time.',
      facts: (id) => this.mentoring(id),
    });
    this.parts.add({
      ...{ part: 'mails', place: 9, title: 'Mail to you', erasing: 'stays' },
      why: 'What was sent to you in your school’s name.',
      after: 'It stays as proof of what you were told, and goes with the school’s other mail.',
      facts: (id) => this.mails(id),
    });
    this.parts.add({
      ...{ part: 'trail', place: 10, title: 'What was done to your account', erasing: 'stays' },
      why: 'Changes of your roles and sign-in, and when.',
      after: 'A record of changes is only worth something if nobody can change it, so it stays.',
      facts: (id) => this.trail(id),
    });
  }

  private async answers(id: string): Promise<HeldFact[]> {
    const [rules, words] = [await this.policy.rules(), await this.vocabulary.lexicon()];
    return (await this.facets.of(id)).map(({ facet, terms, ownWords, audience }) => ({
      label: words.facetLabel(facet),
      value: [...terms.map((term) => words.termLabel(facet, term)), ...(ownWords ? [`“${ownWords}”`] : [])].join(', '),
      seenBy: reachWords[reachOf(audience, facet, rules)],
    }));
  }

  private async words(id: string): Promise<HeldFact[]> {
    const [account, profile] = [await this.accounts.find(id), await this.profiles.of(id)];
    return told({ Pronouns: account?.pronouns, 'In your own words': profile.ownWords }).map((fact) => ({
      ...fact,
      seenBy: reachWords.school,
    }));
  }

  private async eraseWords(id: string): Promise<void> {
    await this.accounts.setPronouns(id, null);
    await this.profiles.save(id, { ownWords: null });
  }

  private async account(id: string): Promise<HeldFact[]> {
    const account = await this.accounts.find(id);
    if (account === null) return [];
    const [profile, roster] = [await this.profiles.of(id), await this.rows.roster(id)];
    const words = await this.vocabulary.lexicon();
    return told({
      Name: account.name,
      Mail: account.mail,
      'Number on the roster': account.rosterKey,
      Roles: account.roles.join(', '),
      Title: profile.title,
      Department: profile.department,
      Specialty: profile.specialty && words.termLabel('specialty', profile.specialty),
      Subspecialty: profile.subspecialty && words.termLabel('subspecialty', profile.subspecialty),
      Stage: profile.stage && describeStage(profile.stage),
      Program: roster.program,
      'Expected graduation': roster.graduatesOn,
      'First signed in': account.firstSignInAt && day(account.firstSignInAt),
    });
  }

  private async mentoring(id: string): Promise<HeldFact[]> {
    const mentor = await this.rows.mentor(id);
    if (mentor === null) return [];
    const words = await this.vocabulary.lexicon();
    const meets = howWeMeetInWords(mentor.howWeMeet);
    const { setAside } = await this.rows.roster(id);
    return told({
      State: mentor.state.replaceAll('_', ' '),
      Places: String(mentor.capacity),
      'Areas of help': mentor.helpsWith.map((need) => words.needLabel(need)).join(', '),
      'What comes first': mentor.focus.map((need) => words.needLabel(need)).join(', '),
      'How you meet': meets.meeting_mode.join(', '),
      'When you meet': meets.meeting_time.join(', '),
      'Kinds of mentoring': meets.mentoring_kind.join(', '),
      'Whom you would rather work with': mentor.prefersStages.length > 0 ? stagesInWords(mentor.prefersStages) : null,
      Joined: mentor.joinedAt && day(mentor.joinedAt),
      Applications: mentor.applications > 0 ? String(mentor.applications) : null,
      'Words of others for you': mentor.nominations > 0 ? String(mentor.nominations) : null,
      'Suggestions you set aside': setAside.length > 0 ? String(setAside.length) : null,
    });
  }

  private async mails(id: string): Promise<HeldFact[]> {
    const account = await this.accounts.find(id);
    const mails = account === null ? [] : await this.rows.mails(account.mail);
    return mails.map(({ subject, writtenAt }) => ({ label: day(writtenAt), value: subject }));
  }

  private async trail(id: string): Promise<HeldFact[]> {
    return (await this.rows.trail(id)).map(({ action, at }) => ({ label: day(at), value: action.replaceAll('_', ' ') }));
  }
}

/** What there is of these, as facts. */
export function told(facts: Record<string, string | null | undefined>): HeldFact[] {
  return Object.entries(facts).flatMap(([label, value]) => (value ? [{ label, value }] : []));
}

function day(at: Date): string {
  return localDay(at, currentSchool().timeZone);
}
