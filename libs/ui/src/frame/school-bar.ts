import { Component, input } from '@angular/core';
import { RouterLink, RouterLinkActive } from '@angular/router';
import type { BrandMark as Mark } from '@akin/contracts';
import { Brand } from '../brand/brand';
import type { NavItem } from './navigation';

/** Bar of learner and mentor pages: school, navigation from 960 px, and tools (projected) on the right. */
@Component({
  selector: 'ak-school-bar',
  imports: [Brand, RouterLink, RouterLinkActive],
  template: `<header class="top">
    <div class="top__in">
      <a class="brand" routerLink="/"><ak-brand [mark]="mark()" [name]="name()" [shortName]="shortName()" /></a>
      <nav class="nav" aria-label="Main">
        <ul>
          @for (item of items(); track item.path) {
            <li>
              <a [routerLink]="item.path" routerLinkActive ariaCurrentWhenActive="page" [routerLinkActiveOptions]="{ exact: !!item.exact }">
                {{ item.label }}
                @if (item.waiting) {
                  <span class="count">{{ item.waiting }}<span class="sr"> waiting</span></span>
                }
              </a>
            </li>
          }
        </ul>
      </nav>
      <div class="top__tools"><ng-content /></div>
    </div>
  </header>`,
})
export class SchoolBar {
  readonly mark = input.required<Mark>();
  readonly name = input.required<string>();
  readonly shortName = input.required<string>();
  readonly items = input.required<readonly NavItem[]>();
}
