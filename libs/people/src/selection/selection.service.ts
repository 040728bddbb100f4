import { Injectable } from '@nestjs/common';
import type { SelectionSettings, SelectionView } from '@akin/contracts';
import { badInput, Clock, newId, Refusal } from '@akin/platform';
import type { Actor } from '@akin/sign-in';
import { TenantDb } from '@akin/tenancy';
import { MentorEventsRepository } from '../mentors/mentor-events.repository.js';
import { checkSettings } from './check-settings.js';
import { defaultSettings } from './default-settings.js';
import { SelectionVersionsRepository } from './selection-versions.repository.js';

/** What the school asks of its mentors, and what it asked before. */
@Injectable()
export class Selection {
  constructor(
    private readonly db: TenantDb,
    private readonly clock: Clock,
    private readonly versions: SelectionVersionsRepository,
    private readonly events: MentorEventsRepository,
  ) {}

  /** What holds now. Version 0 means that the school never decided anything. */
  async current(): Promise<{ version: number; settings: SelectionSettings }> {
    return (await this.versions.newest()) ?? { version: 0, settings: defaultSettings };
  }

  /** What held in this version. @throws Refusal `not_found` */
  async at(version: number): Promise<SelectionSettings> {
    const found = await this.versions.find(version);
    if (!found) throw new Refusal('not_found');
    return found.settings;
  }

  async view(_actor: Actor): Promise<SelectionView> {
    const newest = await this.versions.newest();
    if (!newest) return { version: 0, decidedAt: null, settings: defaultSettings };
    return { ...newest, decidedAt: newest.decidedAt.toISOString() };
  }

  /**
   * Makes the next version; saving the same again makes none. Applications that were sent go on by the version they were sent under.
   * @throws Refusal `bad_input`; `busy` when somebody else decided at the same moment
   */
  decide(actor: Actor, settings: SelectionSettings): Promise<SelectionView> {
    const problems = checkSettings(settings);
    if (problems.length > 0) throw badInput(...problems);
    return this.db.run(async () => {
      const before = await this.current();
      if (before.version === 0 || !isSame(before.settings, settings)) {
        const [version, at] = [before.version + 1, this.clock.now()];
        if (!(await this.versions.add({ version, decidedAt: at, settings }, actor.personId))) throw new Refusal('busy');
        const nobody = { mentorId: null, applicationId: null, sealed: null };
        await this.events.add({ id: newId(), at, actorId: actor.personId, act: 'selection_decided', version, ...nobody });
      }
      return this.view(actor);
    });
  }
}

function isSame(one: SelectionSettings, other: SelectionSettings): boolean {
  return inOrder(one) === inOrder(other);
}

/** JSON whose keys have an order of their own, so that the database's does not matter. */
function inOrder({ asks, rule, criteria, trains, training, reward }: SelectionSettings): string {
  return JSON.stringify([
    asks,
    rule,
    trains,
    training,
    reward,
    criteria.map(({ code, kind, label, explanation }) => [code, kind, label, explanation]),
  ]);
}
