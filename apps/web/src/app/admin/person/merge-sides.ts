import { Component, inject, input } from '@angular/core';
import type { MergePreview, MergeSide } from '@akin/contracts';
import { SchoolClock } from '../../wording/school-clock';
import { count } from '../../wording/count';
import { roleWords } from '../role-words';
import { figureLine, momentWords } from './account-words';

/** Two accounts beside each other, in figures only. */
@Component({
  selector: 'ak-merge-sides',
  template: `<div class="halves">
    @for (
      side of [
        { title: 'This one stays', of: preview().stays },
        { title: 'This one goes', of: preview().goes },
      ];
      track side.of.id
    ) {
      <section class="card card--flat stack g3" [attr.aria-label]="side.title + ': ' + side.of.name">
        <p class="caption">{{ side.title }}</p>
        <div>
          <h2 class="h3">{{ side.of.name }}</h2>
          <p class="small soft breakable">{{ side.of.mail }}</p>
        </div>
        <dl class="facts small">
          @for (line of lines(side.of); track line.label) {
            <div>
              <dt>{{ line.label }}</dt>
              <dd>{{ line.words }}</dd>
            </div>
          }
        </dl>
      </section>
    }
  </div>`,
})
export class MergeSides {
  readonly preview = input.required<MergePreview>();
  private readonly clock = inject(SchoolClock);

  protected lines(side: MergeSide): { label: string; words: string }[] {
    return [
      { label: 'Roles', words: roleWords(side.roles) || 'None' },
      { label: 'Roster', words: side.onRoster ? 'On it' : 'Not on it' },
      { label: 'Signs in by', words: count(side.identifiers, 'identifier') },
      { label: 'Last sign-in', words: side.lastSignInAt ? momentWords(side.lastSignInAt, this.clock.zone) : 'Never' },
      { label: 'Here since', words: momentWords(side.createdAt, this.clock.zone) },
      ...side.counts.map(figureLine),
    ];
  }
}
