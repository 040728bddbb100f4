import { Component, computed, inject } from '@angular/core';
import { profileLimits } from '@akin/contracts';
import { Banner, Icon, Seats, Toasts } from '@akin/ui';
import { InstitutionStore } from '../session/institution-store';
import { TermPicker } from '../vocabulary/term-picker';
import { VocabularyStore } from '../vocabulary/vocabulary-store';
import { capitalized } from '../wording/capitalized';
import { ProfileStore } from './profile-store';

/** What a mentor offers: specialty, areas of help, places, and being found. */
@Component({
  selector: 'ak-mentoring-section',
  imports: [Banner, Icon, Seats, TermPicker],
  templateUrl: './mentoring-section.html',
  host: { class: 'stack g6' },
})
export class MentoringSection {
  protected readonly profile = inject(ProfileStore);
  protected readonly vocabulary = inject(VocabularyStore);
  protected readonly words = inject(InstitutionStore).words;
  protected readonly learners = computed(() => capitalized(this.words().learners));
  private readonly toasts = inject(Toasts);
  protected readonly limits = profileLimits;
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

  protected toggleHelp(code: string, box: HTMLInputElement): void {
    const helps = this.profile.mentoring()?.helpsWith ?? [];
    const without = helps.filter((one) => one !== code);
    const helpsWith = without.length === helps.length ? [...helps, code] : without;
    if (helpsWith.length > profileLimits.helpsWith) {
      box.checked = false;
      return;
    }
    void this.profile.changeMentoring({ helpsWith });
  }

  protected async activate(): Promise<void> {
    const kept = await this.profile.turn(this.isPaused() ? 'resume' : 'activate');
    if (kept) this.toasts.show({ text: `${this.learners()} can find you now.` });
  }
}
