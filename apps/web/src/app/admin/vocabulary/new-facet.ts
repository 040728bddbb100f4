import { Component, input, output, signal } from '@angular/core';
import { FieldError } from '@akin/ui';
import { ownCode, type WordRow } from './word-rows';

/** A facet of the school's own: its name, and how a wish for it reads. */
@Component({
  selector: 'ak-new-facet',
  imports: [FieldError],
  template: `<details>
    <summary>Add a facet of your own</summary>
    <form class="stack g4 mt3" (submit)="$event.preventDefault(); add(name, wish, miss, identity, multiple)">
      <div class="field">
        <label for="facet-name">Name</label>
        <input #name class="input" id="facet-name" maxlength="80" required placeholder="Tribal nation" />
      </div>
      <div class="field">
        <label for="facet-wish">How a wish for it reads</label>
        <p class="hint" id="facet-wish-hint">Write {{ place }} where the answer stands.</p>
        <input #wish class="input" id="facet-wish" maxlength="120" aria-describedby="facet-wish-hint" value="Belongs to {term}" />
        @if (lacking() === 'wish') {
          <p [akFieldError]="needsPlace"></p>
        }
      </div>
      <div class="field">
        <label for="facet-miss">How its absence reads</label>
        <input #miss class="input" id="facet-miss" maxlength="120" aria-describedby="facet-wish-hint" value="Does not name {term}" />
        @if (lacking() === 'miss') {
          <p [akFieldError]="needsPlace"></p>
        }
      </div>
      <label class="opt"
        ><input #identity type="checkbox" checked /><span
          >It is about who somebody is<small
            >Then it is protected: it starts closed, is never imported, and can only come first with a second person’s yes.</small
          ></span
        ></label
      >
      <label class="opt"><input #multiple type="checkbox" checked /><span>People may choose several answers</span></label>
      <div><button class="btn btn--line" type="submit">Add it, then its terms</button></div>
    </form>
  </details>`,
})
export class NewFacet {
  readonly taken = input.required<readonly WordRow[]>();
  readonly added = output<WordRow>();
  protected readonly place = '{term}';
  protected readonly needsPlace = 'Please write {term} where the answer stands.';
  /** The sentence that lacks its place: asked for here, because once the facet is in the list its sentences stand. */
  protected readonly lacking = signal<'wish' | 'miss' | null>(null);

  protected add(
    name: HTMLInputElement,
    wish: HTMLInputElement,
    miss: HTMLInputElement,
    identity: HTMLInputElement,
    multiple: HTMLInputElement,
  ): void {
    const label = name.value.trim();
    if (!label) return name.focus();
    const lacking = [wish, miss].find(({ value }) => !value.includes(this.place));
    this.lacking.set(lacking ? (lacking === wish ? 'wish' : 'miss') : null);
    if (lacking) return lacking.focus();
    const facet = { identity: identity.checked, multiple: multiple.checked, wishLabel: wish.value.trim(), missLabel: miss.value.trim() };
    this.added.emit({ code: ownCode(label, this.taken()), label, shippedLabel: null, shown: true, facet });
    name.value = '';
  }
}
