import { Component, computed, inject, signal } from '@angular/core';
import { Confirm } from '@akin/ui';
import { FileList } from './file-list';
import { JoinStore } from './join-store';

/** What a mentor sent, as it lies with the reviewers. */
@Component({
  selector: 'ak-sent-application',
  imports: [Confirm, FileList],
  template: `@if (join.view(); as joining) {
    <section class="stack g4" aria-labelledby="sent">
      <div>
        <h2 id="sent" class="h3">What you sent</h2>
        <p class="small soft">Only the reviewers and you can read this.</p>
      </div>
      @for (part of parts(); track part.code) {
        <div class="section stack g2">
          <b>{{ part.label }}</b>
          @if (part.words) {
            <p class="measure said">{{ part.words }}</p>
          }
          @if (part.files.length > 0) {
            <ak-file-list [files]="part.files" place="/api/me/application/evidence/" />
          }
          @if (part.met) {
            <p class="small soft">This was found to be met.</p>
          }
        </div>
      }
      @if (joining.may.includes('withdraw')) {
        <div><button class="btn btn--text" type="button" (click)="asks.set(true)">Take it back</button></div>
        <ak-confirm
          heading="Take your application back?"
          yes="Take it back"
          no="Leave it with them"
          [open]="asks()"
          [busy]="join.state() === 'saving'"
          [problem]="join.problem()?.message ?? null"
          (confirmed)="withdraw()"
          (closed)="asks.set(false)"
        >
          <p class="measure">The reviewers see it no longer. You can apply again whenever you like, and start afresh.</p>
        </ak-confirm>
      }
    </section>
  }`,
})
export class SentApplication {
  protected readonly join = inject(JoinStore);
  protected readonly asks = signal(false);
  protected readonly parts = computed(() => {
    const view = this.join.view();
    const { claims = [], evidence = [], met = [] } = view?.application ?? {};
    return claims.map(({ criterion, words }) => ({
      code: criterion,
      label: view?.criteria.find(({ code }) => code === criterion)?.label ?? criterion,
      words,
      files: evidence.filter((file) => file.criterion === criterion),
      met: met.includes(criterion),
    }));
  });

  protected async withdraw(): Promise<void> {
    if (!(await this.join.withdraw())) return;
    this.asks.set(false);
    document.getElementById('main')?.focus();
  }
}
