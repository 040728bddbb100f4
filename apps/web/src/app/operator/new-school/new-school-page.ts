import { Component, computed, inject, signal } from '@angular/core';
import { takeUntilDestroyed, toSignal } from '@angular/core/rxjs-interop';
import { type AbstractControl, NonNullableFormBuilder, ReactiveFormsModule } from '@angular/forms';
import { Router, RouterLink } from '@angular/router';
import { Banner, BrandMark, Field, FieldError, FieldInput, type FormProblem, FormSummary } from '@akin/ui';
import { type BrandMark as Mark, brandMarks, institutionKinds, type InstitutionKind } from '@akin/contracts';
import { debounceTime, filter, startWith } from 'rxjs';
import { problemOf } from '../../session/problem';
import { goalForClass } from '../mentor-goal';
import { OperatorApi } from '../operator-api';
import { kindWords } from '../school-words';
import { suggestShortName, suggestSlug } from '../suggest-address';
import { colorSuggestions } from './color-suggestions';
import { formDraft } from './form-draft';
import { newSchoolProblems, refusedFields } from './new-school-problems';
import { PaletteCard } from './palette-card';
import { commonZones, otherZones } from './time-zones';

const markWords: Record<Mark, string> = { pine: 'Pine', river: 'River', anchor: 'Anchor', rings: 'Rings' };

/** One form, and a school has its own address. Nothing typed is lost: the draft stays in this tab until the school is added. */
@Component({
  selector: 'ak-new-school-page',
  imports: [Banner, BrandMark, Field, FieldError, FieldInput, FormSummary, PaletteCard, ReactiveFormsModule, RouterLink],
  templateUrl: './new-school-page.html',
})
export class NewSchoolPage {
  private readonly api = inject(OperatorApi);
  private readonly router = inject(Router);
  protected readonly form = inject(NonNullableFormBuilder).group({
    name: '',
    shortName: '',
    slug: '',
    kind: 'medical_school' as InstitutionKind,
    classSize: null as number | null,
    hbcu: false,
    timeZone: 'America/New_York',
    seed: colorSuggestions[0].seed as string,
    accent: colorSuggestions[0].accent as string,
    mark: 'rings' as Mark,
    adminName: '',
    adminMail: '',
    itName: '',
    itMail: '',
    demoSignIn: true,
  });
  protected readonly kinds = institutionKinds;
  protected readonly kindWords = kindWords;
  protected readonly marks = brandMarks;
  protected readonly markWords = markWords;
  protected readonly commonZones = commonZones;
  protected readonly otherZones = otherZones;
  protected readonly suggestions = colorSuggestions;
  protected readonly host = location.host.replace(/^operator\./, '');

  private readonly summary = this.api.summary();
  protected readonly demo = computed(() => this.summary.hasValue() && this.summary.value().demo);
  protected readonly typed = toSignal(this.form.valueChanges.pipe(startWith(null)), { initialValue: null });
  protected readonly value = computed(() => {
    this.typed();
    return this.form.getRawValue();
  });
  protected readonly goal = computed(() => goalForClass(this.value().classSize ?? 0, this.value().hbcu));

  /** As found at the last try; the summary on top stays until the next one. */
  protected readonly found = signal<FormProblem[]>([]);
  /** Beside the fields; gone as soon as a field is changed. */
  protected readonly beside = signal<Partial<Record<string, string>>>({});
  protected readonly refused = signal<string | null>(null);
  protected readonly sending = signal(false);

  private readonly colors = signal({ seed: this.form.value.seed ?? '', accent: this.form.value.accent ?? '' });
  protected readonly palette = this.api.palette(this.colors);

  /** Whether the form is as it was left some time ago, rather than fresh. */
  protected readonly taken = signal(false);

  constructor() {
    this.takeUpDraft();
    this.followColors();
    this.followName();
    this.form.valueChanges.pipe(takeUntilDestroyed()).subscribe(() => formDraft.keep(this.form.getRawValue()));
    for (const [name, control] of Object.entries<AbstractControl<unknown>>(this.form.controls)) {
      control.valueChanges.pipe(takeUntilDestroyed()).subscribe(() => this.beside.update((all) => ({ ...all, [name]: undefined })));
    }
  }

  protected async submit(): Promise<void> {
    // The second of two quick clicks comes before the button is drawn as closed.
    if (this.sending()) return;
    const value = this.form.getRawValue();
    if (this.show(newSchoolProblems(value))) return;
    this.sending.set(true);
    this.refused.set(null);
    try {
      const demoSignIn = this.demo() && value.demoSignIn;
      const { itName, itMail, ...rest } = value;
      const it = itMail.trim() ? { itName: itName.trim(), itMail: itMail.trim() } : {};
      const school = await this.api.addSchool({ ...rest, ...it, classSize: value.classSize ?? 0, demoSignIn });
      formDraft.forget();
      await this.router.navigate(['/operator/schools', school.slug]);
    } catch (error) {
      const problem = problemOf(error);
      if (!this.show(refusedFields(problem))) this.refused.set(problem.message);
    } finally {
      this.sending.set(false);
    }
  }

  protected startOver(): void {
    this.form.reset();
    this.show([]);
    this.refused.set(null);
    this.taken.set(false);
    formDraft.forget();
    document.getElementById('name')?.focus();
  }

  private takeUpDraft(): void {
    this.form.patchValue(formDraft.read());
    this.taken.set(this.form.controls.name.value.trim() !== '');
  }

  /** Answers whether there was anything to show. */
  private show(problems: FormProblem[]): boolean {
    this.found.set(problems);
    this.beside.set(Object.fromEntries(problems.map(({ field, message }) => [field, message])));
    return problems.length > 0;
  }

  private followName(): void {
    const { name, shortName, slug } = this.form.controls;
    name.valueChanges.pipe(takeUntilDestroyed()).subscribe((typed) => {
      if (shortName.pristine) shortName.setValue(suggestShortName(typed));
      if (slug.pristine) slug.setValue(suggestSlug(typed));
    });
  }

  private followColors(): void {
    const isColor = (text: string) => /^#[0-9a-f]{6}$/i.test(text);
    this.form.valueChanges
      .pipe(
        startWith(null),
        debounceTime(200),
        filter(() => isColor(this.form.controls.seed.value) && isColor(this.form.controls.accent.value)),
        takeUntilDestroyed(),
      )
      .subscribe(() => this.colors.set({ seed: this.form.controls.seed.value, accent: this.form.controls.accent.value }));
  }
}
