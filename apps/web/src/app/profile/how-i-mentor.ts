import { Component, computed, inject } from '@angular/core';
import { type MyMentoring, type PracticalFacet, practicalViews, type StageGroup, stageGroups, stageGroupWords } from '@akin/contracts';
import { Toasts } from '@akin/ui';
import { InstitutionStore } from '../session/institution-store';
import { capitalized } from '../wording/capitalized';
import { PickChips } from './pick-chips';
import { ProfileStore } from './profile-store';
import { withOrWithout } from './with-or-without';

/** How, when and as what a mentor works, and with whom they would rather. All of it may stay open. */
@Component({
  selector: 'ak-how-i-mentor',
  imports: [PickChips],
  template: `@if (profile.mentoring(); as mentoring) {
    <div>
      <h2 id="how">How I mentor</h2>
      <p class="small soft measure">
        Members of the school see this, and {{ words().learners }} can wish for it. Leave open what you would rather settle together.
      </p>
    </div>
    @for (part of parts; track part.facet) {
      <ak-pick-chips
        [name]="part.facet"
        [legend]="part.label"
        [terms]="part.terms"
        [chosen]="mentoring.howWeMeet[part.facet]"
        [keep]="part.keep"
      />
    }
    <ak-pick-chips
      name="stages"
      legend="Whom I would rather work with"
      [hint]="stagesHint()"
      anyLabel="Any stage"
      [terms]="stages"
      [chosen]="mentoring.prefersStages"
      [keep]="keepStage"
    />
  }`,
  host: { class: 'stack g6', role: 'group', 'aria-labelledby': 'how' },
})
export class HowIMentor {
  protected readonly profile = inject(ProfileStore);
  protected readonly words = inject(InstitutionStore).words;
  private readonly toasts = inject(Toasts);
  protected readonly parts = practicalViews.map(({ code, label, terms }) => {
    const facet = code as PracticalFacet;
    return { facet, label, terms, keep: (term: string | null, isIn: boolean) => this.keepPart(facet, term, isIn) };
  });
  protected readonly stages = stageGroups.map((code) => ({ code, label: stageGroupWords[code] }));
  protected readonly stagesHint = computed(
    () =>
      'A preference on where somebody stands in training and, with what you put first, on what they look for; never on who they are. ' +
      `${capitalized(this.words().learners)} see it on your page. It moves you up or down a little, and anybody may still ask.`,
  );

  protected readonly keepStage = (code: string | null, isIn: boolean): Promise<boolean> =>
    code === null
      ? this.welcomeAny()
      : this.profile.changeMentoring(({ prefersStages }) => ({ prefersStages: withOrWithout(prefersStages, code as StageGroup, isIn) }));

  private keepPart(facet: PracticalFacet, term: string | null, isIn: boolean): Promise<boolean> {
    if (term === null) return this.profile.changeMentoring({ howWeMeet: { [facet]: [] } });
    return this.profile.changeMentoring(({ howWeMeet }) => ({ howWeMeet: { [facet]: withOrWithout(howWeMeet[facet], term, isIn) } }));
  }

  private async welcomeAny(): Promise<boolean> {
    let before: MyMentoring['prefersStages'] = [];
    const kept = await this.profile.changeMentoring(({ prefersStages }) => {
      before = prefersStages;
      return { prefersStages: [] };
    });
    const undo = () => void this.profile.changeMentoring({ prefersStages: before });
    if (kept) this.toasts.show({ text: 'Any stage is welcome now.', undo });
    return kept;
  }
}
