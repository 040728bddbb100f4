import { answerDeadline } from '@akin/mentorships';
import { sealSavedSearch, sealShortlist, sealWishLists } from '@akin/matching';
import { sealAnswers, sealSelection } from '@akin/people';
import type { School } from '@akin/tenancy';
import type { PlannedPerson, PlannedRequest, SchoolPlan } from './school-plan.js';

type Row = Record<string, unknown>;
type Place = Pick<School, 'id' | 'timeZone' | 'answerDays'>;
type Looking = 'wish_lists' | 'shortlist' | 'saved_search';

/** The tables of the demo. */
export interface SchoolRows {
  account: Row[];
  profile: Row[];
  facet_answers: Row[];
  mentor: Row[];
  wish_lists: Row[];
  shortlist: Row[];
  saved_search: Row[];
  request: Row[];
  mentorship: Row[];
  module: Row[];
  cme_claim: Row[];
  selection_version: Row[];
  mentor_application: Row[];
  mentor_event: Row[];
  desk_item: Row[];
}

/**
 * A plan as rows of the school's tables. `today` is the day everything is counted back from; no moment lies on it or
 * after it, so nothing in the demo has happened in the future, whatever the hour. Answers are due, and reminders go out, by the
 * school's promise, as for requests made by hand.
 */
export function toRows(plan: SchoolPlan, today: Date, school: Place): SchoolRows {
  const at = (daysAgo: number, n: number) => moment(today, daysAgo, n);
  const places = placesOf(plan);
  const leavers = new Set(plan.desk.map(({ leaverId }) => leaverId));
  return {
    account: plan.people.map((person, n) => ({ ...accountRow(person, n, at), leaving: leavers.has(person.id) })),
    profile: plan.people.flatMap((person) => profileRow(person, leavers)),
    facet_answers: plan.people.flatMap((person) => answersRow(person, school)),
    mentor: plan.people.flatMap((person, n) => (person.mentoring ? [mentorRow(person, n, at, places)] : [])),
    ...lookingRows(plan.people, at, school),
    request: plan.requests.map((request, n) => requestRow(request, n, at, school)),
    mentorship: plan.mentorships.map(({ id, requestId, learnerId, mentorId, started, ended }, n) => ({
      ...{ id, request_id: requestId, learner_id: learnerId, mentor_id: mentorId },
      state: ended === null ? 'active' : 'ended',
      started_at: at(started, n + 1),
    })),
    module: plan.modules.map(({ id, title, kind, maxQuarters }) => ({ id, title, kind, max_quarters: maxQuarters })),
    cme_claim: plan.claims.map(({ id, accountId, moduleId, quarters, claimed }, n) => ({
      ...{ id, account_id: accountId, module_id: moduleId, quarters },
      claimed_at: at(claimed, n),
    })),
    selection_version: plan.selection ? [{ version: 1, decided_at: at(60, 0), settings: plan.selection }] : [],
    mentor_application: plan.applications.map(({ id, mentorId, claims, sent }, n) => ({
      ...{ id, mentor_id: mentorId, state: 'sent', version: 1, begun_at: at(sent + 1, n), sent_at: at(sent, n) },
      sealed: sealSelection({ table: 'mentor_application', schoolId: school.id, id }, claims),
    })),
    mentor_event: plan.applications.map(({ id, eventId, mentorId, sent }, n) => ({
      ...{ id: eventId, at: at(sent, n), mentor_id: mentorId, actor_id: mentorId, act: 'apply', application_id: id, version: 1 },
    })),
    desk_item: plan.desk.map(({ id, mentorshipId, since }, n) => ({
      ...{ id, mentorship_id: mentorshipId, reason: 'mentor_left', since: at(since, n), note: '' },
    })),
  };
}

type At = (daysAgo: number, n: number) => string;

function accountRow(person: PlannedPerson, n: number, at: At): Row {
  const { id, rosterKey, mail, givenName, familyName, pronouns, roles, firstSignIn, joined } = person;
  const faculty = person.mentoring !== null || roles.includes('reviewer');
  return {
    ...{ id, roster_key: rosterKey, mail, given_name: givenName, family_name: familyName, pronouns },
    display_name: faculty ? `Dr. ${givenName} ${familyName}` : null,
    // Mentors come by the roster, everyone else by what the school's sign-in says about them.
    given_roles: person.mentoring ? roles : [],
    entitled_roles: person.mentoring ? [] : roles,
    state: firstSignIn === null ? 'invited' : 'active',
    first_sign_in_at: firstSignIn === null ? null : at(firstSignIn, n),
    last_sign_in_at: firstSignIn === null ? null : at(Math.min(firstSignIn, 1 + (n % 17)), n),
    created_at: at(Math.max(joined, firstSignIn ?? 0), n),
  };
}

