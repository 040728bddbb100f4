import { httpResource } from '@angular/common/http';
import { computed, signal } from '@angular/core';
import type { FoundLanguages } from '@akin/contracts';

/** Long enough that one who types is not asked for at every letter. */
const pauseMs = 200;
const fewest = 2;

/** Languages beyond the school's list: thousands, so they are looked for where somebody types. Make it in an injection context. */
export class LanguageSearch {
  private readonly asked = signal('');
  private waiting: ReturnType<typeof setTimeout> | undefined;
  private readonly found = httpResource<FoundLanguages>(() =>
    this.asked() ? { url: '/api/vocabulary/languages', params: { q: this.asked() } } : undefined,
  );
  readonly items = computed(() => (this.asked() && this.found.hasValue() ? this.found.value().items : []));

  look(typed: string): void {
    clearTimeout(this.waiting);
    const text = typed.trim();
    this.waiting = setTimeout(() => this.asked.set(text.length < fewest ? '' : text), pauseMs);
  }
}
