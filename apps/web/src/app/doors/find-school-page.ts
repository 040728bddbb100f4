import { httpResource } from '@angular/common/http';
import { Component, computed, linkedSignal, signal } from '@angular/core';
import type { Page, SchoolLine } from '@akin/contracts';
import { Banner, BrandMark, Icon, Rings } from '@akin/ui';

/** The bare domain: people find the door of their own school. */
@Component({
  selector: 'ak-find-school-page',
  imports: [Banner, BrandMark, Icon, Rings],
  template: `<div class="art"><svg akRings="door" /></div>
    <div class="who">
      <header class="brandl"><svg akMark="rings" /><b>Akin</b></header>
      <main id="main" tabindex="-1" class="stack g6">
        <div class="stack g4">
          <h1 class="door-title">Where do you learn or teach?</h1>
          <p class="lead">Each school has its own door. Find yours and sign in the way you always do there.</p>
        </div>
        <div class="stack g2">
          <label class="flabel" for="school">School or hospital</label>
          <div class="search">
            <svg akIcon="search" /><input
              class="input input--tall"
              id="school"
              type="search"
              autocomplete="organization"
              [value]="typed()"
              (input)="typed.set(box.value)"
              #box
            />
          </div>
          <p class="sr" role="status">{{ spoken() }}</p>
          @if (schools.error(); as problem) {
            <ak-banner kind="bad"
              ><b>We could not look this up.</b>
              <p>{{ problem.message }}</p></ak-banner
            >
          } @else if (found().length > 0) {
            <ul class="pick" aria-label="Schools">
              @for (school of found(); track school.slug) {
                <li>
                  <a class="school" [href]="addressOf(school)">
                    <svg [akMark]="school.mark" [style.color]="school.seed" />
                    <span
                      ><b>{{ school.name }}</b
                      ><span class="small soft">{{ hostOf(school) }}</span></span
                    >
                    <svg akIcon="right" />
                  </a>
                </li>
              }
            </ul>
          } @else if (typed().trim() && schools.hasValue()) {
            <p class="soft">
              No school by that name is with us yet. Try another part of its name, or ask your program office for its address.
            </p>
          }
        </div>
      </main>
    </div>`,
})
export class FindSchoolPage {
  protected readonly typed = signal('');
  protected readonly schools = httpResource<Page<SchoolLine>>(() => ({ url: '/api/schools', params: { q: this.typed().trim() } }));
  private readonly latest = computed(() => (this.schools.hasValue() ? this.schools.value().items : undefined));
  /** Keeps the list while the next answer is on its way, so that nothing jumps. */
  protected readonly found = linkedSignal<SchoolLine[] | undefined, SchoolLine[]>({
    source: this.latest,
    computation: (latest, before) => latest ?? before?.value ?? [],
  });
  protected readonly spoken = computed(() => (this.schools.hasValue() ? `${this.found().length} schools found` : ''));

  protected addressOf(school: SchoolLine): string {
    return school.address.includes('://') ? school.address : `${location.protocol}//${school.address}`;
  }

  protected hostOf(school: SchoolLine): string {
    return new URL(this.addressOf(school)).host;
  }
}
