import { Component, computed, effect, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Audience } from '@akin/contracts';
import { AudienceEye, Avatar, Icon, ReasonChip, Skeleton, audienceWords } from '@akin/ui';
import { InstitutionStore } from '../../session/institution-store';
import { LoadFailed } from '../../shell/load-failed';
import { SchoolTitles } from '../../shell/school-titles';
import { capitalized } from '../../wording/capitalized';
import { callName } from '../../wording/names';
import { pronounsOf } from '../../wording/pronouns';
import { CompareBar } from '../compare/compare-bar';
import { LearnerApi } from '../learner-api';
import { AskCard } from './ask-card';
import { HowTheyMentor } from './how-they-mentor';
import { MentorApi } from './mentor-api';
import { SharedGround } from './shared-ground';
import { SimilarMentors } from './similar-mentors';

/** One mentor: own words first, then reasons, help, what they chose to share with this reader, and how they work. */
@Component({
  selector: 'ak-mentor-page',
  imports: [
    AskCard,
    AudienceEye,
    Avatar,
    CompareBar,
    HowTheyMentor,
    Icon,
    LoadFailed,
    ReasonChip,
    RouterLink,
    SharedGround,
    SimilarMentors,
    Skeleton,
  ],
  templateUrl: './mentor-page.html',
})
export class MentorPage {
  readonly id = input.required<string>();
  private readonly titles = inject(SchoolTitles);
  protected readonly school = inject(InstitutionStore).view;
  protected readonly mentor = inject(LearnerApi).mentor(this.id);
  private readonly usual = inject(MentorApi).answering(this.id);
  protected readonly view = computed(() => (this.mentor.hasValue() ? this.mentor.value() : null));
  /** A page without it is whole as well, so nothing is said where it cannot be had. */
  protected readonly answering = computed(() => (this.usual.hasValue() ? this.usual.value().words : null));
  protected readonly called = computed(() => callName(this.view()?.name ?? ''));
  protected readonly pronouns = computed(() => pronounsOf(this.view()?.pronouns ?? null));
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
  /** Those named first, then the others. */
  protected readonly helps = computed(() => {
    const { focus = [], helpsWith = [] } = this.view() ?? {};
    return { first: focus, others: helpsWith.filter((need) => !focus.includes(need)) };
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
