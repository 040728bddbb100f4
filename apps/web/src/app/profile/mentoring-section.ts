import { Component, computed, inject } from '@angular/core';
import { profileLimits } from '@akin/contracts';
import { Banner, Icon, Seats, Toasts } from '@akin/ui';
import { InstitutionStore } from '../session/institution-store';
import { TermPicker } from '../vocabulary/term-picker';
import { VocabularyStore } from '../vocabulary/vocabulary-store';
import { capitalized } from '../wording/capitalized';
import { HowIMentor } from './how-i-mentor';
import { ProfileStore } from './profile-store';
import { WhatIHelpWith } from './what-i-help-with';

/** What a mentor offers: specialty, areas of help, places, how they work, and being found. */
@Component({
  selector: 'ak-mentoring-section',
  imports: [Banner, HowIMentor, Icon, Seats, TermPicker, WhatIHelpWith],
  templateUrl: './mentoring-section.html',
  host: { class: 'stack g6' },
})
export class MentoringSection {
  protected readonly profile = inject(ProfileStore);
  protected readonly vocabulary = inject(VocabularyStore);
  protected readonly words = inject(InstitutionStore).words;
  protected readonly learners = computed(() => capitalized(this.words().learners));
  private readonly toasts = inject(Toasts);
  protected readonly places = Array.from({ length: profileLimits.capacityMax }, (_, index) => index + profileLimits.capacityMin);
  protected readonly specialties = computed(() => this.vocabulary.terms('specialty'));
  protected readonly subspecialties = computed(() => {
    const specialty = this.profile.view()?.specialty;
    return this.vocabulary.terms('subspecialty').filter((term) => !term.parent || term.parent === specialty);
  });
  protected readonly isShown = computed(() => this.profile.mentoring()?.state === 'active');
  protected readonly isPaused = computed(() => this.profile.mentoring()?.state === 'paused');

  protected chooseSpecialty(code: string): void {
    const keeps = this.vocabulary.terms('subspecialty').find((term) => term.code === this.profile.view()?.subspecialty)?.parent === code;
    void this.profile.change(keeps ? { specialty: code } : { specialty: code, subspecialty: '' });
  }

  protected chooseSubspecialty(code: string): void {
    void this.profile.change({ subspecialty: code });
  }

  protected async activate(): Promise<void> {
    const kept = await this.profile.turn(this.isPaused() ? 'resume' : 'activate');
    if (kept) this.toasts.show({ text: `${this.learners()} can find you now.` });
  }
}
