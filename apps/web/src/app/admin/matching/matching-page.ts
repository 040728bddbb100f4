import { Component, computed, effect, inject, linkedSignal, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { MatchingShares } from '@akin/contracts';
import { Icon, LoadProblem, PageHead, Skeleton, Toasts } from '@akin/ui';
import { Attempt } from '../../session/attempt';
import { InstitutionStore } from '../../session/institution-store';
import { SessionStore } from '../../session/session-store';
import { Unsent } from '../../session/unsent';
import { count } from '../../wording/count';
import { datedDay, dayAt } from '../../wording/days';
import { MatchingApi } from './matching-api';
import { ShareFields } from './share-fields';
import { shareProblem } from './share-words';
import { rowProblems, rowsOf, type SynonymRow, synonymsOf } from './synonym-rows';
import { SynonymTable } from './synonym-table';
import { WhatCounts } from './what-counts';

interface Form {
  shares: MatchingShares;
  rows: readonly SynonymRow[];
}

/** What was not saved yet, and the version it was made from. */
interface Draft {
  version: number;
  form: Form;
}

const draftName = 'matching-settings';

/** What the order of results goes by, how much each part of it counts, and the words search understands here. */
@Component({
  selector: 'ak-matching-page',
  imports: [Icon, LoadProblem, PageHead, RouterLink, ShareFields, Skeleton, SynonymTable, WhatCounts],
  templateUrl: './matching-page.html',
})
export class MatchingPage {
  private readonly api = inject(MatchingApi);
  private readonly session = inject(SessionStore);
  private readonly institution = inject(InstitutionStore);
  private readonly toasts = inject(Toasts);
  private readonly unsent = inject(Unsent);
  protected readonly words = this.institution.words;
  protected readonly settings = this.api.settings();
  protected readonly saving = new Attempt();
  private readonly view = computed(() => (this.settings.hasValue() ? this.settings.value() : null));
  private readonly kept = computed<Form | null>(() => {
    const view = this.view();
    return view && { shares: view.shares, rows: rowsOf(view.synonyms) };
  });
  protected readonly form = linkedSignal<Form | null>(() => this.draft() ?? this.kept());
  protected readonly dirty = computed(() => asSaved(this.form()) !== asSaved(this.kept()));
  protected readonly mayChange = computed(() => this.session.view()?.roles.includes('admin') ?? false);
  protected readonly lead = computed(() => {
    const view = this.view();
    if (!view) return null;
    if (view.madeAt === null) return 'As Akin ships it. Nobody has changed it yet.';
    const day = datedDay(dayAt(view.madeAt, this.institution.view().timeZone));
    return `Last changed by ${view.madeBy ?? 'somebody who has left'} on ${day}; version ${count(view.version)}.`;
  });
  /** Whether saving was tried: from then on what keeps it from being saved is read out. */
  protected readonly tried = signal(false);
  protected readonly overtaken = computed(() => this.saving.problem()?.code === 'policy_changed');
  protected readonly hindrance = computed(() => {
    const [form, refused] = [this.form(), this.saving.problem()];
    if (refused) return [refused.message, ...new Set(refused.fields.map(({ message }) => message))].join(' ');
    return form && problemOf(form);
  });

  constructor() {
    effect(() => {
      const [view, form] = [this.view(), this.form()];
      if (!view || !form) return;
      if (this.dirty()) this.unsent.keep(draftName, { version: view.version, form } satisfies Draft);
      else this.unsent.forget(draftName);
    });
  }

  /** What somebody left here unsaved, unless another version was saved since. */
  private draft(): Form | null {
    const { version, form } = this.unsent.read<Draft>(draftName);
    return form && version === this.view()?.version ? form : null;
  }

  protected set(part: Partial<Form>): void {
    const form = this.form();
    if (form) this.form.set({ ...form, ...part });
    this.tried.set(false);
    this.saving.forget();
  }

  /** Whoever was overtaken sees what the other one saved, or would be refused again and again. */
  protected startOver(): void {
    this.form.set(this.kept());
    if (this.overtaken()) this.settings.reload();
    this.tried.set(false);
    this.saving.forget();
    this.goOn();
  }

  protected async save(): Promise<void> {
    const [view, form] = [this.view(), this.form()];
    if (!view || !form) return;
    this.tried.set(true);
    if (problemOf(form)) return;
    const change = { after: view.version, shares: form.shares, synonyms: synonymsOf(form.rows) };
    const saved = await this.saving.run(() => this.api.decide(change));
    if (!saved) return;
    this.settings.set(saved);
    this.toasts.show({ text: 'Saved. Searches go by it now.' });
    this.goOn();
  }

  /** The bar with the button that was pressed goes away. */
  private goOn(): void {
    document.getElementById('shares')?.focus();
  }
}

function problemOf({ shares, rows }: Form): string | null {
  const wrong = rowProblems(rows).size;
  if (wrong > 0) return `${count(wrong, 'word of your school needs', 'words of your school need')} a look first.`;
  return shareProblem(shares);
}

function asSaved(form: Form | null): string {
  return JSON.stringify(form && [form.shares, synonymsOf(form.rows)]);
}
