import { profileLimits, stageGroups, type Wish } from '@akin/contracts';
import { isNeed, isTerm, practicalLexicon, stageGroupOf, vocabulary } from '@akin/people';
import { countSchool } from './count-school.js';
import { generateNorthfield } from './generate-northfield.js';
import { generateRiverside } from './generate-riverside.js';
import { northfieldCast } from './northfield-cast.js';
import { riversideCast } from './riverside-cast.js';
import type { PlannedLooking } from './school-plan.js';
import { demoPersonas } from './testing/demo-personas.js';

const schools = [
  ['northfield', generateNorthfield()],
  ['riverside', generateRiverside()],
] as const;
const northfield = schools[0][1];

describe('Northfield', () => {
  it('has exactly the counters of the abstract', () => {
    expect(countSchool(northfield)).toEqual({
      mentors: 100,
      specialties: 17,
      subspecialties: 30,
      racialIdentities: 4,
      sexualOrientations: 3,
      nativeLanguages: 4,
      homeStates: 29,
      homeCountries: 4,
      cmeClaims: 90,
      relationships: 15,
      learners: 60,
      invited: 14,
      openRequests: 7,
    });
  });

  it('lets learner1 start with wishes and no request, learner2 wait for mentor1, and learner3 have mentor2', () => {
    const [l1, l2, l3, m1, m2] = ['imani.castellanos', 'jordan.whitfield', 'samira.haddad', 'adwoa.osei', 'corazon.lim'].map((name) =>
      northfield.people.find(({ mail }) => mail === `${name}@northfield.example`),
    );
    expect(l1?.looking?.lists.map(({ wishes }) => wishes.length >= 4)).toEqual([true, true]);
    expect(l1?.looking?.shortlist[0]).toBe(m1?.id);
    expect(northfield.requests.filter(({ learnerId }) => learnerId === l1?.id)).toEqual([]);
    expect(northfield.requests.filter(({ learnerId }) => learnerId === l2?.id)).toMatchObject([{ mentorId: m1?.id, state: 'open' }]);
    expect(northfield.mentorships.filter(({ learnerId }) => learnerId === l3?.id)).toMatchObject([{ mentorId: m2?.id, ended: null }]);
  });

  it('has mentor1 answer often enough for their page to say how soon they usually do', () => {
    const mentor1 = northfield.people.find(({ mail }) => mail === 'adwoa.osei@northfield.example');
    const answered = northfield.requests.filter(
      ({ mentorId, state }) => mentorId === mentor1?.id && ['accepted', 'declined'].includes(state),
    );
    expect(answered.length).toBeGreaterThanOrEqual(5);
    expect(northfield.mentorships.filter(({ mentorId, ended }) => mentorId === mentor1?.id && ended === null)).toHaveLength(1);
  });

  it('has one thing at the desk: a mentor who left, outside the cast, with one mentorship and no open request', () => {
    expect(northfield.desk).toHaveLength(1);
    const [{ leaverId, mentorshipId }] = northfield.desk;
    expect(northfield.mentorships.filter(({ mentorId }) => mentorId === leaverId)).toMatchObject([{ id: mentorshipId, ended: null }]);
    expect(northfield.requests.filter(({ mentorId, state }) => mentorId === leaverId && state === 'open')).toEqual([]);
    expect(northfieldCast.mentors.map(({ familyName }) => familyName)).not.toContain(
      northfield.people.find(({ id }) => id === leaverId)?.familyName,
    );
  });

  it.each([
    ['need', 'research_start_up', 11, 60],
    ['first_generation', 'yes', 11, 60],
    ['race_ethnicity', 'american_indian_or_alaska_native', 11, 60],
    ['orientation', 'gay', 11, 60],
    ['orientation', 'lesbian', 1, 10],
    ['disability', 'yes', 1, 10],
    ['language', 'portuguese', 1, 10],
  ])('has learners who wish for %s %s, some enough to be told and some too few', (facet, term, least, most) => {
    expect(wanting(northfield, facet, term)).toBeGreaterThanOrEqual(least);
    expect(wanting(northfield, facet, term)).toBeLessThanOrEqual(most);
  });

  it('has a search that waits, which nobody fits', () => {
    const searches = northfield.people.flatMap(({ looking }) => looking?.searches ?? []);
    const [must] = searches.flatMap(({ query }) => query.wishes.filter(({ weight }) => weight === 'must'));
    expect(searches).toHaveLength(1);
    expect(
      northfield.people.filter(({ facets }) => facets.some(({ facet, terms }) => facet === must.facet && terms.includes(must.term))),
    ).toEqual([]);
  });

  it('leaves the whole faculty findable: mentors differ in room, and most have some', () => {
    const rooms = northfield.people.flatMap(({ id, mentoring }) =>
      mentoring?.state === 'active' ? [mentoring.capacity - load(northfield, id)] : [],
    );
    expect(new Set(rooms).size).toBeGreaterThan(3);
    expect(rooms.filter((room) => room > 0).length).toBeGreaterThan(80);
    expect(rooms.filter((room) => room === 0).length).toBeGreaterThan(0);
  });
});

