import { Component, ElementRef, input, output, signal, viewChild } from '@angular/core';
import { Icon } from '@akin/ui';

/** A place to drop one file; also a button, so a keyboard or a phone gets there too. */
@Component({
  selector: 'ak-drop-zone',
  imports: [Icon],
  template: `<div
    class="dropzone"
    [class.over]="over()"
    (dragover)="$event.preventDefault(); over.set(true)"
    (dragleave)="over.set(false)"
    (drop)="drop($event)"
  >
    @if (busy(); as name) {
      <p class="row g3" role="status">
        <span class="spin"></span><b>Reading {{ name }}…</b>
      </p>
      <p class="small soft">We look at every row before anything is saved. Large files take a few seconds.</p>
    } @else {
      <svg akIcon="upload" class="ico--l" />
      <p><b>Drop your roster here</b></p>
      <p class="small soft" id="drop-hint">A CSV file in UTF-8, up to 30 MB and 50,000 rows. Its columns may have any names.</p>
      <button class="btn" type="button" aria-describedby="drop-hint" (click)="picker.click()">Choose a file</button>
    }
    <input #picker class="sr" type="file" accept=".csv,text/csv,text/plain" tabindex="-1" aria-hidden="true" (change)="pick()" />
  </div>`,
})
export class DropZone {
  /** Name of the file that is being read; empty when none is. */
  readonly busy = input('');
  readonly dropped = output<File>();
  protected readonly over = signal(false);
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
