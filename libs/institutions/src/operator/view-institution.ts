import {
  mentorTarget,
  type ContactView,
  type DeliveryView,
  type InstitutionDetail,
  type InstitutionRow,
  type SchoolSignInView,
} from '@akin/contracts';
import type { SignInSummary } from '@akin/sign-in';
import type { ContactFacts } from './contacts.repository.js';
import { describeLink } from './describe-link.js';
import type { InstitutionFacts } from './institution-rows.repository.js';
import { judgeMail } from './judge-mail.js';

/** What holds for every school of this installation at this moment. */
export interface Surroundings {
  now: Date;
  protocol: string;
  baseDomain: string;
  latestVersion: number;
}

type RowPart = Omit<InstitutionDetail, 'steps' | 'domains' | 'hosts' | 'contacts' | 'signIn' | 'delivery' | 'discardable'>;

/** The row of the list; figures only. */
export function viewRow(facts: InstitutionFacts, around: Surroundings): InstitutionRow {
  const { hbcu: _hbcu, timeZone: _timeZone, groupFirst: _groupFirst, ...row } = viewFacts(facts, around);
  return row;
}

/** The row with the few facts only the school's own page shows. */
export function viewFacts(facts: InstitutionFacts, { now, protocol, baseDomain, latestVersion }: Surroundings): RowPart {
  const { id, slug, name, shortName, kind, state, classSize, hbcu, timeZone, schemaVersion, signInReady, branding } = facts;
  const { mentors, learners, relationships, lastSignInAt, eraseAfter, createdAt, groupFirst } = facts;
  return {
    id,
    slug,
    name,
    shortName,
    kind,
    state,
    classSize,
    hbcu,
    timeZone,
    schemaVersion,
    signInReady,
    mentors,
    learners,
    relationships,
    address: `${protocol}://${slug}.${baseDomain}/`,
    mark: branding.mark,
    seed: branding.seed,
    mentorTarget: mentorTarget(classSize, hbcu),
    upToDate: schemaVersion >= latestVersion,
    lastSignInAt: iso(lastSignInAt),
    mailHealth: judgeMail(facts, now),
    eraseAfter: iso(eraseAfter),
    createdAt: createdAt.toISOString(),
    groupFirst: groupFirst && { ...groupFirst, since: new Date(groupFirst.since).toISOString() },
  };
}

export function viewDelivery(facts: InstitutionFacts): DeliveryView {
  const { mailsWaiting, mailsFailed, lastMailAt, eventsWaiting, oldestWaitingAt, healthAt } = facts;
  return {
    mailsWaiting,
    mailsFailed,
    lastMailAt: iso(lastMailAt),
    eventsWaiting,
    oldestWaitingAt: iso(oldestWaitingAt),
    at: iso(healthAt),
  };
}

export function viewSignIn({ ready, idpEntityId, certificateUntil }: SignInSummary, lastSignInAt: Date | null): SchoolSignInView {
  return { ready, idpEntityId, certificateUntil: iso(certificateUntil), lastSignInAt: iso(lastSignInAt) };
}

export function viewContact(contact: ContactFacts, now: Date): ContactView {
  const { role, name, mail } = contact;
  return { role, name, mail, link: describeLink(contact, now) };
}

const iso = (at: Date | null): string | null => at?.toISOString() ?? null;
