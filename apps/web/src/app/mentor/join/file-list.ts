import { Component, input, output } from '@angular/core';
import type { EvidenceView } from '@akin/contracts';
import { Icon } from '@akin/ui';
import { sizeWords } from './refuse-evidence';

/** Files that were handed in, each to be saved, and taken away while that is possible. */
@Component({
  selector: 'ak-file-list',
  imports: [Icon],
  template: `<ul class="stack g2">
    @for (file of files(); track file.id) {
      <li class="row row--between g3">
        <a class="ib" [href]="place() + file.id" [attr.download]="file.name"
          ><svg akIcon="download" /><span class="wrap-any"
            >{{ file.name }} <span class="small muted nowrap">{{ sizeWords(file.bytes) }}</span></span
          ></a
        >
        @if (mayRemove()) {
          <button class="btn btn--text btn--s" type="button" (click)="remove.emit(file.id)">
            Take away<span class="sr"> {{ file.name }}</span>
          </button>
        }
      </li>
    }
  </ul>`,
})
export class FileList {
  readonly files = input.required<readonly EvidenceView[]>();
  /** Address of a file without its id. */
  readonly place = input.required<string>();
  readonly mayRemove = input(false);
  readonly remove = output<string>();
  protected readonly sizeWords = sizeWords;
}
