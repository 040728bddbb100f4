import { createHash } from 'node:crypto';

export type PersonaName =
  'admin' | 'coordinator' | 'cme' | 'reviewer' | 'mentor1' | 'mentor2' | 'mentor3' | 'learner1' | 'learner2' | 'learner3' | 'operator';

/** Someone invented who can sign in at a demonstration school. */
export interface Persona {
  name: PersonaName;
  givenName: string;
  familyName: string;
  /** As people call them: `Dr. Adwoa Osei`. */
  displayName: string;
  mail: string;
  /** Never reassigned; sent as eduPersonUniqueId and as the persistent NameID. */
  uniqueId: string;
  /** What they do, in words. */
  doing: string;
  /** eduPersonScopedAffiliation, without the scope. */
  affiliation: 'faculty' | 'staff' | 'student' | 'member';
  /** Values of eduPersonEntitlement. Mentors have none: they come from the roster. */
  entitlements: string[];
}

interface Part {
  doing: string;
  affiliation: Persona['affiliation'];
  role: string | null;
}

const parts: Record<PersonaName, Part> = {
  admin: { doing: 'Program administrator', affiliation: 'staff', role: 'admin' },
  coordinator: { doing: 'Program coordinator', affiliation: 'staff', role: 'coordinator' },
  cme: { doing: 'CME office', affiliation: 'staff', role: 'cme_office' },
  reviewer: { doing: 'Portfolio reviewer', affiliation: 'faculty', role: 'reviewer' },
  mentor1: { doing: 'Faculty mentor', affiliation: 'faculty', role: null },
  mentor2: { doing: 'Faculty mentor', affiliation: 'faculty', role: null },
  mentor3: { doing: 'Faculty mentor', affiliation: 'faculty', role: null },
  learner1: { doing: 'Third-year student', affiliation: 'student', role: 'learner' },
  learner2: { doing: 'Second-year student', affiliation: 'student', role: 'learner' },
  learner3: { doing: 'First-year student', affiliation: 'student', role: 'learner' },
  operator: { doing: 'Looks after every school', affiliation: 'staff', role: 'operator' },
};

export const schoolPersonaNames = (Object.keys(parts) as PersonaName[]).filter((name) => name !== 'operator');

type Cast = Record<string, [givenName: string, familyName: string]>;

const casts: Record<string, Cast> = {
  northfield: {
    admin: ['Renata', 'Solís'],
    coordinator: ['Marcus', 'Whitehorse'],
    cme: ['Linh', 'Pham'],
    reviewer: ['Joanna', 'Abramowitz'],
    mentor1: ['Adwoa', 'Osei'],
    mentor2: ['Corazon', 'Lim'],
    mentor3: ['Thomas', 'Lindqvist'],
    learner1: ['Imani', 'Castellanos'],
    learner2: ['Jordan', 'Whitfield'],
    learner3: ['Samira', 'Haddad'],
  },
  riverside: {
    admin: ['Gwendolyn', 'Bazile'],
    coordinator: ['Teodoro', 'Manalo'],
    cme: ['Harriet', 'Lindgren'],
    reviewer: ['Vikram', 'Subramanian'],
    mentor1: ['Marisol', 'Etxeberria'],
    mentor2: ['Tendai', 'Moyo'],
    mentor3: ['Wei-Lin', 'Kuo'],
    learner1: ['Kalani', 'Nakoa'],
    learner2: ['Ruth', 'Begaye'],
    learner3: ['Dmitri', 'Sokolov'],
  },
};

const titled = (name: PersonaName) => name.startsWith('mentor') || name === 'reviewer';
const plain = (text: string) =>
  text
    .normalize('NFD')
    .replace(/[^a-zA-Z-]/g, '')
    .toLowerCase();

/** The people to pick from at this school, or at the operator's realm; every slug has the same parts. */
export function personasOf(slug: string): Persona[] {
  if (slug === 'operator') return [persona(slug, 'operator', 'Olive', 'Operator', 'operator@operator.example')];
  return schoolPersonaNames.map((name) => {
    const person = casts[slug]?.[name];
    if (!person) return persona(slug, name, ...genericName(name), `${name}@${slug}.example`);
    return persona(slug, name, ...person, `${plain(person[0])}.${plain(person[1])}@${slug}.example`);
  });
}

function persona(slug: string, name: PersonaName, givenName: string, familyName: string, mail: string): Persona {
  const { doing, affiliation, role } = parts[name];
  const displayName = `${titled(name) ? 'Dr. ' : ''}${givenName} ${familyName}`;
  const entitlements = role ? [`urn:akin:role:${role}`] : [];
  return { name, givenName, familyName, displayName, mail, uniqueId: `${name}@${slug}.example`, doing, affiliation, entitlements };
}

function genericName(name: PersonaName): [string, string] {
  const [, part, number] = /^([a-z]+?)(\d?)$/.exec(name) ?? [];
  const givenNames: Record<string, string> = {
    admin: 'Alex',
    coordinator: 'Casey',
    cme: 'Cameron',
    reviewer: 'Rowan',
    mentor: 'Morgan',
    learner: 'Lee',
  };
  const familyNames = ['Sample', 'Sample', 'Example', 'Instance'];
  return [givenNames[part] ?? 'Sam', familyNames[Number(number || 0)]];
}

/** Whoever signs in: a persona, or someone known by mail alone. */
export type Person = Omit<Persona, 'name'>;

/**
 * The person a `user=` names: a persona by name or mail, or else anyone by mail, without entitlement.
 * Answers null when it is neither a persona nor a mail address.
 */
export function findPerson(slug: string, user: string): Person | null {
  const wanted = user.trim().toLowerCase();
  const persona = personasOf(slug).find(({ name, mail }) => name === wanted || mail === wanted);
  if (persona) return persona;
  if (slug === 'operator' || wanted.length > 254 || !/^[^\s@<>"]+@[^\s@<>"']+\.[^\s@<>"']+$/.test(wanted)) return null;
  return anyone(slug, wanted);
}

function anyone(slug: string, mail: string): Person {
  const words = mail
    .split('@')[0]
    .split(/[._+-]+/)
    .filter(Boolean);
  const [givenName = 'Someone', ...rest] = words.map((word) => word[0].toUpperCase() + word.slice(1));
  const familyName = rest.join(' ') || 'Roster';
  // The id keeps the school's scope even when the mail address lives elsewhere.
  const uniqueId = `${createHash('sha256').update(mail).digest('hex').slice(0, 20)}@${slug}.example`;
  const displayName = `${givenName} ${familyName}`;
  return { givenName, familyName, displayName, mail, uniqueId, doing: 'On the roster', affiliation: 'member', entitlements: [] };
}
