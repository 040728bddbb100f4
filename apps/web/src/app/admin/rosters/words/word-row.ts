import { afterNextRender, Component, computed, type ElementRef, inject, Injector, input, output, signal, viewChild } from '@angular/core';
import type { RosterWord } from '@akin/contracts';
import { count } from '../../../wording/count';
import { TermPicker } from './term-picker';
import { withoutTerm, wordFieldLabels, wordReading } from './word-words';

/** One way of writing, how it is read, and the way to say better, for all rows at once. */
@Component({
  selector: 'ak-word-row',
  imports: [TermPicker],
  template: `<div class="wordrow" [class.wordrow--open]="reading().open">
      <p>
        <b>“{{ word().word }}”</b>
        <span class="caption">{{ field() }}, {{ rows() }}</span>
      </p>
      <p>
        @if (reading().open) {
          <span class="tag tag--warn">{{ reading().as }}</span>
        } @else {
          {{ reading().as }}
        }
        <span class="caption">{{ reading().why }}</span>
      </p>
      <div class="row g2 wordrow__acts">
        @if (reading().open) {
          <button
            class="btn btn--text btn--s"
            type="button"
            [attr.aria-label]="withoutTerm() + ': “' + word().word + '”'"
            (click)="choose(null)"
          >
            {{ withoutTerm() }}
          </button>
        }
        <button
          #opener
          class="btn btn--line btn--s"
          type="button"
          [attr.aria-label]="(reading().open ? 'Choose what “' : 'Change what “') + word().word + '” means'"
          [attr.aria-expanded]="open()"
          (click)="open.set(!open())"
        >
          {{ reading().open ? 'Choose' : 'Change' }}
        </button>
      </div>
    </div>
    @if (open()) {
      <ak-term-picker
        [id]="'word-' + at()"
        [label]="'What does “' + word().word + '” mean?'"
        [terms]="terms()"
        [withoutTerm]="withoutTerm()"
        (picked)="choose($event)"
        (left)="close()"
      />
    }`,
})
export class WordRow {
  readonly word = input.required<RosterWord>();
  /** Its place in the list, for ids. */
  readonly at = input.required<number>();
  readonly terms = input.required<readonly { code: string; label: string }[]>();
  readonly chosen = output<string | null>();
  protected readonly open = signal(false);
  protected readonly reading = computed(() => wordReading(this.word()));
  protected readonly withoutTerm = computed(() => withoutTerm(this.word().field).choice);
  protected readonly field = computed(() => wordFieldLabels[this.word().field]);
  protected readonly rows = computed(() => count(this.word().rows, 'row'));
  private readonly opener = viewChild.required<ElementRef<HTMLButtonElement>>('opener');
  private readonly injector = inject(Injector);

  protected choose(code: string | null): void {
    this.chosen.emit(code);
    this.close();
  }

  /** Whoever worked by keyboard goes on from the button they came from. */
  protected close(): void {
    this.open.set(false);
    afterNextRender(() => this.opener().nativeElement.focus(), { injector: this.injector });
  }
}
