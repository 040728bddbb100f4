import { Component, computed, inject, input, output } from '@angular/core';
import type { FacetPolicyView, PolicyVersion } from '@akin/contracts';
import { Banner } from '@akin/ui';
import { Attempt } from '../../session/attempt';
import { InstitutionStore } from '../../session/institution-store';
import { datedDay } from '../../wording/days';
import { FacetPolicyApi } from './facet-policy-api';
import { madeWords } from './version-words';

/** A version that lets a group come first and is not in force yet, or is: what it says and who may do what about it. */
@Component({
  selector: 'ak-waiting-version',
  imports: [Banner],
  template: `@if (version().approval; as approval) {
    <ak-banner kind="warn" icon="shield">
      <b>{{ title() }}</b>
      <p>
        {{ version().basis }} By {{ made() }}. From {{ day(approval.effectiveOn) }} to {{ day(approval.reviewOn) }}.
        @if (mayChange()) {
          <a [href]="'/api/facet-policy/documents/' + approval.document.id">{{ approval.document.name }}</a>
        }
      </p>
      @if (settling.problem(); as problem) {
        <p role="alert">{{ problem.message }}</p>
      }
      @if (mayChange()) {
        <div class="row g2">
          @if (mayApprove()) {
            <button class="btn btn--s" type="button" (click)="settle('approve')">Agree to it</button>
          } @else if (version().state === 'waiting') {
            <p class="small">Another administrator has to agree.</p>
          }
          <button class="btn btn--line btn--s" type="button" (click)="settle('withdraw')">Take it back</button>
        </div>
      }
    </ak-banner>
  }`,
})
export class WaitingVersion {
  readonly version = input.required<PolicyVersion>();
  readonly mayApprove = input(false);
  readonly mayChange = input(false);
  readonly settled = output<FacetPolicyView>();
  private readonly api = inject(FacetPolicyApi);
  private readonly school = inject(InstitutionStore).view;
  protected readonly settling = new Attempt();
  protected readonly day = datedDay;
  protected readonly made = computed(() => madeWords(this.version(), this.school().timeZone));
  protected readonly title = computed(() => {
    const { state, version } = this.version();
    if (state === 'in_force') return `Version ${version} lets a group come first.`;
    return state === 'waiting' ? `Version ${version} waits for a second person.` : `Version ${version} was agreed and has not begun.`;
  });

  protected async settle(how: 'approve' | 'withdraw'): Promise<void> {
    const view = await this.settling.run(() => this.api.settle(this.version().version, how));
    if (view) this.settled.emit(view);
  }
}
