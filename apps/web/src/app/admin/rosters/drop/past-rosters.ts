import { Component, inject, signal, computed } from '@angular/core';
import { RouterLink } from '@angular/router';
import { LoadProblem, Pager, Skeleton } from '@akin/ui';
import { InstitutionStore } from '../../../session/institution-store';
import { keepLast } from '../../../lists/keep-last';
import { count } from '../../../wording/count';
import { whenWords } from '../../../wording/when-words';
import { RostersApi } from '../rosters-api';
import { rosterKindLabels, rosterStateTags } from './roster-states';

const size = 10;

/** The rosters that came before: whom they named, what became of them, who dropped them and when. */
@Component({
  selector: 'ak-past-rosters',
  imports: [LoadProblem, Pager, RouterLink, Skeleton],
  templateUrl: './past-rosters.html',
})
export class PastRosters {
  protected readonly size = size;
  protected readonly page = signal(1);
  protected readonly rosters = inject(RostersApi).list(computed(() => ({ page: this.page(), size })));
  protected readonly shown = keepLast(this.rosters);
  protected readonly tags = rosterStateTags;
  protected readonly kinds = rosterKindLabels;
  protected readonly count = count;
  private readonly timeZone = inject(InstitutionStore).view().timeZone;
  protected readonly when = (moment: string) => whenWords(moment, this.timeZone);
}
