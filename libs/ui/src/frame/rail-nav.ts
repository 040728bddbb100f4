import { Component, inject, input, output } from '@angular/core';
import { isActive, Router, RouterLink } from '@angular/router';
import { Icon } from '../brand/icon';
import type { NavGroup, NavItem } from './navigation';

/** The grouped navigation of the staff and operator frames. */
@Component({
  selector: 'ak-rail-nav',
  imports: [Icon, RouterLink],
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
                [attr.aria-current]="isHere(item) ? 'page' : null"
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

  private readonly router = inject(Router);

  protected isHere({ path, query, exact, within }: NavItem): boolean {
    const place = this.router.createUrlTree([path], { queryParams: query });
    const paths = exact ? 'exact' : 'subset';
    const there = isActive(place, this.router, { paths, queryParams: query ? 'subset' : 'ignored' });
    return there() || (within !== undefined && isActive(within, this.router, { queryParams: 'ignored' })());
  }
}
