import { Component, computed, effect, inject, input, linkedSignal, output, untracked } from '@angular/core';
import { Icon, LoadProblem, Pager, Skeleton } from '@akin/ui';
import type { RosterChangeKind, RosterChanges, RosterDeclined, RosterView } from '@akin/contracts';
import { count } from '../../../wording/count';
import { RostersApi } from '../rosters-api';
import { countOf } from './check-shows';
import { changesHeading } from './change-words';
import { ChangedPeople } from './changed-people';
import { FieldChoices } from './field-choices';
import { LeavingNote } from './leaving-note';
import { LeavingPeople } from './leaving-people';
import { NewPeople } from './new-people';

const size = 20;

interface Answer {
  kind: RosterChangeKind;
  list: RosterChanges | undefined;
}

/** The people one figure counts, found by name, a page at a time. */
@Component({
  selector: 'ak-change-list',
  imports: [ChangedPeople, FieldChoices, Icon, LeavingNote, LeavingPeople, LoadProblem, NewPeople, Pager, Skeleton],
  templateUrl: './change-list.html',
})
export class ChangeList {
  readonly roster = input.required<RosterView>();
  readonly kind = input.required<RosterChangeKind>();
  readonly declined = input.required<RosterDeclined['declined']>();
  readonly decided = output<RosterDeclined['declined'][number]>();
  protected readonly size = size;
  protected readonly find = linkedSignal<RosterChangeKind, string>({ source: this.kind, computation: () => '' });
  private readonly needle = linkedSignal(() => (this.kind(), ''));
  protected readonly page = linkedSignal(() => (this.kind(), this.needle(), 1));
  private readonly id = computed(() => this.roster().id);
  private readonly query = computed(() => ({ id: this.id(), kind: this.kind(), q: this.needle(), page: this.page(), size }));
  protected readonly changes = inject(RostersApi).changes(this.query);
  /** The last answer, kept while one types or turns pages, but never for people of another kind. */
  private readonly kept = linkedSignal<Answer, Answer>({
    source: () => ({ kind: this.kind(), list: this.changes.hasValue() ? this.changes.value() : undefined }),
    computation: (now, before) => (now.list === undefined && before?.value.kind === now.kind ? before.value : now),
  });
  protected readonly shown = computed(() => this.kept().list);
  protected readonly asked = this.needle.asReadonly();
  protected readonly people = computed(() => countOf(this.roster().counts, this.kind()));
  /** With nobody there is nobody to find. */
  protected readonly searchable = computed(() => this.asked() !== '' || (this.shown()?.total ?? 1) > 0);
  protected readonly heading = computed(() => changesHeading(this.kind(), this.people()));
  /** Those listed although nothing of theirs is saved: it was decided so. */
  protected readonly decidedWords = computed(() => {
    const more = (this.needle() ? 0 : (this.shown()?.total ?? 0)) - this.people();
    return more > 0 ? `${count(more, 'more stays', 'more stay')} as they are, as you decided.` : null;
  });
  private typing: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    // What was decided is checked again, and the list with it.
    effect(() => {
      this.roster();
      untracked(() => this.changes.reload());
    });
  }

  protected search(words: string): void {
    this.find.set(words);
    clearTimeout(this.typing);
    this.typing = setTimeout(() => this.needle.set(words.trim()), 250);
  }
}
