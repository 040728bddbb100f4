import { Component, computed, input, linkedSignal, output, untracked } from '@angular/core';
import { Banner } from '@akin/ui';
import type { RosterChangeKind, RosterDeclined, RosterView } from '@akin/contracts';
import { ChangeList } from './change-list';
import { type CheckShow, showAt } from './check-shows';
import { CountTiles } from './count-tiles';
import { toggleDeclined } from './decline';
import { RejectedRows } from './rejected-rows';

type Declined = RosterDeclined['declined'];

/** What would happen if this roster were saved: the figures, and the rows behind each of them. */
@Component({
  selector: 'ak-check-step',
  imports: [Banner, ChangeList, CountTiles, RejectedRows],
  template: `<div class="card__head">
      <h2 id="results">What would happen</h2>
      <p class="saved" role="status">
        @if (checking()) {
          <span class="spin spin--s"></span>Checking again…
        }
      </p>
    </div>
    @if (!roster().whole) {
      <ak-banner kind="quiet">
        <b>This file lists some of your people.</b>
        <p>Everybody who is not in it stays as they are.</p>
      </ak-banner>
    }
    <ak-count-tiles [roster]="roster()" [show]="show()" (chosen)="shows.emit($event)" />
    @if (kind(); as kind) {
      <ak-change-list [roster]="roster()" [kind]="kind" [declined]="declined()" (decided)="decide($event)" />
    } @else {
      <ak-rejected-rows [roster]="roster()" [reading]="reading()" (mended)="mended.emit($event)" />
    }`,
})
export class CheckStep {
  readonly roster = input.required<RosterView>();
  readonly declined = input.required<Declined>();
  /** What the address asks to see. */
  readonly asked = input<string>();
  readonly checking = input(false);
  readonly reading = input('');
  readonly shows = output<CheckShow>();
  readonly decided = output<Declined>();
  readonly mended = output<File>();
  private readonly place = computed(() => `${this.roster().id} ${this.asked() ?? ''}`);
  /** A figure that becomes nothing by what is decided stays in view. */
  protected readonly show = linkedSignal<string, CheckShow>({
    source: this.place,
    computation: () => untracked(() => showAt(this.roster(), this.asked())),
  });
  protected readonly kind = computed<RosterChangeKind | null>(() => {
    const show = this.show();
    return show === 'rejected' ? null : show;
  });

  protected decide(entry: Declined[number]): void {
    this.decided.emit(toggleDeclined(this.declined(), entry));
  }
}