function profileRow({ id, profile, rosterKey, mentoring }: PlannedPerson, leavers: ReadonlySet<string>): Row[] {
  if (!profile) return [];
  const { ownWords, ...fields } = profile;
  const faculty = mentoring !== null;
  return [
    {
      account_id: id,
      ...fields,
      own_words: ownWords,
      on_roster: faculty && rosterKey !== null && !leavers.has(id),
      on_learner_roster: !faculty && rosterKey !== null,
    },
  ];
}

function answersRow({ id, facets }: PlannedPerson, school: Place): Row[] {
  return facets.length === 0 ? [] : [{ account_id: id, sealed: sealAnswers({ schoolId: school.id, accountId: id }, facets) }];
}

function mentorRow({ id, mentoring, joined, firstSignIn }: PlannedPerson, n: number, at: At, places: Places): Row {
  const { state, capacity, helpsWith, focus, howWeMeet, prefersStages } = mentoring as NonNullable<PlannedPerson['mentoring']>;
  return {
    ...{ account_id: id, state, capacity, helps_with: helpsWith, focus, ...howWeMeet, prefers_stages: prefersStages },
    taken: places.taken.get(id) ?? 0,
    held: places.held.get(id) ?? 0,
    invited_at: at(joined, n),
    joined_at: firstSignIn === null ? null : at(firstSignIn, n + 1),
  };
}

/** Sealed for each learner: nobody else reads what they look for. A search of the demo is one nobody fits yet. */
function lookingRows(people: readonly PlannedPerson[], at: At, { id: schoolId }: Place): Pick<SchoolRows, Looking> {
  const rows: Pick<SchoolRows, Looking> = { wish_lists: [], shortlist: [], saved_search: [] };
  people.forEach(({ id: accountId, looking }, n) => {
    if (looking === null) return;
    const { lists, shortlist, searches } = looking;
    if (lists.length > 0) rows.wish_lists.push({ account_id: accountId, sealed: sealWishLists({ schoolId, accountId }, lists) });
    if (shortlist.length > 0) {
      rows.shortlist.push({ account_id: accountId, sealed: sealShortlist({ schoolId, accountId }, shortlist) });
    }
    for (const { id, name, query, since } of searches) {
      const sealed = sealSavedSearch({ schoolId, accountId }, { name, query });
      rows.saved_search.push({ id, account_id: accountId, sealed, waits: true, since: at(since, n) });
    }
  });
  return rows;
}

function requestRow(request: PlannedRequest, n: number, at: At, { timeZone, answerDays }: Place): Row {
  const { id, learnerId, mentorId, need, hope, when, state, asked, answered, words } = request;
  const askedAt = at(asked, n);
  const { answerBy, remindAt } = answerDeadline(new Date(askedAt), timeZone, answerDays);
  return {
    ...{ id, learner_id: learnerId, mentor_id: mentorId, need, hope, when_text: when, state, words },
    asked_at: askedAt,
    answered_at: answered === null ? null : at(answered, n + 1),
    ...{ answer_by: answerBy, remind_at: remindAt },
  };
}

interface Places {
  taken: Map<string, number>;
  held: Map<string, number>;
}

/** A place is taken by each mentorship that goes on and held by each request that waits. */
function placesOf(plan: SchoolPlan): Places {
  return {
    taken: tally(plan.mentorships.filter(({ ended }) => ended === null)),
    held: tally(plan.requests.filter(({ state }) => state === 'open')),
  };
}

function tally(rows: readonly { mentorId: string }[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { mentorId } of rows) counts.set(mentorId, (counts.get(mentorId) ?? 0) + 1);
  return counts;
}

const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;

/** Some minute of the American working day so many days before `today`; `n` spreads people over it. */
function moment(today: Date, daysAgo: number, n: number): string {
  const start = Math.floor(today.getTime() / dayMs) * dayMs;
  return new Date(start - daysAgo * dayMs + (14 * 60 + ((n * 37) % 420)) * minuteMs).toISOString();
}
