/**
 * Milliseconds of processor time the work took. Other than the clock on the wall it does not grow when the machine is
 * busy, so a generous bound tells work that grows with the square of its input from work that does not.
 */
export function cpuTime(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
