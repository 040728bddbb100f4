import { Component, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Brand, EmptyState } from '@akin/ui';
import { InstitutionStore } from '../session/institution-store';

@Component({
  selector: 'ak-not-found-page',
  imports: [Brand, EmptyState, RouterLink],
  template: `<header class="top">
      <div class="top__in">
        <a class="brand" routerLink="/"
          ><ak-brand
            [mark]="school().branding.mark"
            [name]="school().realm === 'school' ? school().name : 'Akin'"
            [shortName]="school().realm === 'school' ? school().shortName : 'Akin'"
        /></a>
      </div>
    </header>
    <main id="main" tabindex="-1" class="page page--reading">
      <h1 class="sr">Page not found</h1>
      <ak-empty-state heading="There is nothing at this address">
        <p>The page may have moved, or the link was cut short on its way.</p>
        <a class="btn btn--line" routerLink="/">Go to the start</a>
      </ak-empty-state>
    </main>`,
})
export class NotFoundPage {
  protected readonly school = inject(InstitutionStore).view;
}
