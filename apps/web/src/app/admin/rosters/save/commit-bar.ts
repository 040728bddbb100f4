import { Component, computed, input, model, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { RosterView } from '@akin/contracts';
import { count } from '../../../wording/count';
import type { RosterStep } from '../roster-steps';
import { commitWords } from './commit-words';

/** The bar at the foot of a checked roster: what stands in the way, and the one button that saves all or nothing. */
@Component({
  selector: 'ak-commit-bar',
  imports: [RouterLink],
  template: `<div class="commit__words">
      <p class="small" aria-live="polite">
        <b>{{ words().first }}</b> {{ words().then }}
        @if (leftOut() && roster().counts.rejected > 0) {
          <button class="linkbtn" type="button" (click)="leftOut.set(false)">Put them back</button>
        }
      </p>
      @if (inviteWords(); as words) {
        <label class="opt opt--s">
          <input #box type="checkbox" [checked]="invite()" (change)="invite.set(box.checked)" />
          <span>{{ words }} <span class="muted">Or later, in waves, under Invitations.</span></span>
        </label>
      }
    </div>
    <div class="row g2 actions">
      <a class="btn btn--text" routerLink="." [queryParams]="{ step: back() }">Back</a>
      @if (words().leaveOut; as label) {
        <button class="btn btn--line" type="button" (click)="leftOut.set(true)">{{ label }}</button>
      }
      <button class="btn" type="button" [disabled]="!words().maySave || busy()" (click)="saved.emit()">
        {{ words().save }}
      </button>
    </div>`,
  host: { class: 'commit row row--between', role: 'region', 'aria-label': 'Save this roster' },
})
export class CommitBar {
  readonly roster = input.required<RosterView>();
  readonly busy = input(false);
  readonly back = input.required<RosterStep>();
  /** Whether the rows that do not fit are left out, and whether the mentors who are new are invited. */
  readonly leftOut = model.required<boolean>();
  readonly invite = model.required<boolean>();
  readonly saved = output();
  protected readonly words = computed(() => commitWords(this.roster(), this.leftOut()));
  protected readonly inviteWords = computed(() => {
    const { kind, counts } = this.roster();
    if (kind !== 'faculty' || counts.added === 0) return null;
    return counts.added === 1
      ? 'Invite the one person who is new, by e-mail, now.'
      : `Invite the ${count(counts.added)} people who are new, by e-mail, now.`;
  });
}
