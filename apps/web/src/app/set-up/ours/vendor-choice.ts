import { Component, computed, inject } from '@angular/core';
import type { VendorPreset } from '@akin/contracts';
import { Icon, SavedMark } from '@akin/ui';
import { SignInDesk } from '../sign-in-desk';
import { chooseVendor } from './choose-vendor';

/** Which make the school's identity provider is, and what to do there, step by step. */
@Component({
  selector: 'ak-vendor-choice',
  imports: [Icon, SavedMark],
  template: `<fieldset class="field field--wide">
      <legend>Which identity provider does your school use?</legend>
      <p class="hint" id="vendor-hint">We then know where our values go there, and under which names it sends its own.</p>
      <div class="chips chips--pick">
        @for (preset of presets(); track preset.vendor) {
          <label class="chip chip--pick"
            ><input
              type="radio"
              name="vendor"
              aria-describedby="vendor-hint"
              [checked]="preset.vendor === chosen()?.vendor"
              (change)="choose(preset)"
            /><svg akIcon="check" />{{ preset.name }}</label
          >
        }
      </div>
      <ak-saved-mark [state]="desk.saved()" />
    </fieldset>
    @if (chosen(); as preset) {
      <section class="stack g2" aria-live="polite">
        <h3>What to do there</h3>
        <ol class="tasks">
          @for (step of preset.steps; track step) {
            <li>{{ step }}</li>
          }
        </ol>
      </section>
    }`,
  host: { class: 'stack g4' },
})
export class VendorChoice {
  protected readonly desk = inject(SignInDesk);
  protected readonly presets = computed(() => this.desk.view()?.presets ?? []);
  protected readonly chosen = this.desk.preset;

  protected choose(preset: VendorPreset): void {
    const options = this.desk.options();
    if (options) void this.desk.choose(chooseVendor(options, preset, this.desk.preset()));
  }
}
