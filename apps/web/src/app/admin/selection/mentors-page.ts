import { Component, inject, signal } from '@angular/core';
import { type MentorLine, type MentorState, mentorStates, type OfficeAct } from '@akin/contracts';
import { Avatar, Banner, Confirm, EmptyState, LoadProblem, PageHead, Pager, Skeleton, Toasts } from '@akin/ui';
import { DownloadLinks } from '../download-links';
import { keepLast } from '../../lists/keep-last';
import { Attempt } from '../../session/attempt';
import { InstitutionStore } from '../../session/institution-store';
import { datedDay } from '../../wording/days';
import { SelectionApi } from './selection-api';
import { mentorStateWords } from './selection-words';

/** Mentors by where they are on their way, and what the office does there. */
@Component({
  selector: 'ak-mentors-page',
  imports: [Avatar, Banner, Confirm, DownloadLinks, EmptyState, LoadProblem, PageHead, Pager, Skeleton],
  templateUrl: './mentors-page.html',
})
export class MentorsPage {
  private readonly api = inject(SelectionApi);
  private readonly toasts = inject(Toasts);
  protected readonly school = inject(InstitutionStore).view;
  protected readonly states = mentorStates;
  protected readonly words = mentorStateWords;
  protected readonly query = signal({ state: 'training' as MentorState | null, page: 1, size: 20 });
  protected readonly mentors = this.api.mentors(this.query);
  protected readonly shown = keepLast(this.mentors);
  protected readonly attempt = new Attempt();
  /** Whose part is about to end. */
  protected readonly leaving = signal<MentorLine | null>(null);
  protected readonly datedDay = datedDay;

  protected choose(state: string): void {
    this.attempt.forget();
    this.query.update((query) => ({ ...query, state: (state || null) as MentorState | null, page: 1 }));
  }

  protected turn(page: number): void {
    this.query.update((query) => ({ ...query, page }));
  }

  protected end(): void {
    const line = this.leaving();
    if (line) void this.act(line, 'retire', 'Ended. The people they work with already stay with them.');
  }

  protected async act(line: MentorLine, act: OfficeAct, told: string): Promise<void> {
    if (!(await this.attempt.run(() => this.api.act(line.mentor.id, act)))) return;
    this.leaving.set(null);
    this.toasts.show({ text: told });
    this.mentors.reload();
  }
}
