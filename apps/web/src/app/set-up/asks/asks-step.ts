import { Component, computed, inject, output } from '@angular/core';
import { Banner, SavedMark } from '@akin/ui';
import { SignInDesk } from '../sign-in-desk';
import { AttributeMapEditor } from './attribute-map';
import { OptionForm } from './option-form';
import { optionLines } from './option-words';

/** What we ask of the identity provider, in words, and in detail for those who want to change it. */
@Component({
  selector: 'ak-asks-step',
  imports: [AttributeMapEditor, Banner, OptionForm, SavedMark],
  template: `<p>This fits most schools as it is. If the test shows that something is missing, come back here.</p>
    @if (desk.saved() === 'failed') {
      <ak-banner kind="bad"
        ><b>This is not saved yet.</b>
        <p>{{ desk.problem()?.message }} What you chose is kept on this page.</p>
        <button class="btn btn--line btn--s" type="button" (click)="desk.saveAgain()">Save it again</button></ak-banner
      >
    }
    <dl class="facts small">
      @for (line of lines(); track line.label) {
        <div>
          <dt>{{ line.label }}</dt>
          <dd>{{ line.words }}</dd>
        </div>
      }
    </dl>
    <ak-saved-mark [state]="desk.saved()" />
    <details class="more more--ruled">
      <summary><h3>Attribute names</h3></summary>
      <ak-attribute-map />
    </details>
    <details class="more more--ruled">
      <summary><h3>Options</h3></summary>
      <ak-option-form />
    </details>
    <div>
      <button class="btn" type="button" (click)="done.emit()">Go on to the test</button>
    </div>`,
  host: { class: 'stack g4' },
})
export class AsksStep {
  protected readonly desk = inject(SignInDesk);
  readonly done = output<void>();
  protected readonly lines = computed(() => {
    const options = this.desk.options();
    return options ? optionLines(options, this.desk.preset()) : [];
  });
}
