import { Component, computed, inject, input, output } from '@angular/core';
import type { MentorSearch, Relaxation } from '@akin/contracts';
import { EmptyState } from '@akin/ui';
import { InstitutionStore } from '../../session/institution-store';
import { WishListStore } from '../wishes/wish-list-store';
import { FindState } from './find-state';
import { KeepSearch } from './keep-search';
import { MentorCard } from './mentor-card';
import { OpenRequests } from './open-requests';

/** Never empty-handed: what to leave out, being told when somebody comes, and who comes nearest. */
@Component({
  selector: 'ak-nobody-fits',
  imports: [EmptyState, KeepSearch, MentorCard],
  templateUrl: './nobody-fits.html',
  host: { class: 'stack g5' },
})
export class NobodyFits {
  readonly results = input.required<MentorSearch>();
  readonly loosened = output<Relaxation>();
  readonly cleared = output<void>();
  protected readonly find = inject(FindState);
  protected readonly requests = inject(OpenRequests);
  protected readonly list = inject(WishListStore);
  protected readonly musts = computed(() => this.list.wishes().filter(({ weight }) => weight === 'must').length);
  protected readonly words = inject(InstitutionStore).words;
}
