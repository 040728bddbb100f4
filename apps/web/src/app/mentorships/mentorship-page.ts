import { Component, computed, effect, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Audience } from '@akin/contracts';
import { AudienceEye, Avatar, Banner, Icon, Rings, Skeleton, audienceWords } from '@akin/ui';
import { InstitutionStore } from '../session/institution-store';
import { SessionStore } from '../session/session-store';
import { LoadFailed } from '../shell/load-failed';
import { SchoolTitles } from '../shell/school-titles';
import { dayAt, longDay } from '../wording/days';
import { callName, firstName } from '../wording/names';
import { SchoolClock } from '../wording/school-clock';
import { atDeskWords } from './at-desk-words';
import { MentorshipsApi } from './mentorships-api';

/** The page two people share: who, since when, what for, and how to reach each other. */
@Component({
  selector: 'ak-mentorship-page',
  imports: [AudienceEye, Avatar, Banner, Icon, LoadFailed, Rings, RouterLink, Skeleton],
  templateUrl: './mentorship-page.html',
})
export class MentorshipPage {
  readonly id = input.required<string>();
  private readonly session = inject(SessionStore);
  private readonly titles = inject(SchoolTitles);
  private readonly clock = inject(SchoolClock);
  protected readonly school = inject(InstitutionStore).view;
  private readonly api = inject(MentorshipsApi);
  protected readonly mentorship = this.api.one(this.id);
  private readonly toldBy = this.api.told(this.id);
  protected readonly told = computed(() => (this.toldBy.hasValue() ? this.toldBy.value().answers : []));
  protected readonly view = computed(() => (this.mentorship.hasValue() ? this.mentorship.value() : null));
  protected readonly iAmMentor = computed(() => this.view()?.mentor.id === this.session.view()?.person.id);
  protected readonly other = computed(() => {
    const view = this.view();
    return view && (this.iAmMentor() ? view.learner : view.mentor);
  });
  protected readonly called = computed(() => {
    const name = this.other()?.name ?? '';
    return this.iAmMentor() ? firstName(name) : callName(name);
  });
  protected readonly since = computed(() => {
    const started = this.view()?.startedAt;
    return started ? longDay(dayAt(started, this.clock.zone)) : '';
  });
  protected readonly meetBy = computed(() => {
    const view = this.view();
    return view?.state === 'active' && view.firstMeetingBy >= this.clock.today() ? longDay(view.firstMeetingBy) : null;
  });
  protected readonly atDesk = computed(() => {
    const view = this.view();
    return view?.desk ? atDeskWords(view.desk.reason, this.iAmMentor(), this.called()) : null;
  });
  protected readonly back = computed(() =>
    this.iAmMentor()
      ? { path: '/mentor/mentees', label: 'My mentees' }
      : { path: '/mentorships', label: `My ${this.school().words.mentors}` },
  );
  protected readonly mailTo = computed(() => {
    const subject = encodeURIComponent('A first time to meet');
    return `mailto:${this.view()?.otherMail}?subject=${subject}`;
  });

  constructor() {
    effect(() => this.titles.name(this.view() ? `${this.called()} and you` : undefined));
  }

  /** Who may read an answer of the other one, from here: those they work with, or more widely. */
  protected audience(code: Audience) {
    const { shortName, words } = this.school();
    const found = audienceWords(shortName, this.iAmMentor() ? words.mentor : words.learner).find((one) => one.audience === code);
    if (code === 'pair') return found && { ...found, label: `Those ${this.called()} works with` };
    return found && { ...found, label: code === 'school' ? `${shortName} members` : found.label };
  }
}
