/** Long work that can stop between any two pieces. A rule says where; whoever runs it says how long to go on. */
export type Pieces<T> = Generator<void, T>;

const together = 50;
/** Short, because a request goes through several turns of the event loop, and meets one such piece in each. */
const longestMs = 3;

/** Does the same with each item, a few at a time. */
export function* each<T>(items: readonly T[], work: (item: T) => void): Pieces<void> {
  for (let at = 0; at < items.length; at++) {
    if (at % together === together - 1) yield;
    work(items[at]);
  }
}

/** Runs long work so that whoever else is waiting is served every few milliseconds. */
export async function inPieces<T>(work: Pieces<T>): Promise<T> {
  const pause = pauses();
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
    await pause();
  }
}

/** Runs it in one go. */
export function atOnce<T>(work: Pieces<T>): T {
  let step = work.next();
  while (!step.done) step = work.next();
  return step.value;
}

/** Lets others be served, but only when the last time is a few milliseconds ago. */
export function pauses(): () => Promise<void> | undefined {
  let since = performance.now();
  return () => {
    if (performance.now() - since < longestMs) return undefined;
    return new Promise<void>((resolve) => setImmediate(resolve)).then(() => void (since = performance.now()));
  };
}

/** Items in groups of at most so many. */
export function groupsOf<T>(items: readonly T[], most: number): T[][] {
  return Array.from({ length: Math.ceil(items.length / most) }, (_, n) => items.slice(n * most, (n + 1) * most));
}
