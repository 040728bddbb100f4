import { Component } from '@angular/core';
import { PageHead } from '@akin/ui';
import { SessionLimitsCard } from './session-limits-card';

/** How long people stay signed in at this school. */
@Component({
  selector: 'ak-session-limits-page',
  imports: [PageHead, SessionLimitsCard],
  template: `<ak-page-head
      heading="Staying signed in"
      lead="Akin signs people out after 30 quiet minutes and after 8 hours. Your school may ask for less."
    />
    <ak-session-limits-card />`,
})
export class SessionLimitsPage {}
