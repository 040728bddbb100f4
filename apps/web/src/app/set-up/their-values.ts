import { afterNextRender, Component, ElementRef, inject, Injector, model, signal, viewChild } from '@angular/core';
import type { IdpMetadataInput, IdpView } from '@akin/contracts';
import { FieldError, Icon } from '@akin/ui';
import { problemOf } from '../session/problem';
import { IdpFacts } from './idp-facts';
import { type MetadataAddress, MetadataAddressForm } from './metadata-address';
import { SetUpApi } from './set-up-api';

const mostBytes = 450_000;

/** The identity provider's metadata, by its address, dropped or pasted, and what was understood of it. */
@Component({
  selector: 'ak-their-values',
  imports: [FieldError, Icon, IdpFacts, MetadataAddressForm],
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
  protected readonly addressProblem = signal<string | null>(null);
  protected readonly reading = signal(false);
  protected readonly over = signal(false);
  /** Whether other metadata is to be given although some was understood. */
  protected readonly again = signal(false);

  protected async take(files: FileList | null | undefined): Promise<void> {
    const file = files?.[0];
    if (file) await this.readText(file.size > mostBytes ? null : await file.text());
  }

  protected drop(event: DragEvent): void {
    event.preventDefault();
    this.over.set(false);
    void this.take(event.dataTransfer?.files);
  }

  protected read(event: Event): void {
    event.preventDefault();
    void this.readText(this.pasted());
  }

  protected async follow({ url, signer }: MetadataAddress): Promise<void> {
    await this.understand({ url, ...(signer ? { signer } : {}) }, (message) => this.addressProblem.set(message));
  }

  private async readText(metadata: string | null): Promise<void> {
    this.problem.set(whyNotSent(metadata));
    if (metadata !== null && !this.problem()) await this.understand({ metadata }, (message) => this.problem.set(message));
  }

  private async understand(input: IdpMetadataInput, tell: (message: string | null) => void): Promise<void> {
    if (this.reading()) return;
    tell(null);
    this.reading.set(true);
    try {
      this.idp.set(await this.api.understand(input));
      this.again.set(false);
      this.pasted.set('');
      // The form is gone, so reading goes on at what was understood.
      afterNextRender(() => this.understood()?.nativeElement.focus(), { injector: this.injector });
    } catch (error) {
      const { fields, message } = problemOf(error);
      tell(fields[0]?.message ?? message);
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
