/** Somebody changed between the look at the people and their writing: a look again decides. */
export class ChangedUnderneath extends Error {
  constructor() {
    super('somebody was changed while a roster was saved');
  }
}

/** A mail address or id that was taken meanwhile, and an account that has gone. */
const broken = ['23505', '23503'];

/** Whether a failure comes from somebody who was changed meanwhile. */
export function changedUnderneath(problem: unknown): boolean {
  if (problem instanceof ChangedUnderneath) return true;
  return typeof problem === 'object' && problem !== null && 'code' in problem && broken.includes(String(problem.code));
}
