import { Component, computed, effect, inject, input, signal, untracked } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { ApplicationView } from '@akin/contracts';
import { Avatar, Banner, Icon, LoadProblem, PageHead, Skeleton } from '@akin/ui';
import { FileList } from '../../mentor/join/file-list';
import { InstitutionStore } from '../../session/institution-store';
import { problemOf } from '../../session/problem';
import { SchoolTitles } from '../../shell/school-titles';
import { datedDay, dayAt } from '../../wording/days';
import { DecisionForm } from './decision-form';
import { SelectionApi } from './selection-api';
import { applicationWords, decisionWords, nominatorWords } from './selection-words';

/** One application with all that speaks for it, and the decision. */
@Component({
  selector: 'ak-application-page',
  imports: [Avatar, Banner, DecisionForm, FileList, Icon, LoadProblem, PageHead, RouterLink, Skeleton],
  templateUrl: './application-page.html',
})
export class ApplicationPage {
  readonly id = input.required<string>();
  private readonly api = inject(SelectionApi);
  private readonly zone = inject(InstitutionStore).view().timeZone;
  private readonly titles = inject(SchoolTitles);
  protected readonly application = this.api.application(this.id);
  protected readonly view = computed(() => (this.application.hasValue() ? this.application.value() : null));
  protected readonly words = applicationWords;
  protected readonly decisionWords = decisionWords;
  protected readonly nominatorWords = nominatorWords;
  private readonly begun = signal('');
  protected readonly parts = computed(() => {
    const view = this.view();
    if (!view) return [];
    return view.claims.map(({ criterion, words }) => ({
      code: criterion,
      label: view.criteria.find(({ code }) => code === criterion)?.label ?? criterion,
      words,
      files: view.evidence.filter((file) => file.criterion === criterion),
    }));
  });

  constructor() {
    effect(() => this.titles.name(this.view() ? `Application of ${this.view()?.mentor.name}` : undefined));
    effect(() => {
      const view = this.view();
      if (view && view.state === 'sent' && view.may !== 'no') untracked(() => void this.tellMentor(view));
    });
  }

  protected day(moment: string): string {
    return datedDay(dayAt(moment, this.zone));
  }

  protected labelOf(view: ApplicationView, code: string): string {
    return view.criteria.find((criterion) => criterion.code === code)?.label ?? code;
  }

  protected place(view: ApplicationView): string {
    return `/api/selection/applications/${view.id}/evidence/`;
  }

  protected decided(view: ApplicationView): void {
    this.application.set(view);
    document.getElementById('main')?.focus();
  }

  /** The mentor sees that somebody reads; nothing here depends on it. */
  private async tellMentor({ id }: ApplicationView): Promise<void> {
    if (this.begun() === id) return;
    this.begun.set(id);
    await this.api.begin(id).catch(problemOf);
  }
}
