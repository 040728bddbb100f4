import { Component, computed, inject } from '@angular/core';
import { mappedFields, type MappedField } from '@akin/contracts';
import { sameMap } from '../ours/choose-vendor';
import { SignInDesk } from '../sign-in-desk';
import { collectedFields, fieldWords } from './attribute-words';
import { NameList } from './name-list';

/** Under which names each field is looked for, in order. */
@Component({
  selector: 'ak-attribute-map',
  imports: [NameList],
  template: `<p class="small soft">
      The first name that arrives fills the field; of affiliation, entitlement and groups, all that arrive are taken together. What a person
      is known by has an order of its own and is never an e-mail address.
    </p>
    @if (desk.options(); as options) {
      <dl class="map-of">
        @for (field of fields; track field) {
          <div>
            <dt>
              {{ words[field] }}
              @if (together.includes(field)) {
                <span class="caption under">taken together</span>
              }
            </dt>
            <dd>
              <ak-name-list
                [key]="'attributes-' + field"
                [label]="words[field]"
                [names]="options.attributes[field]"
                [problem]="problemOf(field)"
                (changed)="change(field, $event)"
              />
            </dd>
          </div>
        }
      </dl>
    }
    @if (desk.preset(); as preset) {
      <div class="row g3">
        @if (usual()) {
          <p class="small soft">These are the usual ones.</p>
        } @else {
          <button class="btn btn--line btn--s" type="button" (click)="restore()">Back to the usual ones</button>
        }
      </div>
    }`,
  host: { class: 'stack g4' },
})
export class AttributeMapEditor {
  protected readonly desk = inject(SignInDesk);
  protected readonly fields = mappedFields;
  protected readonly words = fieldWords;
  protected readonly together = collectedFields;
  protected readonly usual = computed(() => {
    const [options, preset] = [this.desk.options(), this.desk.preset()];
    return options !== null && preset !== null && sameMap(options.attributes, preset.attributes);
  });

  protected problemOf(field: MappedField): string | null {
    return this.desk.problem()?.fields.find((one) => one.field === `attributes.${field}`)?.message ?? null;
  }

  protected change(field: MappedField, names: string[]): void {
    const options = this.desk.options();
    if (options) void this.desk.choose({ ...options, attributes: { ...options.attributes, [field]: names } });
  }

  protected restore(): void {
    const [options, preset] = [this.desk.options(), this.desk.preset()];
    if (options && preset) void this.desk.choose({ ...options, attributes: preset.attributes });
  }
}
