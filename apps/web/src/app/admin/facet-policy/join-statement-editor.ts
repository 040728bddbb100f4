import { Component, computed, inject, input, linkedSignal } from '@angular/core';
import { policyLimits } from '@akin/contracts';
import { Banner, Toasts } from '@akin/ui';
import { Attempt } from '../../session/attempt';
import { InstitutionStore } from '../../session/institution-store';
import { FacetPolicyApi } from './facet-policy-api';
import { madeWords } from './version-words';

/** Who may join, in the school's words, with what it said before. */
@Component({
  selector: 'ak-join-statement-editor',
  imports: [Banner],
  template: `<section aria-labelledby="statement" class="stack g3">
    <div>
      <h2 id="statement" class="part__head">Who may join</h2>
      <p class="small soft measure">
        Anyone reads this on your school’s first page and before joining. It is part of what the school answers for, so every version is
        kept.
      </p>
    </div>
    @if (current(); as now) {
      @if (mayChange()) {
        <form class="stack g3" (submit)="$event.preventDefault(); save()">
          <div class="field field--wide">
            <label for="join-text">The statement</label>
            <textarea
              #words
              class="input"
              id="join-text"
              rows="4"
              [attr.maxlength]="limits.statement"
              [value]="text()"
              (input)="text.set(words.value)"
            ></textarea>
          </div>
          @if (saving.problem(); as problem) {
            <ak-banner kind="bad"
              ><b>{{ problem.message }}</b>
              @for (field of problem.fields; track field.field) {
                <p>{{ field.message }}</p>
              }
            </ak-banner>
          }
          @if (text().trim() !== now.text) {
            <div class="row g2">
              <button class="btn btn--line" type="submit" [attr.aria-disabled]="saving.busy() || null">Publish it</button>
            </div>
          }
        </form>
      } @else {
        <p class="measure">{{ now.text }}</p>
      }
      <details>
        <summary class="small">{{ made(now) }}. What it said before</summary>
        <ul class="list">
          @for (version of earlier(); track version.version) {
            <li class="version">
              <p class="small soft">{{ made(version) }}</p>
              <p class="small measure">{{ version.text }}</p>
            </li>
          } @empty {
            <li class="version small soft">Nothing else yet.</li>
          }
        </ul>
      </details>
    }
  </section>`,
})
export class JoinStatementEditor {
  readonly mayChange = input.required<boolean>();
  private readonly api = inject(FacetPolicyApi);
  private readonly school = inject(InstitutionStore).view;
  private readonly toasts = inject(Toasts);
  private readonly statement = this.api.statement();
  private readonly all = computed(() => (this.statement.hasValue() ? this.statement.value().items : []));
  protected readonly limits = policyLimits;
  protected readonly saving = new Attempt();
  protected readonly current = computed(() => this.all()[0]);
  protected readonly earlier = computed(() => this.all().slice(1));
  protected readonly text = linkedSignal(() => this.current()?.text ?? '');

  protected made({ madeBy, since }: { madeBy: string | null; since: string | null }): string {
    return madeWords({ madeBy, madeAt: since }, this.school().timeZone);
  }

  protected async save(): Promise<void> {
    const after = this.current()?.version;
    if (after === undefined) return;
    const saved = await this.saving.run(() => this.api.writeStatement({ after, text: this.text() }));
    if (!saved) return;
    this.statement.set(saved);
    this.toasts.show({ text: 'Published. Your first page says it now.' });
  }
}
