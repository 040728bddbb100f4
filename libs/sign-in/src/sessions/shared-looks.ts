/**
 * A page asks for several things at once; they share one look at the session. Whoever asks while one is under way waits
 * for the next, which begins after they asked: so nobody is told what was true before they came, and what ends a session
 * holds at once in every process.
 */
export class SharedLooks<T> {
  private readonly running = new Map<string, { now: Promise<T>; next: Promise<T> | null }>();

  share(key: string, look: () => Promise<T>): Promise<T> {
    const open = this.running.get(key);
    if (!open) return this.begin(key, look);
    const begin = () => this.begin(key, look);
    open.next ??= open.now.then(begin, begin);
    return open.next;
  }

  private begin(key: string, look: () => Promise<T>): Promise<T> {
    const entry: { now: Promise<T>; next: Promise<T> | null } = { now: look(), next: null };
    this.running.set(key, entry);
    const settle = () => {
      if (!entry.next) this.running.delete(key);
    };
    entry.now.then(settle, settle);
    return entry.now;
  }
}
