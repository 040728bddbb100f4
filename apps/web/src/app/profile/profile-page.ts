import { Component, computed, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { type FacetView, profileLimits } from '@akin/contracts';
import { Icon, PageHead, SavedMark, Skeleton } from '@akin/ui';
import { SessionStore } from '../session/session-store';
import { LoadFailed } from '../shell/load-failed';
import { VocabularyStore } from '../vocabulary/vocabulary-store';
import { AudienceLadder } from './audience-ladder';
import { BetterMatches } from './better-matches';
import { FacetRow } from './facet-row';
import { MentoringSection } from './mentoring-section';
import { ProfileStore } from './profile-store';
import { TextRow } from './text-row';

/** Facets everyone is offered at once, in this order where the school has none of its own; the others wait behind "more you could add". */
const offeredFirst = ['language', 'home_state', 'race_ethnicity', 'gender', 'orientation', 'first_generation'];
/** Answered as part of what one offers, not here. */
const elsewhere = ['specialty', 'subspecialty'];

/** Everything a person says about themselves, each answer with its audience; saved as they go. */
@Component({
  selector: 'ak-profile-page',
  imports: [BetterMatches, FacetRow, Icon, LoadFailed, MentoringSection, PageHead, RouterLink, SavedMark, Skeleton, TextRow],
  templateUrl: './profile-page.html',
})
export class ProfilePage {
  private readonly vocabulary = inject(VocabularyStore);
  private readonly session = inject(SessionStore);
  protected readonly profile = inject(ProfileStore);
  protected readonly limits = profileLimits;
  protected readonly all = signal(false);
  protected readonly isLearner = computed(() => this.session.hats().includes('learner'));
  protected readonly ladder = inject(AudienceLadder);
  private readonly facets = computed(() => this.vocabulary.facets().filter((facet) => !elsewhere.includes(facet.code)));
  protected readonly shown = computed(() => {
    const first = (facet: FacetView) => offeredFirst.includes(facet.code) || this.profile.answerTo(facet.code) !== undefined;
    const rank = (facet: FacetView) => (offeredFirst.includes(facet.code) ? offeredFirst.indexOf(facet.code) : offeredFirst.length);
    const facets = this.all() ? this.facets() : this.facets().filter(first);
    return this.vocabulary.view()?.ownOrder ? facets : [...facets].sort((left, right) => rank(left) - rank(right));
  });
  protected readonly more = computed(() => this.facets().length - this.shown().length);
}
