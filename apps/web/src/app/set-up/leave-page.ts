import { Injectable } from '@angular/core';

/** Leaves Akin for another site in the same window. */
@Injectable({ providedIn: 'root' })
export class LeavePage {
  to(url: string): void {
    location.assign(url);
  }
}
