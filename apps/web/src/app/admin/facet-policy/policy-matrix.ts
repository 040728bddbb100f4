import { Component, input, output } from '@angular/core';
import { facetUses, type FacetRules, type FacetUse, type PolicyFacet } from '@akin/contracts';
import { toggleUse } from './toggle-use';
import { useWords } from './use-words';

/** Every facet and what may be done with it. On a phone each facet is a card. */
@Component({
  selector: 'ak-policy-matrix',
  template: `<div class="tablebox" tabindex="0" role="region" [attr.aria-label]="'What may be done with each facet'">
    <table class="table table--cards policy">
      <thead>
        <tr>
          <th scope="col">Facet</th>
          @for (use of uses; track use) {
            <th scope="col" [title]="words[use].means">{{ words[use].heading }}</th>
          }
        </tr>
      </thead>
      <tbody>
        @for (facet of facets(); track facet.code) {
          <tr>
            <th scope="row">
              {{ facet.label }}
              @if (facet.protected) {
                <span class="tag">Protected</span>
              } @else if (facet.proxy) {
                <span class="tag">Possible proxy</span>
              }
            </th>
            @for (use of uses; track use) {
              <td [attr.data-l]="words[use].heading">
                <label class="policy__cell"
                  ><input
                    #box
                    type="checkbox"
                    [id]="'rules.' + facet.code + '.' + use"
                    [attr.aria-label]="facet.label + ': ' + words[use].heading"
                    [checked]="allows(facet.code, use)"
                    [disabled]="locked() || isSettled(facet, use)"
                    (change)="toggle(facet.code, use, box)"
                /></label>
              </td>
            }
          </tr>
        }
      </tbody>
    </table>
  </div>`,
})
export class PolicyMatrix {
  readonly facets = input.required<readonly PolicyFacet[]>();
  readonly rules = input.required<FacetRules>();
  readonly locked = input(false);
  /** Whether no group may come first at this school. */
  readonly barred = input(false);
  readonly changed = output<FacetRules>();
  protected readonly uses = facetUses;
  protected readonly words = useWords;

  protected allows(code: string, use: FacetUse): boolean {
    return this.rules()[code]?.includes(use) ?? false;
  }

  protected isSettled({ fixed, demographic }: PolicyFacet, use: FacetUse): boolean {
    return fixed.includes(use) || (this.barred() && demographic && use === 'priority');
  }

  /** What the program rests on stays, whatever else a click takes along. */
  protected toggle(code: string, use: FacetUse, box: HTMLInputElement): void {
    const facet = this.facets().find((one) => one.code === code);
    const row = toggleUse(this.rules()[code] ?? [], use);
    const kept = facetUses.filter((one) => row.includes(one) || facet?.fixed.includes(one));
    box.checked = kept.includes(use);
    this.changed.emit({ ...this.rules(), [code]: kept });
  }
}
