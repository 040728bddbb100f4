import { Component, ElementRef, computed, inject, signal, viewChildren } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { ShortlistedMentor } from '@akin/contracts';
import { Banner, EmptyState, PageHead, Skeleton, Toasts } from '@akin/ui';
import { InstitutionStore } from '../../session/institution-store';
import { LoadFailed } from '../../shell/load-failed';
import { callName } from '../../wording/names';
import { CompareBar } from '../compare/compare-bar';
import { ShortlistItem } from './shortlist-item';
import { ShortlistStore } from './shortlist-store';

/** The mentors a learner has in mind, in their own order of preference. */
@Component({
  selector: 'ak-shortlist-page',
  imports: [Banner, CompareBar, EmptyState, LoadFailed, PageHead, RouterLink, ShortlistItem, Skeleton],
  templateUrl: './shortlist-page.html',
})
export class ShortlistPage {
  private readonly toasts = inject(Toasts);
  private readonly lines = viewChildren<unknown, ElementRef<HTMLElement>>(ShortlistItem, { read: ElementRef });
  protected readonly list = inject(ShortlistStore);
  protected readonly words = inject(InstitutionStore).words;
  /** What happened, for who cannot see it move. */
  protected readonly told = signal('');
  protected readonly lead = computed(() => {
    if (!this.list.loaded()) return null;
    const many = this.list.ids().length;
    if (many === 0) return null;
    return `${many === 1 ? `One ${this.words().mentor}` : `${many} ${this.words().mentors}`} you have in mind. Nobody else sees this list.`;
  });

  constructor() {
    if (this.list.loaded()) this.list.reload();
  }

  protected move({ card }: ShortlistedMentor, by: number): void {
    const place = this.list.reorder(card.id, by);
    this.told.set(`${callName(card.name)} is now number ${place} of ${this.list.ids().length}.`);
  }

  /** The focus goes to whoever takes the place, so that the keyboard stays on the list. */
  protected remove({ card }: ShortlistedMentor): void {
    const at = this.list.ids().indexOf(card.id);
    const undo = this.list.toggle(card.id);
    this.toasts.show({ text: `${callName(card.name)} is off your shortlist`, undo });
    const next = this.lines()[at + 1] ?? this.lines()[at - 1];
    const target = next?.nativeElement.querySelector<HTMLElement>('h2 a') ?? document.getElementById('main');
    target?.focus();
  }
}
