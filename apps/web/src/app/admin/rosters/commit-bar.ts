import { Component, computed, input, model, output } from '@angular/core';
import type { RosterView } from '@akin/contracts';
import { count } from '../../wording/count';
import { commitWords } from './commit-words';

/** The bar at the foot of a checked roster: what stands in the way, and the one button that saves all or nothing. */
@Component({
  selector: 'ak-commit-bar',
  template: `<div class="commit__words">
      <p class="small" aria-live="polite">
        <b>{{ words().first }}</b> {{ words().then }}
        @if (leftOut() && roster().counts.rejected > 0) {
          <button class="linkbtn" type="button" (click)="leftOut.set(false)">Put them back</button>
        }
      </p>
      @if (roster().counts.added > 0) {
        <label class="opt opt--s">
          <input #box type="checkbox" [checked]="invite()" (change)="invite.set(box.checked)" />
          <span>{{ inviteWords() }}</span>
        </label>
      }
    </div>
    <div class="row g2 actions">
      @if (words().leaveOut; as label) {
        <button class="btn btn--line" type="button" (click)="leftOut.set(true)">{{ label }}</button>
      }
      <button class="btn" type="button" [disabled]="!words().maySave || busy()" (click)="saved.emit()">
        {{ busy() ? 'Saving…' : words().save }}
      </button>
    </div>`,
  host: { class: 'commit row row--between', role: 'region', 'aria-label': 'Save this roster' },
})
export class CommitBar {
  readonly roster = input.required<RosterView>();
  readonly busy = input(false);
  /** Whether the rows that do not fit are left out, and whether the people who are new are invited. */
  readonly leftOut = model.required<boolean>();
  readonly invite = model.required<boolean>();
  readonly saved = output();
  protected readonly words = computed(() => commitWords(this.roster(), this.leftOut()));
  protected readonly inviteWords = computed(() => {
    const added = this.roster().counts.added;
    return added === 1 ? 'Invite the one person who is new, by e-mail' : `Invite the ${count(added)} people who are new, by e-mail`;
  });
}
