import { seal, unseal } from '@akin/platform';

interface Owner {
  realmId: string;
  reference: string;
}

const purposeOf = (realmId: string) => `refused sign-ins ${realmId}`;

/** The mail address of somebody who has no account here: nobody reads it in the database, a backup or another row. */
export function sealMail({ realmId, reference }: Owner, mail: string): string {
  return seal(mail, purposeOf(realmId), reference);
}

/** Opens what `sealMail` closed for the same refusal. @throws Error when it was altered or belongs elsewhere */
export function openMail({ realmId, reference }: Owner, sealed: string): string {
  return unseal(sealed, purposeOf(realmId), reference);
}
