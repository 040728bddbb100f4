/**
 * A page asks for several things at once; they share one look at the session. Whoever asks while one is under way waits
 * for the next, which begins after they asked. What was found is remembered for a moment, unless something was to be
 * forgotten since that look began.
 */
export class SharedLooks<T> {
  private readonly running = new Map<string, { now: Promise<T>; next: Promise<T> | null }>();
  private readonly found = new Map<string, { answer: T; until: number }>();
  private forgotten = 0;

  /** `rememberedMs`: for how long; 0 for not at all. */
  constructor(private readonly rememberedMs: number) {}

  share(key: string, look: () => Promise<T>): Promise<T> {
    const found = this.found.get(key);
    if (found && found.until > performance.now()) return Promise.resolve(found.answer);
    const open = this.running.get(key);
    if (!open) return this.begin(key, look);
    const begin = () => this.begin(key, look);
    open.next ??= open.now.then(begin, begin);
    return open.next;
  }

  /** What was found until now is not believed any more, and neither is what is being looked at. */
  forget(): void {
    this.forgotten += 1;
    this.found.clear();
  }

  private begin(key: string, look: () => Promise<T>): Promise<T> {
    const { forgotten } = this;
    const entry: { now: Promise<T>; next: Promise<T> | null } = { now: look(), next: null };
    this.running.set(key, entry);
    const settle = () => {
      if (!entry.next) this.running.delete(key);
    };
    entry.now.then((answer) => this.keep(key, answer, forgotten), settle).then(settle, settle);
    return entry.now;
  }

  private keep(key: string, answer: T, forgotten: number): void {
    if (!this.rememberedMs || forgotten !== this.forgotten) return;
    if (this.found.size >= most) this.found.clear();
    this.found.set(key, { answer, until: performance.now() + this.rememberedMs });
  }
}

const most = 10_000;
