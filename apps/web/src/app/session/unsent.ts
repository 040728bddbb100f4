import { Injectable } from '@angular/core';

/**
 * What a person wrote and has not sent yet. It is kept in memory alone, for a browser's storage outlives the person at
 * a shared computer; so it survives leaving the page within Akin, and the browser asks before a reload throws it away.
 */
@Injectable({ providedIn: 'root' })
export class Unsent {
  private readonly kept = new Map<string, object>();

  constructor() {
    addEventListener('beforeunload', (leaving) => {
      if (this.kept.size > 0) leaving.preventDefault();
    });
  }

  read<T extends object>(name: string): Partial<T> {
    return (this.kept.get(name) ?? {}) as Partial<T>;
  }

  keep(name: string, values: object): void {
    this.kept.set(name, values);
  }

  forget(name: string): void {
    this.kept.delete(name);
  }

  forgetAll(): void {
    this.kept.clear();
  }
}
