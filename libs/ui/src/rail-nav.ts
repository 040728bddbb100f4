import { Component, input, output } from '@angular/core';
import { RouterLink, RouterLinkActive } from '@angular/router';
import { Icon } from './icon';
import type { NavGroup } from './navigation';

/** The grouped navigation of the staff and operator frames. */
@Component({
  selector: 'ak-rail-nav',
  imports: [Icon, RouterLink, RouterLinkActive],
  template: `<nav [attr.aria-label]="label()" class="stack g4">
    @for (group of groups(); track group.heading) {
      <div>
        <h2>{{ group.heading }}</h2>
        <ul>
          @for (item of group.items; track item.path) {
            <li>
              <a
                [routerLink]="item.path"
                routerLinkActive
                ariaCurrentWhenActive="page"
                [routerLinkActiveOptions]="{ exact: !!item.exact }"
                (click)="chosen.emit()"
              >
                <svg [akIcon]="item.icon" class="ico--s" />{{ item.label }}
                @if (item.waiting) {
                  <span class="count">{{ item.waiting }}<span class="sr"> waiting</span></span>
                }
              </a>
            </li>
          }
        </ul>
      </div>
    }
  </nav>`,
})
export class RailNav {
  readonly groups = input.required<readonly NavGroup[]>();
  readonly label = input('Main');
  readonly chosen = output<void>();
}
