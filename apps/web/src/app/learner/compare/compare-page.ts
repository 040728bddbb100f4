import { HttpClient } from '@angular/common/http';
import { Component, computed, inject, linkedSignal, resource } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { MentorPage, UsualAnswer } from '@akin/contracts';
import { EmptyState, PageHead, Skeleton } from '@akin/ui';
import { firstValueFrom } from 'rxjs';
import { InstitutionStore } from '../../session/institution-store';
import { problemOf } from '../../session/problem';
import { LoadFailed } from '../../shell/load-failed';
import { CompareStore } from './compare-store';
import { CompareTable, type Compared } from './compare-table';

/** Two or three mentors side by side. Who they are stands in memory only. */
@Component({
  selector: 'ak-compare-page',
  imports: [CompareTable, EmptyState, LoadFailed, PageHead, RouterLink, Skeleton],
  templateUrl: './compare-page.html',
})
export class ComparePage {
  private readonly http = inject(HttpClient);
  protected readonly store = inject(CompareStore);
  protected readonly words = inject(InstitutionStore).words;
  protected readonly mentors = resource({
    params: () => this.store.ids(),
    loader: async ({ params: ids }) => (await Promise.all(ids.map((id) => this.read(id)))).filter((one) => one !== null),
  });
  protected readonly enough = computed(() => this.store.ids().length > 1);
  /** The last ones read stay while those still chosen are read anew. */
  private readonly latest = linkedSignal<Compared[] | undefined, Compared[]>({
    source: () => (this.mentors.hasValue() ? this.mentors.value() : undefined),
    computation: (read, before) => read ?? before?.value ?? [],
  });
  protected readonly compared = computed(() => this.latest().filter(({ mentor }) => this.store.has(mentor.id)));

  /** The column goes, and the focus with it: one goes on at the top of the page. */
  protected takeOut(id: string): void {
    this.store.toggle(id);
    document.getElementById('main')?.focus();
  }

  /** Null where somebody cannot be met any more; they are chosen no longer, and the others stay. */
  private async read(id: string): Promise<Compared | null> {
    const [mentor, usual] = await Promise.all([
      firstValueFrom(this.http.get<MentorPage>(`/api/mentors/${id}`)).catch((error: unknown) => this.dropGone(id, error)),
      firstValueFrom(this.http.get<UsualAnswer>(`/api/mentors/${id}/answering`)).catch(() => null),
    ]);
    return mentor && { mentor, answering: usual?.words ?? null };
  }

  private dropGone(id: string, error: unknown): null {
    if (problemOf(error).code !== 'not_found') throw error;
    if (this.store.has(id)) this.store.toggle(id);
    return null;
  }
}
