import type { Decision, SchoolRole, SelectionSettings } from '@akin/contracts';
import type { Actor } from '@akin/sign-in';
import { MentoringService } from '../mentors/mentoring.service.js';
import { ProfileService } from '../profile/profile.service.js';
import { Applying } from '../selection/applying.service.js';
import { defaultSettings } from '../selection/default-settings.js';
import { Reviewing } from '../selection/reviewing.service.js';
import { Selection } from '../selection/selection.service.js';
import { SchoolWorld } from './school-world.js';

/** A school that reads an application from everyone before they become a mentor. */
export class SelectionWorld extends SchoolWorld {
  /** What the school asks from now on; three criteria, any of which is enough, unless told otherwise. */
  async asks(settings: Partial<SelectionSettings> = {}): Promise<void> {
    const admin = await this.person('admin');
    await this.inSchool(() => this.get(Selection).decide(admin, { ...defaultSettings, asks: true, ...settings }));
  }

  /** A mentor whose profile lacks nothing. */
  async readyMentor(): Promise<Actor> {
    const mentor = await this.person('mentor');
    await this.inSchool(async () => {
      await this.get(ProfileService).changeProfile(mentor, { specialty: 'urology' });
      await this.get(MentoringService).changeMentoring(mentor, { helpsWith: ['leadership'], capacity: 2 });
    });
    return mentor;
  }

  /** The application of a mentor who was sent to the reviewers. */
  async applied(mentor: Actor, criterion = 'record'): Promise<string> {
    return this.inSchool(async () => {
      await this.get(Applying).save(mentor, { claims: [{ criterion, words: 'Because learners said so.' }] });
      const { application } = await this.get(Applying).send(mentor);
      return application?.id ?? '';
    });
  }

  decides(reviewer: Actor, id: string, decision: Decision, more: object = {}) {
    return this.inSchool(() => this.get(Reviewing).decide(reviewer, id, { decision, met: ['record'], ...more }));
  }

  /** People with a role each. */
  people(...roles: SchoolRole[]): Promise<Actor[]> {
    return Promise.all(roles.map((role) => this.person(role)));
  }
}
