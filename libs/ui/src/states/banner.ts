import { Component, computed, input } from '@angular/core';
import { Icon } from '../brand/icon';
import type { IconName } from '../brand/icon-paths';

export type BannerKind = 'info' | 'good' | 'warn' | 'bad' | 'quiet';

const icons: Record<BannerKind, IconName> = { info: 'info', good: 'check', warn: 'clock', bad: 'alert', quiet: 'info' };

/** A tinted block: a bold sentence (`<b>`), one more sentence (`<p>`), one action. Bad news interrupts a screen reader, the rest waits. */
@Component({
  selector: 'ak-banner',
  imports: [Icon],
  template: `<svg [akIcon]="icon() ?? fallback()" />
    <div><ng-content /></div>`,
  host: { '[class]': '"banner banner--" + kind()', '[attr.role]': 'kind() === "bad" ? "alert" : "status"' },
})
export class Banner {
  readonly kind = input<BannerKind>('info');
  readonly icon = input<IconName>();
  protected readonly fallback = computed(() => icons[this.kind()]);
}
