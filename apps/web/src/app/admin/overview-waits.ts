import type { InvitationSummary, ProgramCounters, RosterLine } from '@akin/contracts';
import { count } from '../wording/count';

/** One thing that waits, as a sentence, and where to see to it. */
export interface Wait {
  text: string;
  link: string;
  query?: Record<string, string>;
  action: string;
}

export interface Waits {
  /** The one next step, shown large; null when nothing needs a person. */
  next: (Wait & { title: string }) | null;
  others: Wait[];
}

interface Facts {
  counters: ProgramCounters;
  invitations: InvitationSummary;
  /** The newest roster, if there ever was one. */
  newest: RosterLine | null;
  /** How many things wait at the desk; 0 for those who do not settle them. */
  desk: number;
  /** Whether this person may import rosters. */
  imports: boolean;
}

/** What waits for the program office, and which of it is the next step. */
export function overviewWaits({ counters, invitations, newest, desk, imports }: Facts): Waits {
  return {
    next: imports ? nextStep(counters, invitations, newest) : null,
    others: [...atDesk(desk), ...invited(invitations), ...asked(counters)],
  };
}

function nextStep(counters: ProgramCounters, invitations: InvitationSummary, newest: RosterLine | null): Waits['next'] {
  if (newest?.state === 'checked') {
    const { rejected } = newest.counts;
    const decide = rejected > 0 ? `${count(rejected, 'row needs', 'rows need')} a decision first.` : 'Every row is in order.';
    return {
      title: 'Finish the roster you dropped',
      text: `“${newest.fileName}” is checked. ${decide} Nothing has been saved yet.`,
      link: `/admin/rosters/${newest.id}`,
      action: 'Open the roster',
    };
  }
  if (counters.mentors === 0 && invitations.invited === 0) {
    return {
      title: 'Bring your faculty roster aboard',
      text: 'Drop the list your faculty office keeps. We show you what would change before anything is saved, and invite people in your school’s name.',
      link: '/admin/rosters',
      action: 'Start with the roster',
    };
  }
  return null;
}

function atDesk(waiting: number): Wait[] {
  if (waiting === 0) return [];
  const text = `${count(waiting, 'thing waits', 'things wait')} at the desk: somebody left the list or paused, and what they had open needs a decision.`;
  return [{ text, link: '/admin/desk', action: 'Go to the desk' }];
}

function invited({ waiting, invited: all }: InvitationSummary): Wait[] {
  if (waiting === 0) return [];
  const text = `${count(waiting, 'person', 'people')} of ${count(all)} invited ${waiting === 1 ? 'has' : 'have'} not signed in yet.`;
  return [{ text, link: '/admin/invitations', action: 'See who' }];
}

function asked({ openRequests }: ProgramCounters): Wait[] {
  if (openRequests === 0) return [];
  const text = `${count(openRequests, 'request is', 'requests are')} waiting for a mentor’s answer. We remind the mentors for you.`;
  return [{ text, link: '/admin/people', query: { role: 'mentor' }, action: 'See the mentors' }];
}
