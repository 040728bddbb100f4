import { afterNextRender, Component, ElementRef, inject, Injector, model, signal, viewChild } from '@angular/core';
import type { IdpView } from '@akin/contracts';
import { FieldError, Icon } from '@akin/ui';
import { problemOf } from '../session/problem';
import { IdpFacts } from './idp-facts';
import { SetUpApi } from './set-up-api';

const mostBytes = 450_000;

/** The identity provider's metadata, dropped or pasted, and what was understood of it. */
@Component({
  selector: 'ak-their-values',
  imports: [FieldError, Icon, IdpFacts],
  templateUrl: './their-values.html',
  host: { class: 'stack g4' },
})
export class TheirValues {
  private readonly api = inject(SetUpApi);
  private readonly injector = inject(Injector);
  private readonly understood = viewChild<ElementRef<HTMLElement>>('understood');
  readonly idp = model.required<IdpView | null>();
  protected readonly pasted = signal('');
  protected readonly problem = signal<string | null>(null);
  protected readonly reading = signal(false);
  protected readonly over = signal(false);
  /** Whether other metadata is to be given although some was understood. */
  protected readonly again = signal(false);

  protected async take(files: FileList | null | undefined): Promise<void> {
    const file = files?.[0];
    if (file) await this.understand(file.size > mostBytes ? null : await file.text());
  }

  protected drop(event: DragEvent): void {
    event.preventDefault();
    this.over.set(false);
    void this.take(event.dataTransfer?.files);
  }

  protected read(event: Event): void {
    event.preventDefault();
    void this.understand(this.pasted());
  }

  private async understand(metadata: string | null): Promise<void> {
    this.problem.set(whyNotSent(metadata));
    if (metadata === null || this.problem() || this.reading()) return;
    this.reading.set(true);
    try {
      this.idp.set(await this.api.understand(metadata));
      this.again.set(false);
      this.pasted.set('');
      // The form is gone, so reading goes on at what was understood.
      afterNextRender(() => this.understood()?.nativeElement.focus(), { injector: this.injector });
    } catch (error) {
      const { fields, message } = problemOf(error);
      this.problem.set(fields[0]?.message ?? message);
    } finally {
      this.reading.set(false);
    }
  }
}

/** Why metadata need not even be sent, in words; null when the server should look at it. */
function whyNotSent(metadata: string | null): string | null {
  if (metadata === null) return 'This file is larger than one identity provider needs.';
  return metadata.trim() ? null : 'Paste the metadata first, or choose its file.';
}
