import { Component, computed, input } from '@angular/core';
import { meetingRings } from './ring-sets';

/** The only ornament: two sets of growth rings meeting. `door` fills a tall panel, `step` the next-step panel. */
@Component({
  selector: 'svg[akRings]',
  template: `@for (ring of rings(); track $index) {
    <svg:ellipse
      [attr.cx]="ring.cx"
      [attr.cy]="ring.cy"
      [attr.rx]="ring.rx"
      [attr.ry]="ring.ry"
      [attr.transform]="'rotate(' + ring.turn + ' ' + ring.cx + ' ' + ring.cy + ')'"
    />
  }`,
  host: {
    class: 'rings rings--fill',
    '[attr.viewBox]': '"0 0 " + size().width + " " + size().height',
    preserveAspectRatio: 'xMidYMid slice',
    'aria-hidden': 'true',
  },
})
export class Rings {
  readonly akRings = input.required<'door' | 'step'>();
  protected readonly size = computed(() => (this.akRings() === 'door' ? { width: 720, height: 900 } : { width: 900, height: 420 }));
  protected readonly rings = computed(() =>
    this.akRings() === 'door' ? meetingRings(720, 900, 0.52, 29, 24) : meetingRings(900, 420, 0.86, 27, 12),
  );
}
