import { Injectable, signal } from '@angular/core';
import type { IconName } from '../brand/icon-paths';

export interface Toast {
  text: string;
  icon?: IconName;
  undo?: () => void;
}

const shownFor = 8000;

/** One short good-news message at a time, gone after eight seconds. Errors never go here; they stay beside what they concern. */
@Injectable({ providedIn: 'root' })
export class Toasts {
  private readonly current = signal<Toast | null>(null);
  private timer: ReturnType<typeof setTimeout> | undefined;
  readonly toast = this.current.asReadonly();

  show(toast: Toast): void {
    this.current.set(toast);
    this.goOn();
  }

  /** Stays until told to go on. */
  wait(): void {
    clearTimeout(this.timer);
  }

  /** Has its full time from now. */
  goOn(): void {
    this.wait();
    this.timer = setTimeout(() => this.current.set(null), shownFor);
  }

  dismiss(): void {
    this.wait();
    this.current.set(null);
  }
}
