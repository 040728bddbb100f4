import { Component, ElementRef, computed, effect, inject, input, signal, viewChild } from '@angular/core';
import type { Audience, FacetView } from '@akin/contracts';
import { Icon } from '@akin/ui';
import { VocabularyStore } from '../vocabulary/vocabulary-store';
import { languageFacets } from '../vocabulary/with-languages';
import { AudienceLadder } from './audience-ladder';
import { AudienceMenu } from './audience-menu';
import { FacetEditor, type FacetWords } from './facet-editor';
import { ProfileStore } from './profile-store';

/** One characteristic: the answer or its absence, who sees it, and the way to change both. */
@Component({
  selector: 'ak-facet-row',
  imports: [AudienceMenu, FacetEditor, Icon],
  template: `<div>
      <h3>{{ facet().label }}</h3>
      @if (words()) {
        <p>{{ words() }}</p>
      } @else {
        <p class="muted">No answer. That is fine.</p>
      }
      @if (heldBack()) {
        <p class="caption">Your school does not show this one to people. What you chose holds again once it does.</p>
      }
    </div>
    <div class="fct__aside">
      @if (answer()) {
        <button
          #eye
          class="aud"
          type="button"
          [attr.aria-expanded]="eyeOpen()"
          (click)="eyeOpen.set(!eyeOpen())"
          (keydown.escape)="closeEye()"
        >
          <svg [akIcon]="seenBy()?.icon ?? 'eye'" /><span class="sr">{{ facet().label }}, seen by: </span>{{ seenBy()?.label }}
        </button>
      } @else {
        <span class="aud muted"><svg akIcon="eyeoff" />Nobody</span>
      }
      <button class="btn btn--text btn--s" type="button" [attr.aria-expanded]="open()" (click)="open.set(!open())">
        {{ open() ? 'Done' : answer() ? 'Edit' : 'Add' }}<span class="sr"> {{ facet().label }}</span>
      </button>
    </div>
    @if (eyeOpen() && answer()) {
      <ak-audience-menu
        [facet]="facet().code"
        [label]="facet().label"
        [audience]="audience()"
        (chosen)="show($event)"
        (keydown.escape)="closeEye()"
      />
    }
    @if (open()) {
      <ak-facet-editor
        class="open"
        [facet]="choosable()"
        [terms]="answer()?.terms ?? []"
        [ownWords]="answer()?.ownWords ?? ''"
        (changed)="save($event)"
        (cleared)="clear()"
      />
    }`,
  host: { class: 'fct' },
})
export class FacetRow {
  readonly facet = input.required<FacetView>();
  private readonly profile = inject(ProfileStore);
  private readonly vocabulary = inject(VocabularyStore);
  private readonly ladder = inject(AudienceLadder);
  protected readonly open = signal(false);
  protected readonly eyeOpen = signal(false);
  private readonly eye = viewChild<ElementRef<HTMLElement>>('eye');
  protected readonly answer = computed(() => this.profile.answerTo(this.facet().code));
  /** What the school hides stays to be read and taken out by who chose it. */
  protected readonly choosable = computed(() => {
    const gone = this.answer()?.noLongerOffered ?? [];
    return gone.length === 0 ? this.facet() : { ...this.facet(), terms: [...this.facet().terms, ...gone] };
  });
  /** What is new is for nobody until its owner opens it; the eye says so at once. */
  protected readonly audience = computed<Audience>(() => this.answer()?.audience ?? 'nobody');
  protected readonly seenBy = computed(() => this.ladder.all().find((words) => words.audience === this.audience()));
  /** The school's policy is stricter than what its owner chose. */
  protected readonly heldBack = computed(
    () => !!this.answer() && !['nobody', 'matching'].includes(this.audience()) && !this.vocabulary.may(this.facet().code, 'display'),
  );
  protected readonly words = computed(() => {
    const answer = this.answer();
    const labels = this.choosable()
      .terms.filter((term) => answer?.terms.includes(term.code))
      .map((term) => term.label);
    return [labels.join(', '), answer?.ownWords ? `“${answer.ownWords}”` : ''].filter(Boolean).join(' · ');
  });

  constructor() {
    effect(() => {
      if (languageFacets.includes(this.facet().code)) void this.vocabulary.nameLanguages(this.answer()?.terms ?? []);
    });
  }

  protected closeEye(): void {
    this.eyeOpen.set(false);
    this.eye()?.nativeElement.focus();
  }

  protected save(words: FacetWords): void {
    void this.profile.answer(this.facet().code, words);
  }

  protected show(audience: Audience): void {
    void this.profile.answer(this.facet().code, { audience });
  }

  protected clear(): void {
    this.open.set(false);
    void this.profile.answer(this.facet().code, { terms: [], ownWords: '' });
  }
}
