import { afterNextRender, Component, computed, ElementRef, inject, Injector, output, signal, viewChild } from '@angular/core';
import type { IdpMetadataInput } from '@akin/contracts';
import { FieldError, type FormProblem, FormSummary, Icon } from '@akin/ui';
import { problemOf } from '../../session/problem';
import { Unsent } from '../../session/unsent';
import { SignInDesk } from '../sign-in-desk';
import { IdpFacts } from './idp-facts';
import { type MetadataAddress, MetadataAddressForm } from './metadata-address';

const mostBytes = 450_000;
const kept = 'sign-in-metadata';

type Place = 'metadata-url' | 'metadata-signer' | 'metadata';
const places: Record<string, Place> = { url: 'metadata-url', signer: 'metadata-signer', metadata: 'metadata' };

/** The identity provider's metadata, by its address, dropped or pasted, and what was understood of it. */
@Component({
  selector: 'ak-their-values',
  imports: [FieldError, FormSummary, Icon, IdpFacts, MetadataAddressForm],
  templateUrl: './their-values.html',
  host: { class: 'stack g4' },
})
export class TheirValues {
  protected readonly desk = inject(SignInDesk);
  private readonly injector = inject(Injector);
  private readonly unsent = inject(Unsent);
  private readonly before = this.unsent.read<MetadataAddress & { pasted: string }>(kept);
  private readonly understood = viewChild<ElementRef<HTMLElement>>('understood');
  /** It was looked over and found right. */
  readonly done = output<void>();
  protected readonly idp = computed(() => this.desk.draft()?.idp ?? null);
  protected readonly address = signal<MetadataAddress>({ url: this.before.url ?? '', signer: this.before.signer ?? '' });
  protected readonly pasted = signal(this.before.pasted ?? '');
  protected readonly problems = signal<readonly FormProblem[]>([]);
  protected readonly reading = signal(false);
  protected readonly over = signal(false);
  /** Whether other metadata is to be given although some was understood. */
  protected readonly again = signal(false);

  protected problemAt(place: Place): string | null {
    return this.problems().find(({ field }) => field === place)?.message ?? null;
  }

  protected type(typed: { address?: MetadataAddress; pasted?: string }): void {
    if (typed.address) this.address.set(typed.address);
    if (typed.pasted !== undefined) this.pasted.set(typed.pasted);
    this.problems.set([]);
    this.unsent.keep(kept, { ...this.address(), pasted: this.pasted() });
  }

  protected async take(files: FileList | null | undefined): Promise<void> {
    const file = files?.[0];
    if (file) await this.read(file.size > mostBytes ? null : await file.text());
  }

  protected drop(event: DragEvent): void {
    event.preventDefault();
    this.over.set(false);
    void this.take(event.dataTransfer?.files);
  }

  protected async read(metadata: string | null): Promise<void> {
    const why = whyNotSent(metadata);
    this.problems.set(why ? [{ field: 'metadata', message: why }] : []);
    if (metadata !== null && !why) await this.understand({ metadata }, 'metadata');
  }

  protected async follow({ url, signer }: MetadataAddress): Promise<void> {
    await this.understand({ url, ...(signer ? { signer } : {}) }, 'metadata-url');
  }

  protected ask(): void {
    this.again.set(true);
    this.problems.set([]);
    afterNextRender(() => document.getElementById('metadata-url')?.focus(), { injector: this.injector });
  }

  protected keep(): void {
    this.again.set(false);
    this.problems.set([]);
    this.meet();
  }

  private async understand(input: IdpMetadataInput, asked: Place): Promise<void> {
    if (this.reading()) return;
    this.problems.set([]);
    this.reading.set(true);
    try {
      await this.desk.understand(input);
      this.again.set(false);
      this.address.set({ url: '', signer: '' });
      this.pasted.set('');
      this.unsent.forget(kept);
      this.meet();
    } catch (error) {
      const { fields, message } = problemOf(error);
      const known = fields.map(({ field, message }) => ({ field: places[field] ?? asked, message }));
      this.problems.set(known.length > 0 ? known : [{ field: asked, message }]);
    } finally {
      this.reading.set(false);
    }
  }

  /** The form is gone, so reading goes on at what was understood. */
  private meet(): void {
    afterNextRender(() => this.understood()?.nativeElement.focus(), { injector: this.injector });
  }
}

/** Why metadata need not even be sent, in words; null when the server should look at it. */
function whyNotSent(metadata: string | null): string | null {
  if (metadata === null) return 'This file is larger than one identity provider needs.';
  return metadata.trim() ? null : 'Paste the metadata first, or choose its file.';
}
