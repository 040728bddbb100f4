import { afterNextRender, Component, ElementRef, inject, Injector, input, output, signal, viewChild } from '@angular/core';
import { FieldError } from '@akin/ui';
import { attributeWord } from './attribute-words';
import { moveUp, whyNotAdded, without } from './change-names';

/** An ordered list of names: the first counts first. Each may be moved up or taken out; another may be added at the end. */
@Component({
  selector: 'ak-name-list',
  imports: [FieldError],
  template: `@if (names().length > 0) {
      <ol class="names">
        @for (name of names(); track name) {
          <li>
            <span class="names__name">
              @if (word(name); as called) {
                <b>{{ called }}</b>
              }
              <span class="mono" [class.soft]="word(name)">{{ name }}</span>
            </span>
            <span class="names__acts">
              @if ($index > 0) {
                <button class="btn btn--text btn--s" type="button" [id]="key() + '-up-' + $index" (click)="up($index)">
                  Up<span class="sr"> {{ name }} for {{ label() }}</span>
                </button>
              }
              <button class="btn btn--text btn--s" type="button" (click)="remove($index)">
                Remove<span class="sr"> {{ name }} from {{ label() }}</span>
              </button>
            </span>
          </li>
        }
      </ol>
    } @else {
      <p class="small soft">{{ none() }}</p>
    }
    <form #form class="names__add" (submit)="$event.preventDefault(); add()" (focusout)="leave(form, $event.relatedTarget)">
      <label class="sr" [attr.for]="key()">Add a name for {{ label() }}</label>
      <input
        #box
        class="input input--s mono"
        type="text"
        autocomplete="off"
        autocapitalize="none"
        spellcheck="false"
        placeholder="Another name"
        [id]="key()"
        [value]="typed()"
        [attr.aria-invalid]="why() ? 'true' : null"
        [attr.aria-describedby]="why() ? key() + '-error' : null"
        (input)="typed.set(box.value); why.set(null)"
      />
      <button class="btn btn--line btn--s" type="submit">
        Add<span class="sr"> it to {{ label() }}</span>
      </button>
    </form>
    @if (why() ?? problem(); as message) {
      <p [akFieldError]="message" [id]="key() + '-error'" role="alert"></p>
    }
    <span class="sr" role="status">{{ said() }}</span>`,
  host: { class: 'stack g2' },
})
export class NameList {
  /** An id of its own on the page. */
  readonly key = input.required<string>();
  /** What the names are for. */
  readonly label = input.required<string>();
  readonly names = input.required<readonly string[]>();
  readonly none = input('None, so this is left empty.');
  /** What the server said of the list. */
  readonly problem = input<string | null>(null);
  readonly changed = output<string[]>();
  private readonly injector = inject(Injector);
  private readonly box = viewChild.required<ElementRef<HTMLInputElement>>('box');
  protected readonly typed = signal('');
  protected readonly why = signal<string | null>(null);
  protected readonly said = signal('');
  protected readonly word = attributeWord;

  protected up(at: number): void {
    const name = this.names()[at];
    this.changed.emit(moveUp(this.names(), at));
    this.said.set(`${name} is number ${at} now.`);
    this.focus(() => document.getElementById(`${this.key()}-up-${at - 1}`) ?? this.box().nativeElement);
  }

  protected remove(at: number): void {
    const name = this.names()[at];
    this.changed.emit(without(this.names(), at));
    this.said.set(`${name} is taken out.`);
    this.focus(() => this.box().nativeElement);
  }

  protected add(): void {
    this.take();
    this.box().nativeElement.focus();
  }

  /** What was typed and left is meant, and would be lost with the page. */
  protected leave(form: HTMLElement, to: EventTarget | null): void {
    if (this.typed().trim() && !(to instanceof Node && form.contains(to))) this.take();
  }

  private take(): void {
    this.why.set(whyNotAdded(this.names(), this.typed()));
    if (this.why()) return;
    const name = this.typed().trim();
    this.changed.emit([...this.names(), name]);
    this.typed.set('');
    this.said.set(`${name} is added at the end.`);
  }

  /** The button that was pressed may be gone. */
  private focus(place: () => HTMLElement): void {
    afterNextRender({ read: () => place().focus() }, { injector: this.injector });
  }
}
