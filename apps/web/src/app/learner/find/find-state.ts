import { Injectable, signal } from '@angular/core';

/** What one searched for and how far one had turned, kept while the page is left and come back to. In memory only. */
@Injectable({ providedIn: 'root' })
export class FindState {
  readonly words = signal('');
  readonly page = signal(1);
}
