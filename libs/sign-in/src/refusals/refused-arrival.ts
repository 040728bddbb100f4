import { Refusal } from '@akin/platform';

/** A refusal of somebody the identity provider has vouched for. The mail address is for the administrator's log alone. */
export class RefusedArrival extends Refusal {
  constructor(
    because: Refusal,
    readonly mail: string | null,
  ) {
    super(because.code, because.detail);
  }
}

/** For a promise about somebody who was vouched for: whatever refuses them tells the log who it was. */
export function refusedAs(mail: string | undefined): (problem: unknown) => never {
  return (problem) => {
    throw problem instanceof Refusal ? new RefusedArrival(problem, mail ?? null) : problem;
  };
}
