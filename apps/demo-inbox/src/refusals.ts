/** How many deliveries are still to be refused, so that tests can see mail wait and arrive later. */
export class Refusals {
  private left = 0;

  get remaining(): number {
    return this.left;
  }

  refuseNext(count: number): void {
    this.left = count;
  }

  /** Whether this delivery is one of them; counts it when it is. */
  takes(): boolean {
    if (this.left === 0) return false;
    this.left -= 1;
    return true;
  }
}
