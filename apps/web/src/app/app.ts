import { Component } from '@angular/core';
import { RouterOutlet } from '@angular/router';
import { focusOnArrival } from './shell/focus-on-arrival';

@Component({
  selector: 'ak-root',
  imports: [RouterOutlet],
  template: `<a class="skip" href="#main" (click)="skip($event)">Skip to main content</a><router-outlet />`,
})
export class App {
  constructor() {
    focusOnArrival();
  }

  protected skip(event: Event): void {
    event.preventDefault();
    document.getElementById('main')?.focus();
  }
}
