import { httpResource } from '@angular/common/http';
import { Component, computed, inject } from '@angular/core';
import type { UnmetGroup, UnmetNeedMap } from '@akin/contracts';
import { EmptyState, LoadProblem, PageHead, Skeleton } from '@akin/ui';
import { InstitutionStore } from '../../session/institution-store';
import { capitalized } from '../../wording/capitalized';
import { datedDay, longDay } from '../../wording/days';
import { StageHeat } from './stage-heat';
import { UnmetChart } from './unmet-chart';
import { UnmetTable } from './unmet-table';
import { recruitFirst, toldWords } from './unmet-words';

/** What learners wish for and do not find: where to recruit, in counts that give nobody away. */
@Component({
  selector: 'ak-unmet-page',
  imports: [EmptyState, LoadProblem, PageHead, Skeleton, StageHeat, UnmetChart, UnmetTable],
  templateUrl: './unmet-page.html',
})
export class UnmetPage {
  protected readonly words = inject(InstitutionStore).words;
  protected readonly needs = httpResource<UnmetNeedMap>(() => '/api/unmet-needs');
  protected readonly map = computed(() => (this.needs.hasValue() ? this.needs.value() : null));
  protected readonly recruit = computed(() => recruitFirst(this.map() ?? { asOf: null, nextOn: '', learners: 0, waiting: 0, groups: [] }));
  protected readonly lead = computed(() => {
    const map = this.map();
    if (!map?.asOf) return null;
    return `As of ${datedDay(map.asOf)}. The next map is drawn on ${longDay(map.nextOn)}.`;
  });
  protected readonly told = toldWords;
  protected readonly capitalized = capitalized;

  protected hasStages({ items }: UnmetGroup): boolean {
    return items.some(({ stages }) => stages.length > 0);
  }
}
