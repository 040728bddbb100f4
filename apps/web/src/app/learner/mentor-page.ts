import { Component, computed, effect, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Audience } from '@akin/contracts';
import { AudienceEye, Avatar, Icon, ReasonChip, Seats, Skeleton, audienceWords } from '@akin/ui';
import { InstitutionStore } from '../session/institution-store';
import { LoadFailed } from '../shell/load-failed';
import { SchoolTitles } from '../shell/school-titles';
import { capitalized } from '../wording/capitalized';
import { callName } from '../wording/names';
import { pronounsOf } from '../wording/pronouns';
import { roomWords } from './find/room-words';
import { LearnerApi } from './learner-api';

/** One mentor: own words first, then reasons, help, and what they chose to share with this reader. */
@Component({
  selector: 'ak-mentor-page',
  imports: [AudienceEye, Avatar, Icon, LoadFailed, ReasonChip, RouterLink, Seats, Skeleton],
  templateUrl: './mentor-page.html',
})
export class MentorPage {
  readonly id = input.required<string>();
  private readonly api = inject(LearnerApi);
  private readonly titles = inject(SchoolTitles);
  protected readonly school = inject(InstitutionStore).view;
  protected readonly mentor = this.api.mentor(this.id);
  private readonly requests = this.api.requests();
  protected readonly view = computed(() => (this.mentor.hasValue() ? this.mentor.value() : null));
  protected readonly called = computed(() => callName(this.view()?.name ?? ''));
  protected readonly pronouns = computed(() => pronounsOf(this.view()?.pronouns ?? null));
  protected readonly room = computed(() => roomWords(this.view()?.room ?? 0));
  /** What the role above does not say already. */
  protected readonly place = computed(() => {
    const { role = '', subspecialty, department } = this.view() ?? {};
    return [subspecialty, department].filter((words) => words && !role.includes(words)).join(', ');
  });
  protected readonly score = computed(() => {
    const reasons = this.view()?.reasons ?? [];
    const met = reasons.filter((reason) => reason.kind === 'meets').length;
    return `Meets ${met} of your ${reasons.length} ${reasons.length === 1 ? 'wish' : 'wishes'}. Only you see this.`;
  });
  protected readonly openRequest = computed(() => {
    const sent = this.requests.hasValue() ? this.requests.value().items : [];
    return sent.find((request) => request.state === 'open' && request.mentor.id === this.id())?.id ?? null;
  });
  protected readonly capitalized = capitalized;

  constructor() {
    effect(() => this.titles.name(this.view()?.name));
  }

  protected audience(code: Audience) {
    const school = this.school();
    const found = audienceWords(school.shortName, school.words.mentor).find((one) => one.audience === code);
    return found && { ...found, label: code === 'school' ? `${school.shortName} members` : found.label };
  }
}
