import { Component, input } from '@angular/core';
import { RouterLink, RouterLinkActive } from '@angular/router';
import { Icon } from '../brand/icon';
import type { NavItem } from './navigation';

/** The same navigation at the thumb, below 960 px. */
@Component({
  selector: 'ak-bottom-tabs',
  imports: [Icon, RouterLink, RouterLinkActive],
  template: `<nav class="tabs" aria-label="Main">
    <ul>
      @for (item of items(); track item.path) {
        <li>
          <a [routerLink]="item.path" routerLinkActive ariaCurrentWhenActive="page" [routerLinkActiveOptions]="{ exact: !!item.exact }">
            <svg [akIcon]="item.icon" />{{ item.short ?? item.label }}
            @if (item.waiting) {
              <span class="count">{{ item.waiting }}<span class="sr"> waiting</span></span>
            }
          </a>
        </li>
      }
    </ul>
  </nav>`,
})
export class BottomTabs {
  readonly items = input.required<readonly NavItem[]>();
}
