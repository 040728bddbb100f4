import { Component, ElementRef, inject, input, signal } from '@angular/core';

let count = 0;

/** A button (projected `[akFace]`) that opens a small panel of links and buttons. Escape and a click elsewhere close it. */
@Component({
  selector: 'ak-menu-button',
  template: `<button
      class="iconbtn"
      type="button"
      [attr.aria-expanded]="open()"
      [attr.aria-controls]="open() ? panelId : null"
      (click)="open.set(!open())"
    >
      <ng-content select="[akFace]" /><span class="sr">{{ label() }}</span>
    </button>
    @if (open()) {
      <div class="menu" [id]="panelId" (click)="open.set(false)"><ng-content /></div>
    }`,
  host: {
    class: 'drop',
    '(document:click)': 'closeFrom($event)',
    '(keydown.escape)': 'escape()',
  },
})
export class MenuButton {
  readonly label = input.required<string>();
  protected readonly open = signal(false);
  protected readonly panelId = `menu-${++count}`;
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);

  protected closeFrom(event: Event): void {
    if (this.open() && !this.host.nativeElement.contains(event.target as Node)) this.open.set(false);
  }

  protected escape(): void {
    if (!this.open()) return;
    this.open.set(false);
    this.host.nativeElement.querySelector('button')?.focus();
  }
}
