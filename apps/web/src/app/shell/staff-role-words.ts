import type { Role } from '@akin/contracts';

/** What a person is in the program, the widest first. */
const words: [Role, string][] = [
  ['operator', 'Operator'],
  ['admin', 'Program admin'],
  ['coordinator', 'Coordinator'],
  ['cme_office', 'CME office'],
  ['reviewer', 'Mentor selection'],
  ['viewer', 'Program staff'],
];

/** How a member of staff is introduced under their name. */
export function staffRoleWords(roles: readonly Role[]): string {
  return words.find(([role]) => roles.includes(role))?.[1] ?? '';
}
