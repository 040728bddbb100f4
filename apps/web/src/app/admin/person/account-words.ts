import type { AccountEvent, AccountView, ExportFacts, ExportList, IdentifierKind, MergeCount } from '@akin/contracts';
import { count } from '../../wording/count';
import { roleLabels } from '../role-words';

/** How identifiers are called where people talk about them. */
export const identifierLabels: Record<IdentifierKind, string> = {
  subject_id: 'Subject ID',
  unique_id: 'Unique ID (eduPersonUniqueId)',
  principal_name: 'Principal name (ePPN)',
  entra_object: 'Entra object ID',
  persistent_name: 'Persistent name',
};

interface Tag {
  label: string;
  /** Class of the tag, besides `tag`. */
  tone: string;
}

/** Where an account stands, in one or two words. */
export function accountTag({ state, leaving }: Pick<AccountView, 'state' | 'leaving'>): Tag {
  if (state === 'suspended') return { label: 'Suspended', tone: 'tag--bad' };
  if (state === 'closed') return { label: 'Closed', tone: '' };
  if (leaving) return { label: 'No longer listed', tone: 'tag--warn' };
  return state === 'active' ? { label: 'Signs in', tone: 'tag--good' } : { label: 'Not signed in yet', tone: '' };
}

/** A moment at the school, short enough for a table: `Nov 17, 2026, 2:14 PM`. */
export function momentWords(moment: string, timeZone: string): string {
  return new Intl.DateTimeFormat('en-US', { dateStyle: 'medium', timeStyle: 'short', timeZone }).format(new Date(moment));
}

const lists: Record<ExportList, string> = { people: 'people', mentors: 'mentors', selection: 'applications' };

/** What was taken away. That it was searched for is known, not for what. */
function exportWords(facts: ExportFacts | undefined): string {
  if (!facts) return 'Downloaded a list';
  const { list, format, rows, role, state, waiting, searched } = facts;
  const narrowed = [role && roleLabels[role], state?.replace('_', ' '), waiting && 'not signed in yet', searched && 'after a search'];
  const by = narrowed.filter(Boolean).join(', ');
  return `Downloaded the list of ${lists[list]} (${by ? `${by}; ` : ''}${count(rows, 'row')}, ${format === 'csv' ? 'CSV' : 'Excel'})`;
}

/** What was done, in a few words. */
export function eventWords({ action, detail }: Pick<AccountEvent, 'action' | 'detail'>): string {
  const role = detail.role ? roleLabels[detail.role] : 'a role';
  const identifier = detail.kind ? identifierLabels[detail.kind] : 'identifier';
  const words: Record<AccountEvent['action'], string> = {
    linked: `First sign-in, known by: ${identifier}`,
    confirmation_asked: `New identifier; asked by mail whether it was them: ${identifier}`,
    confirmation_contested: `Two identifiers ask for this account at once; the second: ${identifier}`,
    confirmed: `Confirmed by mail: ${identifier}`,
    confirmation_denied: `Said by mail that it was not them: ${identifier}`,
    admitted: `Let in by a rule, known by: ${identifier}`,
    suspended: 'Suspended',
    reinstated: 'Let in again',
    role_given: `Given the role ${role}`,
    role_taken: `The role ${role} was taken`,
    sessions_ended: 'Signed out everywhere',
    merged: 'Another account became part of this one',
    admission_changed: 'Changed who may come in',
    session_rules_changed: 'Changed how long sessions last, or who needs a second factor',
    sign_in_switched: 'Switched how the school signs in',
    sign_in_cared_for: 'Accepted new metadata or took a step of changing our key',
    desk_settled: 'What waited at the desk was settled',
    roster_saved: 'Saved a roster',
    roster_undone: 'Took a saved roster back',
    exported: exportWords(detail.export),
  };
  return words[action] ?? action;
}

/** Who did it. */
export function actorWords({ actor }: Pick<AccountEvent, 'actor'>): string {
  if (!actor) return 'By signing in';
  return actor.name ?? 'Somebody whose account is no longer here';
}

const figures: Record<MergeCount, string> = {
  profile: 'Profile',
  wishes: 'Wishes',
  saved_searches: 'Saved searches',
  mentor_places: 'Places in use as a mentor',
  requests: 'Requests',
  mentorships: 'Mentorships',
  claims: 'Credit claims',
};

/** How much an account has of something. */
export function figureLine({ what, count: n }: { what: MergeCount; count: number }): { label: string; words: string } {
  return { label: figures[what], words: what === 'profile' ? (n > 0 ? 'Filled in' : 'None') : count(n) };
}
