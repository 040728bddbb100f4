import { Component, computed, inject, input, signal } from '@angular/core';
import type { Term } from '@akin/contracts';
import { Icon } from '@akin/ui';
import { capitalized } from '../wording/capitalized';
import { ProfileStore } from './profile-store';

/** Several of a few, each kept at once. What could not be kept is shown as it was, with the reason below. */
@Component({
  selector: 'ak-pick-chips',
  imports: [Icon],
  template: `<fieldset class="field field--wide" [attr.aria-describedby]="hint() ? name() + '-hint' : null">
    <legend>{{ legend() }}</legend>
    @if (hint()) {
      <p class="hint" [id]="name() + '-hint'">{{ hint() }}</p>
    }
    <div class="chips chips--pick">
      @if (anyLabel()) {
        <label class="chip chip--pick"
          ><input #any type="checkbox" [checked]="chosen().length === 0" (change)="pickAny(any)" /><svg akIcon="check" />{{
            anyLabel()
          }}</label
        >
      }
      @for (term of terms(); track term.code) {
        <label class="chip chip--pick"
          ><input
            #box
            type="checkbox"
            [checked]="chosen().includes(term.code)"
            [disabled]="isFull() && !chosen().includes(term.code)"
            (change)="pick(term.code, box)"
          /><svg akIcon="check" />{{ capitalized(term.label) }}</label
        >
      }
    </div>
    @if (isFull()) {
      <p class="small soft" role="status">That is as many as fit. Take one out to add another.</p>
    }
    @if (fault(); as words) {
      <p class="err"><svg akIcon="alert" />{{ words }}</p>
    }
  </fieldset>`,
  host: { class: 'contents' },
})
export class PickChips {
  readonly name = input.required<string>();
  readonly legend = input.required<string>();
  readonly hint = input<string>();
  readonly terms = input.required<readonly Term[]>();
  readonly chosen = input.required<readonly string[]>();
  readonly most = input<number>();
  /** The chip that stands for choosing none. */
  readonly anyLabel = input<string>();
  /** Puts one in or takes it out, all of them where there is no code; answers whether it was kept. */
  readonly keep = input.required<(code: string | null, isIn: boolean) => Promise<boolean>>();
  private readonly profile = inject(ProfileStore);
  protected readonly capitalized = capitalized;
  protected readonly fault = signal<string | null>(null);
  protected readonly isFull = computed(() => this.chosen().length >= (this.most() ?? Infinity));

  protected async pick(code: string, box: HTMLInputElement): Promise<void> {
    const isIn = box.checked;
    if (!(await this.keeps(code, isIn))) box.checked = !isIn;
  }

  /** Choosing none is the only way to leave out the last one, so it cannot be taken back by itself. */
  protected async pickAny(box: HTMLInputElement): Promise<void> {
    box.checked = true;
    if (this.chosen().length > 0 && !(await this.keeps(null, false))) box.checked = false;
  }

  private async keeps(code: string | null, isIn: boolean): Promise<boolean> {
    const kept = await this.keep()(code, isIn);
    this.fault.set(kept ? null : (this.profile.problem()?.message ?? null));
    return kept;
  }
}
