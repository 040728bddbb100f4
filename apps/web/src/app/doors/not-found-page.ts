import { Component } from '@angular/core';
import { RouterLink } from '@angular/router';
import { EmptyState } from '@akin/ui';

@Component({
  selector: 'ak-not-found-page',
  imports: [EmptyState, RouterLink],
  template: `<main id="main" tabindex="-1" class="page page--reading">
    <h1 class="sr">Page not found</h1>
    <ak-empty-state heading="There is nothing at this address">
      <p>The page may have moved, or the link was cut short on its way.</p>
      <a class="btn btn--line" routerLink="/">Go to the start</a>
    </ak-empty-state>
  </main>`,
})
export class NotFoundPage {}
