import { Component, computed, inject, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Icon } from '@akin/ui';
import type { RosterView } from '@akin/contracts';
import { InstitutionStore } from '../../session/institution-store';
import { count } from '../../wording/count';
import { whenWords } from '../../wording/when-words';
import { rosterKindLabels } from './drop/roster-states';
import { rosterHeading } from './roster-heading';
import { RosterStepper } from './roster-stepper';
import { firstMarks, stepMarks, type RosterStep } from './roster-steps';

/** Top of a roster's page: which file this is, where one stands, and the ways out. */
@Component({
  selector: 'ak-roster-head',
  imports: [Icon, RosterStepper, RouterLink],
  templateUrl: './roster-head.html',
  host: { class: 'page-head' },
})
export class RosterHead {
  /** Undefined until it is loaded. */
  readonly roster = input.required<RosterView | undefined>();
  readonly step = input.required<RosterStep>();
  readonly putAside = output<void>();
  private readonly timeZone = inject(InstitutionStore).view().timeZone;
  protected readonly heading = computed(() => rosterHeading(this.roster(), this.step()));
  protected readonly steps = computed(() => {
    const roster = this.roster();
    return roster ? stepMarks(roster, this.step()) : { marks: firstMarks, now: 0 };
  });
  /** It can still be put aside. */
  protected readonly open = computed(() => ['checked', 'checking'].includes(this.roster()?.state ?? ''));
  protected readonly about = computed(() => {
    const roster = this.roster();
    if (!roster) return null;
    const { fileName, kind, counts, uploadedAt, uploadedBy } = roster;
    const who = uploadedBy ? ` by ${uploadedBy}` : '';
    return `${fileName}, ${rosterKindLabels[kind].toLowerCase()}, ${count(counts.rows, 'row')}. Dropped ${whenWords(uploadedAt, this.timeZone)}${who}.`;
  });
}
