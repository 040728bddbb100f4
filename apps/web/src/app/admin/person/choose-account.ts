import { Component, computed, inject, input, output, signal } from '@angular/core';
import { EmptyState, Icon, LoadProblem, Skeleton } from '@akin/ui';
import { keepLast } from '../../lists/keep-last';
import { AdminApi } from '../admin-api';
import { roleWords } from '../role-words';

/** Finds the other account by name or e-mail. */
@Component({
  selector: 'ak-choose-account',
  imports: [EmptyState, Icon, LoadProblem, Skeleton],
  template: `<section class="stack g4" aria-labelledby="choose">
    <h2 id="choose">Which is the other one?</h2>
    <div class="search searchbox">
      <svg akIcon="search" class="ico--s" />
      <label class="sr" for="other-account">Find the other account</label>
      <input
        #needle
        class="input"
        id="other-account"
        type="search"
        placeholder="Name or e-mail"
        autocomplete="off"
        (input)="search(needle.value)"
      />
    </div>
    @if (people.error()) {
      <ak-load-problem what="this list" [problem]="people.error()" (again)="people.reload()" />
    } @else if (shown(); as list) {
      @if (list.length > 0) {
        <ul class="list list--ruled" aria-label="Accounts found" [attr.aria-busy]="people.isLoading()">
          @for (person of list; track person.id) {
            <li class="row row--between g3">
              <div class="grow">
                <b>{{ person.name }}</b>
                <p class="small soft breakable">{{ person.mail }}</p>
                <p class="caption">{{ words(person.roles) }}</p>
              </div>
              <button class="btn btn--line btn--s" type="button" (click)="chosen.emit(person.id)">
                Compare<span class="sr"> with {{ person.name }}</span>
              </button>
            </li>
          }
        </ul>
      } @else {
        <ak-empty-state heading="Nobody else by that name"><p>Try fewer letters, or their e-mail address.</p></ak-empty-state>
      }
    } @else {
      <ak-skeleton label="Loading people" shape="lines" [rows]="4" />
    }
  </section>`,
})
export class ChooseAccount {
  readonly except = input.required<string>();
  readonly chosen = output<string>();
  private readonly q = signal('');
  protected readonly people = inject(AdminApi).people(
    computed(() => ({ role: '' as const, q: this.q(), waiting: false, page: 1, size: 20 })),
  );
  private readonly last = keepLast(this.people);
  protected readonly shown = computed(() => this.last()?.items.filter(({ id }) => id !== this.except()));
  protected readonly words = roleWords;
  private typing: ReturnType<typeof setTimeout> | undefined;

  protected search(q: string): void {
    clearTimeout(this.typing);
    this.typing = setTimeout(() => this.q.set(q.trim()), 250);
  }
}
