import { Component, input } from '@angular/core';
import { Icon } from '../brand/icon';

/** What does not fit, under its field; give it an id and point `aria-describedby` at it. */
@Component({
  selector: 'p[akFieldError]',
  imports: [Icon],
  template: `<svg akIcon="alert" />{{ akFieldError() }}`,
  host: { class: 'err' },
})
export class FieldError {
  readonly akFieldError = input.required<string>();
}
