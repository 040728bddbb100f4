import { Component, computed, inject, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { MentorPage } from '@akin/contracts';
import { Avatar, ReasonChip, Seats } from '@akin/ui';
import { callName } from '../../wording/names';
import { VocabularyStore } from '../../vocabulary/vocabulary-store';
import { roomWords } from '../find/room-words';
import { ShortlistButton } from '../shortlist/shortlist-button';
import { areaRows, facetRows, practicalRows, wishRows } from './compare-rows';

export interface Compared {
  mentor: MentorPage;
  answering: string | null;
}

/** A column a mentor, a row a question, wishes first. Scrolls sideways where it does not fit; the row names stay. */
@Component({
  selector: 'ak-compare-table',
  imports: [Avatar, ReasonChip, RouterLink, Seats, ShortlistButton],
  templateUrl: './compare-table.html',
})
export class CompareTable {
  readonly compared = input.required<readonly Compared[]>();
  readonly removed = output<string>();
  protected readonly vocabulary = inject(VocabularyStore);
  protected readonly mentors = computed(() => this.compared().map(({ mentor }) => mentor));
  private readonly order = computed(() => this.vocabulary.facets().map(({ code }) => code));
  protected readonly wishes = computed(() => wishRows(this.mentors()));
  protected readonly groups = computed(() =>
    [
      { heading: 'What they help with', rows: areaRows(this.mentors()) },
      { heading: 'How they work', rows: practicalRows(this.mentors()) },
      { heading: 'What they chose to share', rows: facetRows(this.mentors(), this.order()) },
    ].filter(({ rows }) => rows.length > 0),
  );
  protected readonly span = computed(() => this.compared().length + 1);
  protected readonly callName = callName;
  protected readonly roomWords = roomWords;
}