describe.each(schools)('%s', (slug, plan) => {
  const people = new Map(plan.people.map((person) => [person.id, person]));

  it('is invented the same way every time', () => {
    expect(slug === 'northfield' ? generateNorthfield() : generateRiverside()).toEqual(plan);
  });

  it('has everyone the demonstration identity provider offers, in their roles', async () => {
    const cast = slug === 'northfield' ? northfieldCast : riversideCast;
    const parts = new Map(
      [...cast.staff, ...cast.mentors, ...cast.learners].map((member) => [`${member.givenName} ${member.familyName}`, member.persona]),
    );
    const personas = await demoPersonas(slug);
    expect(personas).toHaveLength(parts.size);
    for (const { name, mail, givenName, familyName, entitlements } of personas) {
      expect(parts.get(`${givenName} ${familyName}`)).toBe(name);
      const roles = entitlements.length > 0 ? entitlements.map((value) => value.replace('urn:akin:role:', '')) : ['mentor'];
      expect(plan.people.find((candidate) => candidate.mail === mail)).toMatchObject({ givenName, familyName, roles });
    }
  });

  it('gives nobody a name, mail, id or roster key that is somebody else’s', () => {
    for (const field of ['id', 'mail', 'rosterKey'] as const) {
      const values = plan.people.map((person) => person[field]).filter((value) => value !== null);
      expect(new Set(values).size).toBe(values.length);
    }
    const ids = [plan.claims, plan.requests, plan.mentorships, plan.modules, plan.people].flatMap((rows) => rows.map(({ id }) => id));
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('speaks only the shipped vocabulary', () => {
    const isOffered = (facet: string, term: string) =>
      facet === 'need' ? isNeed(term) : facet === 'words' || isTerm(facet, term) || practicalLexicon.isTerm(facet, term);
    const unknown = plan.people.flatMap(({ facets, looking, profile, mentoring }) => [
      ...facets.flatMap(({ facet, terms }) => terms.filter((term) => !isTerm(facet, term)).map((term) => `${facet}:${term}`)),
      ...wishesOf(looking)
        .filter(({ facet, term }) => !isOffered(facet, term))
        .map(({ term }) => term),
      ...Object.entries(mentoring?.howWeMeet ?? {}).flatMap(([facet, terms]) => terms.filter((term) => !isOffered(facet, term))),
      ...(mentoring?.prefersStages ?? []).filter((group) => !stageGroups.includes(group)),
      ...[profile?.stage ?? null].filter((stage) => stage !== null && stageGroupOf(stage) === null),
      ...(mentoring?.helpsWith ?? []).filter((need) => !isNeed(need)),
      ...[profile?.specialty].filter((term) => term && !isTerm('specialty', term)),
      ...[profile?.subspecialty].filter((term) => term && !isTerm('subspecialty', term)),
    ]);
    expect(unknown).toEqual([]);
    expect(plan.requests.map(({ need }) => need).filter((need) => !isNeed(need))).toEqual([]);
    expect(new Set(plan.people.flatMap(({ facets }) => facets.map(({ facet }) => facet))).size).toBeGreaterThan(
      vocabulary.facets.length - 6,
    );
  });

  it('lets come first only some of what a mentor helps with, and mentors differ in how they work', () => {
    const mentors = plan.people.flatMap(({ mentoring }) => (mentoring?.state === 'active' ? [mentoring] : []));
    for (const { focus, helpsWith } of mentors) {
      expect(focus.length).toBeLessThanOrEqual(profileLimits.focus);
      expect(helpsWith).toEqual(expect.arrayContaining(focus));
    }
    const some = (is: (mentoring: (typeof mentors)[number]) => boolean) => mentors.filter(is).length / mentors.length;
    expect(some(({ focus }) => focus.length > 0)).toBeGreaterThan(0.5);
    expect(some(({ howWeMeet }) => howWeMeet.meeting_mode.length === 0)).toBeGreaterThan(0);
    expect(some(({ prefersStages }) => prefersStages.length > 0)).toBeGreaterThan(0.1);
    expect(some(({ prefersStages }) => prefersStages.length > 0)).toBeLessThan(0.5);
  });

  it('gives nobody more people than they have room for, and no learner two requests at once to one mentor', () => {
    const overfull = plan.people.filter(({ id, mentoring }) => load(plan, id) > (mentoring?.capacity ?? 0)).map(({ mail }) => mail);
    expect(overfull).toEqual([]);
    const open = plan.requests.filter(({ state }) => state === 'open').map(({ learnerId, mentorId }) => `${learnerId} ${mentorId}`);
    expect(new Set(open).size).toBe(open.length);
  });

  it('lets nobody hope for what does not fit where they are in training', () => {
    const later = ['fellowship_application', 'job_search_and_contracts'];
    for (const { learnerId, need } of plan.requests) {
      const stage = people.get(learnerId)?.profile?.stage ?? '';
      if (later.includes(need)) expect(stage).toMatch(/PGY|Fellow/);
      if (need === 'residency_application') expect(stage).toMatch(/MS[34]/);
    }
  });

  it('keeps time running forward: nobody answers before being asked or begins before the answer', () => {
    for (const { asked, answered } of plan.requests) if (answered !== null) expect(answered).toBeLessThanOrEqual(asked);
    for (const { requestId, started, ended } of plan.mentorships) {
      expect(started).toBe(plan.requests.find(({ id }) => id === requestId)?.answered);
      if (ended !== null) expect(ended).toBeLessThan(started);
    }
  });

  it('asks only between learners and mentors who exist', () => {
    for (const { learnerId, mentorId } of [...plan.requests, ...plan.mentorships]) {
      expect(people.get(learnerId)?.roles).toContain('learner');
      expect(people.get(mentorId)?.mentoring?.state).toBe('active');
    }
  });

  it('never lets two mentors say the same thing, nor say in words what they chose not to show', () => {
    const lines = plan.people.flatMap(({ profile }) => (profile?.ownWords ? [profile.ownWords] : []));
    const sentences = lines.flatMap((line) => line.split(/(?<=[.?]) /));
    expect(sentences.filter((sentence, n) => sentences.indexOf(sentence) !== n)).toEqual([]);
    const mentioned = plan.people.filter(({ profile }) => profile?.ownWords?.includes('first in my family'));
    for (const { facets } of mentioned) {
      expect(facets.find(({ facet }) => facet === 'first_generation')?.audience).toMatch(/school|partners/);
    }
  });

  it('uses every audience', () => {
    const audiences = new Set(plan.people.flatMap(({ facets }) => facets.map(({ audience }) => audience)));
    expect([...audiences].sort()).toEqual(['matching', 'nobody', 'pair', 'partners', 'school']);
  });
});

function wishesOf(looking: PlannedLooking | null): Wish[] {
  const { lists = [], searches = [] } = looking ?? {};
  return [...lists.flatMap(({ wishes }) => wishes), ...searches.flatMap(({ query }) => query.wishes)];
}

/** Learners whose list in use has it as a must or a lot. */
function wanting(plan: (typeof schools)[number][1], facet: string, term: string): number {
  const wants = (wish: Wish) => wish.facet === facet && wish.term === term && ['must', 'a_lot'].includes(wish.weight);
  return plan.people.filter(({ looking }) => looking?.lists[0]?.wishes.some(wants)).length;
}

function load(plan: (typeof schools)[number][1], id: string): number {
  const mentoring = plan.mentorships.filter(({ mentorId, ended }) => mentorId === id && ended === null).length;
  return mentoring + plan.requests.filter(({ mentorId, state }) => mentorId === id && state === 'open').length;
}
