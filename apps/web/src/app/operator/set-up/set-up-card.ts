import { booleanAttribute, Component, computed, input } from '@angular/core';
import type { InstitutionDetail } from '@akin/contracts';
import { Icon, Trail } from '@akin/ui';
import { count } from '../../wording/count';
import { kindWords } from '../school-words';
import { setUpProgress, setUpTrail } from './set-up-steps';

/** How far a school's set-up is: a sentence, a bar, and each step. Project what can be done about a failed step. */
@Component({
  selector: 'ak-set-up-card',
  imports: [Icon, Trail],
  templateUrl: './set-up-card.html',
})
export class SetUpCard {
  readonly school = input.required<InstitutionDetail>();
  /** With every step and with what was typed, rather than the bar alone. */
  readonly whole = input(false, { transform: booleanAttribute });
  /** With the school's name, where the page does not have it as its heading. */
  readonly named = input(false, { transform: booleanAttribute });
  protected readonly kinds = kindWords;
  protected readonly count = count;
  protected readonly progress = computed(() => setUpProgress(this.school(), new Date()));
  protected readonly trail = computed(() => setUpTrail(this.school()));
  protected readonly heading = computed(() => {
    const { name } = this.school();
    if (this.progress().failed) return this.named() ? `The set-up of ${name} stopped` : 'The set-up stopped';
    return this.named() ? `${name} is being set up` : 'Being set up';
  });
}
