import { Component, computed, input } from '@angular/core';
import { exportFormats, type ExportFormat, type ExportList } from '@akin/contracts';
import { Icon } from '@akin/ui';
import { exportAddress, type ExportFilter } from './export-address';

const names: Record<ExportFormat, string> = { csv: 'CSV', xlsx: 'Excel' };

/** The list on the screen as a file, narrowed in the same way, with the columns the reader may see. */
@Component({
  selector: 'ak-download-links',
  imports: [Icon],
  template: `<div class="row g1" role="group" [attr.aria-label]="'Download ' + what()">
    <span class="ib small soft" aria-hidden="true"><svg akIcon="download" class="ico--s" />Download</span>
    @for (file of files(); track file.name) {
      <a class="btn btn--text btn--s" [href]="file.address" download
        ><span class="sr">Download {{ what() }} as </span>{{ file.name }}</a
      >
    }
  </div>`,
})
export class DownloadLinks {
  readonly list = input.required<ExportList>();
  readonly filter = input<ExportFilter>({});
  /** What is in it, after "Download": `these people`. */
  readonly what = input.required<string>();
  protected readonly files = computed(() =>
    exportFormats.map((format) => ({ name: names[format], address: exportAddress(this.list(), format, this.filter()) })),
  );
}
