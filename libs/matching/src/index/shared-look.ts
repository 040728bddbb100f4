/**
 * Work that several callers may share when they come at the same moment. Nobody is given the outcome of work that had begun
 * before they came: whoever comes while it is under way waits for the next, which begins when it ends.
 */
export class SharedLook<T> {
  private underWay: Promise<unknown> = Promise.resolve();
  private next: Promise<T> | null = null;

  constructor(private readonly look: () => Promise<T>) {}

  now(): Promise<T> {
    return (this.next ??= this.begin());
  }

  private async begin(): Promise<T> {
    await this.underWay.catch(() => undefined);
    this.next = null;
    const look = this.look();
    this.underWay = look;
    return look;
  }
}
