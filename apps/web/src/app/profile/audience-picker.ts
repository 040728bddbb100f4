import { Component, computed, inject, input, output, signal } from '@angular/core';
import type { Audience } from '@akin/contracts';
import { Icon, audienceWords } from '@akin/ui';
import { InstitutionStore } from '../session/institution-store';

/** The eye beside one's own answer: who may see it, and a way to change that, each choice with its consequence. */
@Component({
  selector: 'ak-audience-picker',
  imports: [Icon],
  template: `<button
      class="aud"
      type="button"
      [attr.aria-expanded]="open()"
      [attr.aria-controls]="open() ? panel() : null"
      (click)="open.set(!open())"
    >
      <svg [akIcon]="current()?.icon ?? 'eye'" /><span class="sr">{{ label() }}, seen by: </span>{{ current()?.label }}
    </button>
    @if (open()) {
      <div class="open menu" [id]="panel()" (keydown.escape)="open.set(false)">
        <fieldset>
          <legend class="caption menu__legend">Who may see your answer to “{{ label() }}”?</legend>
          @for (choice of choices(); track choice.audience) {
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
        </fieldset>
      </div>
    }`,
  host: { class: 'contents' },
})
export class AudiencePicker {
  readonly facet = input.required<string>();
  readonly label = input.required<string>();
  readonly audience = input.required<Audience>();
  readonly chosen = output<Audience>();
  protected readonly school = inject(InstitutionStore).view;
  protected readonly open = signal(false);
  protected readonly panel = computed(() => `audience-${this.facet()}-panel`);
  protected readonly choices = computed(() => audienceWords(this.school().shortName, this.school().words));
  protected readonly current = computed(() => this.choices().find((choice) => choice.audience === this.audience()));
}
