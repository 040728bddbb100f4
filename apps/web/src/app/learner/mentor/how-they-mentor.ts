import { Component, computed, input } from '@angular/core';
import type { MentorPage } from '@akin/contracts';
import { mentoringLines, stagesInWords } from './mentoring-words';

/** How, when and as what a mentor works, and with whom they would rather; absent where nothing was said. */
@Component({
  selector: 'ak-how-they-mentor',
  template: `@if (lines().length > 0 || stages()) {
    <section aria-labelledby="works">
      <h2 id="works">How {{ called() }} works</h2>
      <dl class="id mt3">
        @for (line of lines(); track line.label) {
          <div>
            <dt>{{ line.label }}</dt>
            <dd>{{ line.words }}</dd>
          </div>
        }
        @if (stages()) {
          <div>
            <dt>Would rather work with</dt>
            <dd>{{ stages() }}. A preference of {{ called() }}’s, not a rule: anybody may ask.</dd>
          </div>
        }
      </dl>
    </section>
  }`,
})
export class HowTheyMentor {
  readonly mentor = input.required<Pick<MentorPage, 'howWeMeet' | 'prefersStages'>>();
  readonly called = input.required<string>();
  protected readonly lines = computed(() => mentoringLines(this.mentor().howWeMeet));
  protected readonly stages = computed(() => stagesInWords(this.mentor().prefersStages));
}
