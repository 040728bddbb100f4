import { Component, computed, inject } from '@angular/core';
import { clockTime } from '../wording/days';
import { InstitutionStore } from '../session/institution-store';
import { SessionStore } from '../session/session-store';

@Component({
  selector: 'ak-page-foot',
  template: `<footer class="foot">
    <div class="foot__in">
      <span>{{ institution.view().name }}, with Akin</span>
      @if (until(); as time) {
        <span class="end">Signed in until {{ time }} at the latest.</span>
      }
    </div>
  </footer>`,
})
export class PageFoot {
  protected readonly institution = inject(InstitutionStore);
  private readonly session = inject(SessionStore);
  protected readonly until = computed(() => {
    const view = this.session.view();
    return view ? clockTime(view.expiresAt, this.institution.view().timeZone) : null;
  });
}
