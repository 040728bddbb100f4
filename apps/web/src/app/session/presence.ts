import { DestroyRef, inject, Injectable } from '@angular/core';

/** After this long without a touch, what the page asks is asked by itself. */
const awayMs = 60_000;

const touches = ['pointerdown', 'keydown', 'wheel', 'touchmove'] as const;

/** Whether somebody is at this page. A page that asks again and again by itself must not keep a session going for nobody. */
@Injectable({ providedIn: 'root' })
export class Presence {
  private touchedAt = Date.now();

  constructor() {
    const touched = () => (this.touchedAt = Date.now());
    for (const touch of touches) document.addEventListener(touch, touched, { capture: true, passive: true });
    inject(DestroyRef).onDestroy(() => touches.forEach((touch) => document.removeEventListener(touch, touched, { capture: true })));
  }

  isAway(): boolean {
    return Date.now() - this.touchedAt > awayMs;
  }
}
