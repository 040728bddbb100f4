import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { LoadProblem, PageHead, Rings, Skeleton } from '@akin/ui';
import { InstitutionStore } from '../session/institution-store';
import { SessionStore } from '../session/session-store';
import { dayAt, greeting, longDay } from '../wording/days';
import { AdminApi } from './admin-api';
import { counterFigures } from './counter-figures';
import { count } from '../wording/count';
import { DeskCount } from './desk/desk-count';
import { mayImport } from './may-import';
import { overviewWaits } from './overview-waits';
import { SupplyCard } from './selection/supply-card';

const numbers = ['Two', 'Three', 'Four'];

/** Home of the program office: what waits, the one next step, and where the program stands. */
@Component({
  selector: 'ak-overview-page',
  imports: [LoadProblem, PageHead, Rings, RouterLink, Skeleton, SupplyCard],
  templateUrl: './overview-page.html',
})
export class OverviewPage {
  private readonly api = inject(AdminApi);
  private readonly session = inject(SessionStore);
  private readonly desk = inject(DeskCount);
  protected readonly counters = this.api.counters();
  protected readonly invitations = this.api.invitations();
  private readonly imports = mayImport(this.session.view()?.roles ?? []);
  protected readonly rosters = this.api.rosters(1, this.imports);
  private readonly timeZone = inject(InstitutionStore).view().timeZone;
  private readonly now = new Date();
  protected readonly today = longDay(dayAt(this.now, this.timeZone));
  protected readonly count = count;
  protected readonly heading = computed(() => {
    const name = this.session.view()?.person.givenName;
    return `${greeting(this.now, this.timeZone)}${name ? `, ${name}` : ''}.`;
  });

  /** A program without a single mentor has nothing to count; ten zeros would say less than a sentence. */
  protected readonly begun = computed(
    () => this.counters.hasValue() && (this.counters.value().mentors > 0 || this.counters.value().learners > 0),
  );
  protected readonly figures = computed(() => (this.counters.hasValue() ? counterFigures(this.counters.value()) : []));
  protected readonly waits = computed(() => {
    if (!this.counters.hasValue() || !this.invitations.hasValue() || (this.imports && !this.rosters.hasValue())) return null;
    const newest = this.rosters.value()?.items[0] ?? null;
    return overviewWaits({
      counters: this.counters.value(),
      invitations: this.invitations.value(),
      newest,
      desk: this.desk.waiting(),
      imports: this.imports,
    });
  });
  protected readonly trouble = computed(() => this.counters.error() ?? this.invitations.error() ?? this.rosters.error());
  protected readonly lead = computed(() => {
    const waits = this.waits();
    if (!waits) return null;
    const things = waits.others.length + (waits.next ? 1 : 0);
    if (things === 0) return 'Nothing is waiting for you today.';
    return things === 1 ? 'One thing is waiting for you.' : `${numbers[things - 2]} things are waiting for you.`;
  });

  constructor() {
    this.desk.reload();
  }

  protected reload(): void {
    this.counters.reload();
    this.invitations.reload();
    this.rosters.reload();
  }
}
