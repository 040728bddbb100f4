import { Component, input, output } from '@angular/core';
import { type IsActiveMatchOptions, RouterLink, RouterLinkActive } from '@angular/router';
import { Icon } from './icon';
import type { NavGroup, NavItem } from './navigation';

/** The grouped navigation of the staff and operator frames. */
@Component({
  selector: 'ak-rail-nav',
  imports: [Icon, RouterLink, RouterLinkActive],
  template: `<nav [attr.aria-label]="label()" class="stack g4">
    @for (group of groups(); track group.heading) {
      <div>
        <h2>{{ group.heading }}</h2>
        <ul>
          @for (item of group.items; track item.label) {
            <li>
              <a
                [routerLink]="item.path"
                [queryParams]="item.query"
                routerLinkActive
                ariaCurrentWhenActive="page"
                [routerLinkActiveOptions]="whenActive(item)"
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

  protected whenActive(item: NavItem): IsActiveMatchOptions {
    const paths = item.exact ? 'exact' : 'subset';
    return { paths, queryParams: item.query ? 'subset' : 'ignored', matrixParams: 'ignored', fragment: 'ignored' };
  }
}
