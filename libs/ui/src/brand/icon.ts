import { Component, computed, input } from '@angular/core';
import { iconPaths, type IconName } from './icon-paths';

/** `<svg akIcon="check" />`: a line icon in the color of its text. It is decoration; the words beside it carry the meaning. */
@Component({
  selector: 'svg[akIcon]',
  template: '<svg:path [attr.d]="path()" />',
  host: {
    class: 'ico',
    viewBox: '0 0 24 24',
    'aria-hidden': 'true',
    focusable: 'false',
    '[attr.stroke-dasharray]': 'akIcon() === "dash" ? "2.6 3.2" : null',
  },
})
export class Icon {
  readonly akIcon = input.required<IconName>();
  protected readonly path = computed(() => iconPaths[this.akIcon()]);
}
