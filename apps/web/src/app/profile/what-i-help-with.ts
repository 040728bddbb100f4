import { Component, computed, inject } from '@angular/core';
import { profileLimits } from '@akin/contracts';
import { Toasts } from '@akin/ui';
import { InstitutionStore } from '../session/institution-store';
import { VocabularyStore } from '../vocabulary/vocabulary-store';
import { capitalized } from '../wording/capitalized';
import { PickChips } from './pick-chips';
import { ProfileStore } from './profile-store';
import { withOrWithout } from './with-or-without';

/** The areas a mentor helps with, and up to three of them that come first. */
@Component({
  selector: 'ak-what-i-help-with',
  imports: [PickChips],
  template: `@if (profile.mentoring(); as mentoring) {
    <ak-pick-chips
      name="helps"
      legend="Areas I help with"
      [hint]="helpsHint()"
      [terms]="vocabulary.needs()"
      [chosen]="mentoring.helpsWith"
      [most]="limits.helpsWith"
      [keep]="keepArea"
    />
    @if (mentoring.helpsWith.length > 1) {
      <ak-pick-chips
        name="focus"
        legend="What I put first"
        [hint]="focusHint()"
        [terms]="mine()"
        [chosen]="mentoring.focus"
        [most]="limits.focus"
        [keep]="keepFirst"
      />
    }
  }`,
  host: { class: 'contents' },
})
export class WhatIHelpWith {
  protected readonly profile = inject(ProfileStore);
  protected readonly vocabulary = inject(VocabularyStore);
  private readonly toasts = inject(Toasts);
  private readonly words = inject(InstitutionStore).words;
  protected readonly limits = profileLimits;
  private readonly learners = computed(() => capitalized(this.words().learners));
  protected readonly helpsHint = computed(
    () =>
      `Up to ${profileLimits.helpsWith}; ${this.profile.mentoring()?.helpsWith.length ?? 0} chosen. ${this.learners()} find you by these.`,
  );
  protected readonly focusHint = computed(
    () =>
      `Up to ${profileLimits.focus} of your areas. ${this.learners()} who look for these find you sooner. Without any, all count alike.`,
  );
  protected readonly mine = computed(() =>
    this.vocabulary.needs().filter(({ code }) => this.profile.mentoring()?.helpsWith.includes(code)),
  );

  protected readonly keepFirst = (code: string | null, isIn: boolean): Promise<boolean> =>
    this.profile.changeMentoring(({ focus }) => ({ focus: code === null ? [] : withOrWithout(focus, code, isIn) }));

  protected readonly keepArea = async (code: string | null, isIn: boolean): Promise<boolean> => {
    if (code === null) return false;
    const before = this.profile.mentoring();
    const kept = await this.profile.changeMentoring(({ helpsWith }) => ({ helpsWith: withOrWithout(helpsWith, code, isIn) }));
    if (kept && !isIn && before) this.offerBack(code, before.focus.includes(code));
    return kept;
  };

  /** What is taken out does not come first any more either, so both come back together. */
  private offerBack(code: string, cameFirst: boolean): void {
    const label = this.vocabulary.needs().find((need) => need.code === code)?.label ?? code;
    const undo = () =>
      void this.profile.changeMentoring(({ helpsWith, focus }) => ({
        helpsWith: withOrWithout(helpsWith, code, true),
        ...(cameFirst ? { focus: withOrWithout(focus, code, true) } : {}),
      }));
    this.toasts.show({ text: `Taken out: ${label}`, undo });
  }
}
