import { Injectable, inject } from '@angular/core';
import { InstitutionStore } from '../session/institution-store';
import { dayAt, greeting } from './days';

/** The time at the school, which is the time its promises are counted in. */
@Injectable({ providedIn: 'root' })
export class SchoolClock {
  private readonly institution = inject(InstitutionStore);

  get zone(): string {
    return this.institution.view().timeZone;
  }

  /** `YYYY-MM-DD`. */
  today(): string {
    return dayAt(new Date(), this.zone);
  }

  greeting(): string {
    return greeting(new Date(), this.zone);
  }
}
