import { Component, inject, input, output } from '@angular/core';
import type { Audience } from '@akin/contracts';
import { InstitutionStore } from '../session/institution-store';
import { AudienceLadder } from './audience-ladder';

/** Who may see one answer: the choices, each with its consequence. Choosing acts at once. */
@Component({
  selector: 'ak-audience-menu',
  template: `<fieldset>
    <legend class="caption menu__legend">Who may see your answer to “{{ label() }}”?</legend>
    @for (choice of ladder.all(); track choice.audience) {
      <label class="opt"
        ><input
          type="radio"
          [name]="'audience-' + facet()"
          [checked]="choice.audience === audience()"
          [disabled]="choice.audience === 'partners'"
          (change)="chosen.emit(choice.audience)"
        /><span [class.muted]="choice.audience === 'partners'"
          >{{ choice.label
          }}<small>{{
            choice.audience === 'partners' ? school().shortName + ' has no partner schools yet.' : choice.consequence
          }}</small></span
        ></label
      >
    }
  </fieldset>`,
  host: { class: 'open menu' },
})
export class AudienceMenu {
  readonly facet = input.required<string>();
  readonly label = input.required<string>();
  readonly audience = input.required<Audience>();
  readonly chosen = output<Audience>();
  protected readonly school = inject(InstitutionStore).view;
  protected readonly ladder = inject(AudienceLadder);
}
