import { Component, effect, inject, output, signal } from '@angular/core';
import { type NominatorKind, nominatorKinds, selectionLimits } from '@akin/contracts';
import { Banner, Field, FieldError, FieldInput, type FormProblem, FormSummary } from '@akin/ui';
import { Attempt } from '../session/attempt';
import { InstitutionStore } from '../session/institution-store';
import { Unsent } from '../session/unsent';
import { checkNomination } from './check-nomination';
import { NominateApi } from './nominate-api';

const place = 'nomination';
const kindWords: Record<NominatorKind, string> = { leader: 'Their leader', peer: 'A colleague', learner: 'One of their learners' };

/** Somebody who is signed in puts a name forward. Whether that person is on the school's list is not told. */
@Component({
  selector: 'ak-nominate-form',
  imports: [Banner, Field, FieldError, FieldInput, FormSummary],
  templateUrl: './nominate-form.html',
})
export class NominateForm {
  readonly given = output<void>();
  private readonly api = inject(NominateApi);
  private readonly unsent = inject(Unsent);
  private readonly kept = inject(Unsent).read<{ name: string; mail: string; words: string }>(place);
  protected readonly school = inject(InstitutionStore).view;
  protected readonly limits = selectionLimits;
  protected readonly kinds = nominatorKinds;
  protected readonly kindWords = kindWords;
  protected readonly attempt = new Attempt();
  protected readonly name = signal(this.kept.name ?? '');
  protected readonly mail = signal(this.kept.mail ?? '');
  protected readonly words = signal(this.kept.words ?? '');
  protected readonly kind = signal<NominatorKind | null>(null);
  protected readonly problems = signal<readonly FormProblem[]>([]);

  constructor() {
    effect(() => {
      const form = { name: this.name(), mail: this.mail(), words: this.words() };
      if (form.name || form.mail || form.words) this.unsent.keep(place, form);
      else this.unsent.forget(place);
    });
  }

  protected problem(field: string): string | null {
    return this.problems().find((one) => one.field === field)?.message ?? null;
  }

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    const kind = this.kind();
    const written = { name: this.name(), mail: this.mail(), words: this.words() };
    this.problems.set(checkNomination({ ...written, kind }));
    if (!kind || this.problems().length > 0) return;
    const draft = { ...written, kind };
    const sent = await this.attempt.run(() => this.api.nominate(draft).then(() => true));
    this.problems.set(this.attempt.problem()?.fields ?? []);
    if (!sent) return;
    this.unsent.forget(place);
    this.given.emit();
  }
}
