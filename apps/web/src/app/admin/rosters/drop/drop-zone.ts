import { booleanAttribute, Component, type ElementRef, input, output, signal, viewChild } from '@angular/core';
import { Icon } from '@akin/ui';

let made = 0;

/** A place to drop one file; also a button, so a keyboard or a phone gets there too. */
@Component({
  selector: 'ak-drop-zone',
  imports: [Icon],
  template: `<div
    class="dropzone"
    [class.over]="over()"
    [class.dropzone--s]="small()"
    (dragover)="$event.preventDefault(); over.set(true)"
    (dragleave)="over.set(false)"
    (drop)="drop($event)"
  >
    @if (busy(); as name) {
      <p class="row g3" role="status">
        <span class="spin"></span><b class="breakable">Reading {{ name }}…</b>
      </p>
      <p class="small soft">We look at every row before anything is saved. Large files take a few seconds.</p>
    } @else {
      @if (!small()) {
        <svg akIcon="upload" class="ico--l" />
      }
      <p>
        <b>{{ heading() }}</b>
      </p>
      <p class="small soft" [id]="hintId">{{ hint() }}</p>
      <button
        class="btn"
        type="button"
        [class.btn--line]="small()"
        [class.btn--s]="small()"
        [attr.aria-describedby]="hintId"
        (click)="picker.click()"
      >
        Choose a file
      </button>
    }
    <input
      #picker
      class="sr"
      type="file"
      accept=".csv,.tsv,.txt,.xlsx,text/csv,text/plain,text/tab-separated-values,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
      tabindex="-1"
      aria-hidden="true"
      (change)="pick()"
    />
  </div>`,
})
export class DropZone {
  readonly heading = input('Drop your roster here');
  readonly hint = input('');
  /** Within a page about something else. */
  readonly small = input(false, { transform: booleanAttribute });
  /** Name of the file that is being read; empty when none is. */
  readonly busy = input('');
  readonly dropped = output<File>();
  protected readonly over = signal(false);
  protected readonly hintId = `drop-hint-${++made}`;
  private readonly pickerBox = viewChild.required<ElementRef<HTMLInputElement>>('picker');

  protected drop(event: DragEvent): void {
    event.preventDefault();
    this.over.set(false);
    this.take(event.dataTransfer?.files[0]);
  }

  protected pick(): void {
    const box = this.pickerBox().nativeElement;
    this.take(box.files?.[0]);
    box.value = '';
  }

  private take(file: File | undefined): void {
    if (file && !this.busy()) this.dropped.emit(file);
  }
}
