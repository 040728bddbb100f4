import { Component, computed, inject, linkedSignal, signal } from '@angular/core';
import { type Claim, selectionLimits } from '@akin/contracts';
import { Banner, FieldError, type FormProblem, FormSummary, Icon, SavedMark, Toasts } from '@akin/ui';
import { FileList } from './file-list';
import { JoinStore } from './join-store';
import { refuseEvidence } from './refuse-evidence';

/** What a mentor says for themselves: which criteria, in their own words, with files where they like. Saved as they go. */
@Component({
  selector: 'ak-application-form',
  imports: [Banner, FieldError, FileList, FormSummary, Icon, SavedMark],
  templateUrl: './application-form.html',
})
export class ApplicationForm {
  protected readonly join = inject(JoinStore);
  private readonly toasts = inject(Toasts);
  protected readonly limits = selectionLimits;
  protected readonly view = this.join.view;
  protected readonly application = computed(() => this.view()?.application ?? null);
  /** What is on the page. Only another application replaces it: an answer to an earlier save may come while one types on. */
  protected readonly claims = linkedSignal<string, readonly Claim[]>({
    source: () => this.editable()?.id ?? '',
    computation: (_id, before) =>
      before && before.source === '' && before.value.length > 0 ? before.value : (this.editable()?.claims ?? []),
  });
  protected readonly problems = signal<readonly FormProblem[]>([]);
  protected readonly refused = signal<{ criterion: string; message: string } | null>(null);
  protected readonly sending = signal(false);
  private readonly editable = computed(() => {
    const application = this.application();
    return application && (application.state === 'draft' || application.state === 'more') ? application : null;
  });
  protected readonly isAnswer = computed(() => this.application()?.state === 'more');

  protected claimOf(code: string): Claim | undefined {
    return this.claims().find(({ criterion }) => criterion === code);
  }

  protected filesOf(code: string) {
    return this.editable()?.evidence.filter(({ criterion }) => criterion === code) ?? [];
  }

  protected problem(code: string): string | null {
    return this.problems().find(({ field }) => field === `claim-${code}`)?.message ?? null;
  }

  protected toggle(code: string): void {
    const chosen = this.claimOf(code);
    this.claims.update((claims) => (chosen ? claims.filter((claim) => claim !== chosen) : [...claims, { criterion: code, words: '' }]));
    void this.keep();
  }

  protected write(code: string, words: string): void {
    this.claims.update((claims) => claims.map((claim) => (claim.criterion === code ? { ...claim, words } : claim)));
  }

  protected keep(): Promise<boolean> {
    return this.join.save([...this.claims()]);
  }

  protected async add(code: string, box: HTMLInputElement): Promise<void> {
    const file = box.files?.[0];
    box.value = '';
    if (!file) return;
    const why = refuseEvidence(file);
    this.refused.set(why ? { criterion: code, message: why } : null);
    if (why || !(await this.keep())) return;
    if (!(await this.join.addFile(code, file))) this.refused.set({ criterion: code, message: this.join.problem()?.message ?? '' });
  }

  protected async remove(id: string): Promise<void> {
    if (await this.keep()) await this.join.removeFile(id);
  }

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    if (this.sending()) return;
    this.sending.set(true);
    this.problems.set([]);
    const sent = (await this.keep()) && (await this.join.send());
    this.sending.set(false);
    if (sent) {
      this.toasts.show({ text: 'Sent. Somebody reads it by hand, and we write to you.' });
      document.getElementById('main')?.focus();
      return;
    }
    const fields = this.join.problem()?.fields ?? [];
    this.problems.set(fields.map(({ field, message }) => ({ field: field.replace(/^claims\.?/, 'claim-'), message })));
  }
}
