import { Component, ElementRef, afterRenderEffect, computed, inject, signal, viewChild } from '@angular/core';
import { type NamedWishList, wishLimits } from '@akin/contracts';
import { Icon, Toasts } from '@akin/ui';
import { count } from '../../wording/count';
import { WishListStore } from './wish-list-store';

type Naming = 'start' | 'copy' | 'rename';

const asks: Record<Naming, string> = { start: 'Name of the new list', copy: 'Name of the copy', rename: 'New name' };

/** Which of several wish lists is in use, and the way to make, copy, rename or delete one. */
@Component({
  selector: 'ak-list-switch',
  imports: [Icon],
  templateUrl: './list-switch.html',
  host: { class: 'drop list-switch', '(document:click)': 'closeFrom($event)', '(keydown.escape)': 'escape($event)' },
})
export class ListSwitch {
  protected readonly list = inject(WishListStore);
  private readonly toasts = inject(Toasts);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  private readonly face = viewChild.required<ElementRef<HTMLButtonElement>>('face');
  private readonly box = viewChild<ElementRef<HTMLInputElement>>('box');
  protected readonly limits = wishLimits;
  protected readonly open = signal(false);
  protected readonly naming = signal<Naming | null>(null);
  protected readonly asked = computed(() => asks[this.naming() ?? 'start']);

  constructor() {
    afterRenderEffect(() => {
      const box = this.box()?.nativeElement;
      box?.focus();
      box?.select();
    });
  }

  protected wishes({ wishes }: NamedWishList): string {
    return wishes.length > 0 ? count(wishes.length, 'wish', 'wishes') : 'No wishes yet';
  }

  protected use(list: NamedWishList): void {
    this.close();
    this.list.use(list.id);
  }

  protected ask(naming: Naming): void {
    this.open.set(false);
    this.naming.set(naming);
  }

  protected suggested(): string {
    const name = this.list.inUse()?.name ?? '';
    if (this.naming() === 'start') return '';
    return this.naming() === 'copy' ? `${name} (copy)`.slice(0, wishLimits.listName) : name;
  }

  protected name(typed: string): void {
    const name = typed.trim();
    const naming = this.naming();
    if (!name || !naming) return;
    this.close();
    void this.list[naming](name);
  }

  protected async remove(): Promise<void> {
    const name = this.list.inUse()?.name;
    this.close();
    const undo = await this.list.removeList();
    if (undo) this.toasts.show({ text: `List deleted: ${name}`, undo });
  }

  protected close(): void {
    this.open.set(false);
    this.naming.set(null);
    this.face().nativeElement.focus();
  }

  protected closeFrom(event: Event): void {
    if (this.open() && !this.host.nativeElement.contains(event.target as Node)) this.open.set(false);
  }

  /** The sheet around it stays open. */
  protected escape(event: Event): void {
    if (!this.open() && !this.naming()) return;
    event.preventDefault();
    event.stopPropagation();
    this.close();
  }
}
