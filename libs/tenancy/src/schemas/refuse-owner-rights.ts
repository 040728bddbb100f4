/**
 * Owner's rights belong to the provisioner and the command line. A program that answers people, or works for them, does
 * not start when it was handed them: what it does not have, nobody can take from it.
 * @throws Error in words
 */
export function refuseOwnerRights(program: string, ownerUrl: string | undefined): void {
  if (!ownerUrl) return;
  throw new Error(
    `The ${program} never needs the owner's rights. Take DATABASE_OWNER_URL out of its surroundings; only the provisioner and the command line have it.`,
  );
}
