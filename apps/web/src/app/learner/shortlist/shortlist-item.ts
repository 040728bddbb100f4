import { Component, ElementRef, computed, inject, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { ShortlistedMentor } from '@akin/contracts';
import { Avatar, Icon, ReasonChip, Seats } from '@akin/ui';
import { callName } from '../../wording/names';
import { CompareButton } from '../compare/compare-button';
import { roomWords } from '../find/room-words';

/** `<li [akShortlisted]="one">`: one choice, and what one can do with it. */
@Component({
  selector: 'li[akShortlisted]',
  imports: [Avatar, CompareButton, Icon, ReasonChip, RouterLink, Seats],
  templateUrl: './shortlist-item.html',
})
export class ShortlistItem {
  readonly akShortlisted = input.required<ShortlistedMentor>();
  /** Counted from 1. */
  readonly place = input.required<number>();
  readonly of = input.required<number>();
  readonly moved = output<1 | -1>();
  readonly removed = output<void>();
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  protected readonly card = computed(() => this.akShortlisted().card);
  protected readonly called = computed(() => callName(this.card().name));
  protected readonly room = computed(() => roomWords(this.card().room));

  /** A moved line is another element at another place: the focus goes with it, so that one can press again. */
  protected move(by: 1 | -1, button: HTMLElement): void {
    this.moved.emit(by);
    setTimeout(() => {
      const stuck = button.hasAttribute('disabled');
      const other = this.host.nativeElement.querySelector<HTMLElement>('.choice__move:not([disabled])');
      (stuck ? other : button)?.focus();
    });
  }
}
