import { Component, ElementRef, input, viewChild } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { BrandMark as Mark } from '@akin/contracts';
import { Brand } from '../brand/brand';
import { Icon } from '../brand/icon';
import type { NavGroup } from './navigation';
import { RailNav } from './rail-nav';
import { ToastHost } from '../states/toast-host';

/**
 * Frame of staff and operator pages: a rail from 960 px, a bar with a drawer below. Project `[akAccount]` (the person and
 * their menu, foot of the rail), `[akBarAccount]` (the same on the phone's bar) and the pages.
 */
@Component({
  selector: 'ak-admin-shell',
  imports: [Brand, Icon, RailNav, RouterLink, ToastHost],
  template: `<header class="rail">
      <a class="brand" [routerLink]="home()"><ak-brand [mark]="mark()" [name]="name()" [shortName]="shortName()" /></a>
      <ak-rail-nav [groups]="groups()" />
      <div class="rail__me"><ng-content select="[akAccount]" /></div>
    </header>
    <div class="admin__body">
      <header class="adminbar">
        <button class="iconbtn" type="button" aria-label="Open menu" aria-haspopup="dialog" (click)="openDrawer()">
          <svg akIcon="menu" />
        </button>
        <a class="brand" [routerLink]="home()"><ak-brand [mark]="mark()" [name]="name()" [shortName]="shortName()" /></a>
        <div class="top__tools"><ng-content select="[akBarAccount]" /></div>
      </header>
      <ng-content />
    </div>
    <dialog #drawer class="drawer" aria-label="Menu" (click)="closeOnBackdrop($event)">
      <div class="rail">
        <div class="row row--between row--nowrap">
          <span class="brand"><ak-brand [mark]="mark()" [name]="name()" [shortName]="shortName()" /></span>
          <button class="iconbtn" type="button" aria-label="Close menu" (click)="drawer.close()"><svg akIcon="x" /></button>
        </div>
        <ak-rail-nav [groups]="groups()" label="Menu" (chosen)="drawer.close()" />
      </div>
    </dialog>
    <ak-toast-host />`,
  host: { class: 'admin' },
})
export class AdminShell {
  readonly mark = input.required<Mark>();
  readonly name = input.required<string>();
  readonly shortName = input.required<string>();
  readonly groups = input.required<readonly NavGroup[]>();
  readonly home = input('/');
  private readonly drawerBox = viewChild.required<ElementRef<HTMLDialogElement>>('drawer');

  protected openDrawer(): void {
    this.drawerBox().nativeElement.showModal();
  }

  protected closeOnBackdrop(event: MouseEvent): void {
    if (event.target === this.drawerBox().nativeElement) this.drawerBox().nativeElement.close();
  }
}
