import type { Role } from '@akin/contracts';
import { refedsMfa } from '../config/answer-options.js';
import type { AssertionFacts } from './assertion-facts.js';
import { stillToShow } from './still-to-show.js';

const begunAt = new Date('2026-11-20T10:00:00Z');
const password = 'urn:oasis:names:tc:SAML:2.0:ac:classes:PasswordProtectedTransport';
const entra = 'http://schemas.microsoft.com/claims/multipleauthn';

interface Case {
  roles: Role[];
  fresh?: boolean;
  mfa?: boolean;
  /** What the person was asked for already; null when they came by themselves. */
  asked?: { fresh?: boolean; mfa?: boolean } | null;
  shownMinutesAgo?: number;
  context?: string;
  methods?: string[];
  /** What the school takes from everybody. */
  taken?: string[];
}

const missing = ({
  roles,
  fresh = false,
  mfa = false,
  asked = {},
  shownMinutesAgo = 0,
  context = password,
  methods = [],
  taken = [],
}: Case) =>
  stillToShow(
    {
      settings: { reauthenticateAdmins: fresh, adminsNeedMfa: mfa, contextClasses: taken },
      pending: asked && { fresh: false, mfa: false, begunAt, ...asked },
    },
    {
      authentications: [
        { at: begunAt.getTime() - shownMinutesAgo * 60_000, contextClass: context, sessionIndex: null, sessionEndsAt: null },
      ],
      attributes: new Map([['http://schemas.microsoft.com/claims/authnmethodsreferences', methods]]),
    } as unknown as AssertionFacts,
    roles,
  );

it.each<[string, Case, string | null]>([
  ['nothing is asked for', { roles: ['admin'], shownMinutesAgo: 90 }, null],
  ['a learner has nothing more to show', { roles: ['learner'], fresh: true, mfa: true, shownMinutesAgo: 90 }, null],
  ['an admin of long ago shows it anew', { roles: ['admin'], fresh: true, shownMinutesAgo: 90 }, 'fresh=1'],
  ['an admin of just now does not', { roles: ['admin'], fresh: true }, null],
  ['an admin who came by themselves shows it anew', { roles: ['admin'], fresh: true, asked: null }, 'fresh=1'],
  ['an admin who was asked has shown it', { roles: ['admin'], fresh: true, shownMinutesAgo: 90, asked: { fresh: true } }, null],
  ['an operator shows it anew too', { roles: ['operator'], fresh: true, shownMinutesAgo: 90 }, 'fresh=1'],
  ['an admin without a second factor shows one', { roles: ['learner', 'admin'], mfa: true }, 'mfa=1'],
  ['an admin with one does not', { roles: ['admin'], mfa: true, context: refedsMfa }, null],
  ['nor with one as Entra ID tells it', { roles: ['admin'], mfa: true, methods: [entra] }, null],
  ['a password is none, though the school takes it from others', { roles: ['admin'], mfa: true, taken: [refedsMfa, password] }, 'mfa=1'],
  ['what the school takes for one is', { roles: ['admin'], mfa: true, taken: [refedsMfa, 'urn:equal'], context: 'urn:equal' }, null],
  ['both at once', { roles: ['admin'], fresh: true, mfa: true, shownMinutesAgo: 90 }, 'fresh=1&mfa=1'],
  ['what was asked once is asked again', { roles: ['admin'], fresh: true, mfa: true, asked: { fresh: true } }, 'fresh=1&mfa=1'],
])('%s', (_what, given, query) => expect(missing(given)).toBe(query));
