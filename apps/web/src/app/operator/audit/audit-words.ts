import type { OperatorAction, OperatorAuditLine } from '@akin/contracts';
import { dateWords } from '../ago-words';

type Detail = OperatorAuditLine['detail'];

const words: Record<OperatorAction, (detail: Detail, now: Date) => string> = {
  added: () => 'Added the school',
  retried: () => 'Tried the set-up again',
  ready: () => 'Opened its door',
  suspended: () => 'Suspended it',
  resumed: () => 'Opened it again',
  archived: () => 'Archived it',
  restored: () => 'Restored it from the archive',
  erase_asked: ({ eraseAfter }, now) =>
    typeof eraseAfter === 'string' ? `Asked for it to be erased on ${dateWords(eraseAfter, now)}` : 'Asked for it to be erased',
  erase_cancelled: () => 'Took back the erasing',
  discarded: () => 'Discarded it: nobody had ever been there',
  erased: () => 'Erased everything of it',
  domain_added: (detail) => `Added the domain ${named(detail, 'host')}`,
  domain_verified: (detail) => `Verified the domain ${named(detail, 'host')}`,
  domain_removed: (detail) => `Removed the domain ${named(detail, 'host')}`,
  set_up_link_sent: ({ role }) => (role === 'it' ? 'Sent a set-up link to its IT contact' : 'Sent a set-up link to its administrator'),
  sign_in_switched_on: () => 'Switched its sign-in on',
  sign_in_replaced: () => 'Switched its sign-in to another identity provider or other settings',
  admins_mfa_lifted: () => 'Let its administrators in without a second factor again',
  sign_in_switched_back: () => 'Switched its sign-in back to what it was',
  sign_in_values_seen: () => 'Looked at the values of a test sign-in',
  sign_in_idp_shared: ({ entityId }) => `Let it share the identity provider ${String(entityId ?? '')}`.trim(),
  operator_factor_named: () => 'Said what counts as an operator’s second factor',
  break_glass_sent: ({ role }) => `Sent ${role === 'it' ? 'its IT contact' : 'its administrator'} a way back in`,
  break_glass_opened: () => 'Its way back in was opened',
  sign_in_metadata_accepted: () => 'Said yes to new metadata of its identity provider',
  sign_in_key_begun: () => 'Made a second key for its sign-in',
  sign_in_key_switched: () => 'Began to sign with its new key',
  sign_in_key_finished: () => 'Dropped its old key',
  group_first_barred: ({ jurisdiction }) => `Barred it from letting a group come first: ${String(jurisdiction ?? '')}`,
  group_first_allowed: () => 'Left it to the school again whether a group comes first',
  exported: () => 'Exported it to an archive file',
  imported: () => 'Brought it in from an archive file',
};

/** What was done, in a few words. */
export function auditWords({ action, detail }: Pick<OperatorAuditLine, 'action' | 'detail'>, now: Date): string {
  return words[action]?.(detail, now) ?? action.replaceAll('_', ' ');
}

/** What Akin does by itself when nobody is named. */
const byItself: readonly OperatorAction[] = ['ready', 'erased', 'set_up_link_sent', 'domain_verified'];

/** What only the school does about its sign-in. */
const atTheSchool: readonly OperatorAction[] = [
  'sign_in_replaced',
  'sign_in_switched_back',
  'sign_in_values_seen',
  'break_glass_opened',
  'admins_mfa_lifted',
];

/** What an administrator of the school does, and the command line for them. */
const eitherOfTwo: readonly OperatorAction[] = [
  'sign_in_metadata_accepted',
  'sign_in_key_begun',
  'sign_in_key_switched',
  'sign_in_key_finished',
];

/** Who did it. */
export function doneBy({ by, action }: Pick<OperatorAuditLine, 'by' | 'action'>): string {
  if (by !== null) return by;
  if (atTheSchool.includes(action)) return 'The school';
  if (eitherOfTwo.includes(action)) return 'The school, or the command line';
  if (action === 'sign_in_switched_on') return 'The school or Akin';
  return byItself.includes(action) ? 'Akin' : 'The command line';
}

const named = (detail: Detail, key: string) => String(detail[key] ?? '').trim();
