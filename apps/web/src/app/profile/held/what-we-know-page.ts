import { HttpClient, httpResource } from '@angular/common/http';
import { Component, computed, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { HeldFact, HeldPart, HeldView, IdentityReading } from '@akin/contracts';
import { Confirm, Icon, PageHead, Skeleton, Toasts } from '@akin/ui';
import { firstValueFrom } from 'rxjs';
import { Attempt } from '../../session/attempt';
import { InstitutionStore } from '../../session/institution-store';
import { LoadFailed } from '../../shell/load-failed';
import { longDay } from '../../wording/days';
import { listed } from '../../wording/listed';
import { ProfileStore } from '../profile-store';

/** Everything held about the person who looks: what, why, who was shown it, and what they can erase. */
@Component({
  selector: 'ak-what-we-know-page',
  imports: [Confirm, Icon, LoadFailed, PageHead, RouterLink, Skeleton],
  templateUrl: './what-we-know-page.html',
})
export class WhatWeKnowPage {
  private readonly http = inject(HttpClient);
  private readonly school = inject(InstitutionStore).view;
  private readonly profile = inject(ProfileStore);
  private readonly toasts = inject(Toasts);
  protected readonly held = httpResource<HeldView>(() => '/api/me/held');
  protected readonly view = computed(() => (this.held.hasValue() ? this.held.value() : null));
  protected readonly lead = computed(
    () => `All that ${this.school().shortName} holds about you here, why, and what you can do about it. Nobody else can open this page.`,
  );
  protected readonly erasing = new Attempt();
  protected readonly asked = signal<HeldPart | null>(null);
  protected readonly opened = signal<readonly string[]>([]);
  /** Longer lists wait to be opened. */
  protected readonly few = 8;
  protected readonly day = longDay;

  protected shown({ part, facts }: HeldPart): HeldFact[] {
    return this.opened().includes(part) ? facts : facts.slice(0, this.few);
  }

  protected open(part: string): void {
    this.opened.update((opened) => [...opened, part]);
  }

  protected about({ facets, times }: IdentityReading): string {
    return times > 1 ? `${listed(facets)}, ${times} times` : listed(facets);
  }

  protected async erase(): Promise<void> {
    const part = this.asked();
    if (!part) return;
    const view = await this.erasing.run(() => firstValueFrom(this.http.delete<HeldView>(`/api/me/held/${part.part}`)));
    if (!view) return;
    this.asked.set(null);
    this.held.set(view);
    this.profile.reload();
    this.toasts.show({ text: `Erased: ${part.title}.` });
  }
}
