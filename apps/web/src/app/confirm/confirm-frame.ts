import { Component, inject } from '@angular/core';
import { Brand } from '@akin/ui';
import { InstitutionStore } from '../session/institution-store';
import { OfflineNote } from '../shell/offline-note';

/** The school's frame around a page that somebody meets before they are signed in. */
@Component({
  selector: 'ak-confirm-frame',
  imports: [Brand, OfflineNote],
  template: `<header class="top">
      <div class="top__in">
        <span class="brand"><ak-brand [mark]="school().branding.mark" [name]="school().name" [shortName]="school().shortName" /></span>
      </div>
    </header>
    <ak-offline-note />
    <main id="main" tabindex="-1" class="page page--reading"><ng-content /></main>
    <footer class="foot">
      <div class="foot__in">
        <span>{{ school().name }}, with Akin</span>
      </div>
    </footer>`,
})
export class ConfirmFrame {
  protected readonly school = inject(InstitutionStore).view;
}
