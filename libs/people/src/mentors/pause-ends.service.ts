import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Sweeps } from '@akin/messaging';
import { Clock, localDay } from '@akin/platform';
import { currentSchool, TenantDb } from '@akin/tenancy';
import { MentorLife } from './mentor-life.service.js';
import { MentorRepository } from './mentor.repository.js';

/** Brings mentors back on the day their pause ends, by the school's own calendar. */
@Injectable()
export class PauseEnds implements OnModuleInit {
  constructor(
    private readonly db: TenantDb,
    private readonly clock: Clock,
    private readonly sweeps: Sweeps,
    private readonly mentors: MentorRepository,
    private readonly life: MentorLife,
  ) {}

  onModuleInit(): void {
    this.sweeps.add('pauses that end', () => this.comeBack());
  }

  /** Each in a unit of its own, so that one who cannot come back keeps nobody away. */
  async comeBack(): Promise<void> {
    const today = localDay(this.clock.now(), currentSchool().timeZone);
    for (const id of await this.mentors.pausedUntil(today)) {
      await this.db.run(() => this.life.move(null, id, 'come_back'));
    }
  }
}
