import type { SignInDeed } from '@akin/contracts';

const words: Partial<Record<SignInDeed['action'], string>> = {
  set_up_link_sent: 'A set-up link was sent.',
  sign_in_switched_on: 'Sign-in was switched on.',
  sign_in_replaced: 'It was switched over to something else.',
  admins_mfa_lifted: 'Administrators were let in without a second factor again, by the set-up page.',
  sign_in_switched_back: 'It was switched back to what it was.',
  sign_in_values_seen: 'Somebody looked at the values of a test sign-in.',
  sign_in_idp_shared: 'It may share its identity provider with another school.',
  sign_in_metadata_accepted: 'New metadata of the identity provider was taken over.',
  sign_in_key_begun: 'A new key was announced.',
  sign_in_key_switched: 'The new key is used for signing.',
  sign_in_key_finished: 'The old key was removed.',
  break_glass_sent: 'A way back in was sent by mail.',
  break_glass_opened: 'The way back in was opened.',
};

/** What was done about sign-in, as the school reads it. */
export const deedWords = ({ action }: Pick<SignInDeed, 'action'>): string => words[action] ?? `${action.replaceAll('_', ' ')}.`;

/** Who did it, and why where a reason was asked for. */
export function deedOrigin({ byOperator, reason }: Pick<SignInDeed, 'byOperator' | 'reason'>): string {
  const who = byOperator ? 'By whoever runs Akin' : 'At the school, or by Akin itself';
  return reason ? `${who}: “${reason}”` : `${who}.`;
}
