/**
 * How many mentors a school should have for its class size: 25 under 50 learners, 50 up to 100, 75 above; waived
 * for historically Black colleges and universities, whose faculty the programs elsewhere are short of.
 * @returns the target, or null where waived
 */
export function mentorTarget(classSize: number, hbcu: boolean): number | null {
  if (hbcu) return null;
  if (classSize < 50) return 25;
  return classSize <= 100 ? 50 : 75;
}
