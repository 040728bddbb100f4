import { Component, signal } from '@angular/core';
import { Banner } from '@akin/ui';

/** Says so while the line is down. */
@Component({
  selector: 'ak-offline-note',
  imports: [Banner],
  template: `@if (offline()) {
    <div class="offline">
      <ak-banner kind="quiet" icon="wifi"
        ><b>You are offline.</b>
        <p>You can keep reading and writing. Nothing is sent until you are back.</p></ak-banner
      >
    </div>
  }`,
  host: { '(window:offline)': 'offline.set(true)', '(window:online)': 'offline.set(false)' },
})
export class OfflineNote {
  protected readonly offline = signal(!navigator.onLine);
}
