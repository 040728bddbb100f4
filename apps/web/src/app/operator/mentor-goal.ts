/** Where a school stands against the mentors its class size asks for. */
export interface GoalWords {
  text: string;
  /** Part of the goal that is reached, 0 to 100; null where the goal is waived. */
  percent: number | null;
}

/** `target` is null where the goal is waived (historically Black schools). */
export function goalWords(mentors: number, target: number | null): GoalWords {
  if (target === null) return { text: 'No goal (waived)', percent: null };
  const percent = target === 0 ? 100 : Math.min(100, Math.round((mentors / target) * 100));
  if (mentors >= target) return { text: `Goal of ${target} reached`, percent: 100 };
  return { text: `Goal ${target}, ${target - mentors} to go`, percent };
}

/** The goal a new school would get, in words. Supply targets by class size as in the program's rules. */
export function goalForClass(classSize: number, hbcu: boolean): string {
  if (hbcu) return 'No goal for the number of mentors: it is waived for historically Black schools.';
  if (!(classSize > 0)) return 'The number of mentors to aim for follows from this.';
  const mentors = classSize < 50 ? 25 : classSize <= 100 ? 50 : 75;
  return `The goal for this class size is ${mentors} mentors.`;
}
