import { Component, input } from '@angular/core';
import { Icon } from '../brand/icon';

export type SaveState = 'idle' | 'saving' | 'saved' | 'failed';

/** Says that what was typed is kept, as it is kept. */
@Component({
  selector: 'ak-saved-mark',
  imports: [Icon],
  template: `@switch (state()) {
    @case ('saving') {
      Saving…
    }
    @case ('saved') {
      <svg akIcon="check" class="ico--s" />Saved
    }
    @case ('failed') {
      <svg akIcon="alert" class="ico--s" />Not saved yet
    }
  }`,
  host: { class: 'saved', role: 'status' },
})
export class SavedMark {
  readonly state = input.required<SaveState>();
}
