/** What arrived in a test sign-in is stored sealed: under this purpose, bound to its realm and request. */
export const trialPurpose = 'sign-in-trial';

export function trialPlace(realmId: string, requestId: string): string {
  return `${realmId}/${requestId}`;
}
