import { mappedFields, type AttributeMap, type MappedField, type TrialView } from '@akin/contracts';
import { entraObject, entraTenant, principalName, subjectId, uniqueId } from '../attributes/attribute-names.js';
import { fillFields, type Filling } from '../attributes/fill-fields.js';
import type { AssertionFacts } from '../saml/assertion-facts.js';
import type { IdentityKind } from '../saml/identity-of.js';
import { identityOf } from '../saml/identity-of.js';
import type { AnswerShape } from '../saml/verify-answer.js';

/** What came of a test sign-in, with every value as it arrived. */
export type TrialFacts = Omit<TrialView, 'masked' | 'problem'> & { problem: string | null };

/** An answer that was verified, and how what is prepared reads it. */
export interface VerifiedTrial {
  assertion: AssertionFacts;
  shape: AnswerShape;
  attributes: AttributeMap;
  scopes: readonly string[];
  spEntityId: string;
  /** Whether a second factor was shown, and whether administrators will need one. */
  mfa: boolean;
  adminsNeedMfa: boolean;
}

const identifiers: Record<IdentityKind, { label: string; names: readonly string[] }> = {
  subject_id: { label: 'subject-id', names: [subjectId] },
  unique_id: { label: 'eduPersonUniqueId', names: [uniqueId] },
  principal_name: { label: 'eduPersonPrincipalName', names: [principalName] },
  entra_object: { label: 'object id in Entra ID', names: [entraTenant, entraObject] },
  persistent_name: { label: 'persistent NameID', names: [] },
};

const nothing: Omit<TrialFacts, 'at' | 'passed' | 'problem'> = {
  identifier: null,
  fields: [],
  attributes: [],
  missing: [],
  signed: { response: false, assertion: false, encrypted: false },
  contextClass: null,
  mfa: false,
};

/** An answer that was refused before anything in it could be believed: nothing of it is shown. */
export function refusedTrial(at: Date, problem: string): TrialFacts {
  return { ...nothing, at: at.toISOString(), passed: false, problem };
}

/** What an answer brought that holds, and whether somebody could sign in by it. */
export function describeTrial(
  at: Date,
  { assertion, shape, attributes, scopes, spEntityId, mfa, adminsNeedMfa }: VerifiedTrial,
): TrialFacts {
  const arrival = identityOf(assertion, spEntityId, scopes, attributes);
  const filled = fillFields(assertion, attributes);
  const problem = typeof arrival === 'string' ? arrival : null;
  const kind = typeof arrival === 'string' ? null : arrival.identity.kind;
  const missing = [...(adminsNeedMfa && !mfa ? [noSecondFactor] : []), ...missingOf(filled, problem === 'no_identity')];
  return {
    at: at.toISOString(),
    passed: problem === null && missing.every(({ weight }) => weight !== 'must'),
    problem,
    identifier: kind && { kind, label: identifiers[kind].label, value: valueOf(kind, assertion) },
    fields: mappedFields.map((field) => ({ field, ...shown(filled.get(field)) })),
    attributes: [...assertion.attributes].map(([name, values]) => ({
      name,
      friendlyName: assertion.friendlyNames.get(name) ?? null,
      values,
      fills:
        kind && identifiers[kind].names.includes(name)
          ? 'identifier'
          : (mappedFields.find((f) => filled.get(f)?.from.includes(name)) ?? null),
    })),
    missing,
    signed: shape,
    contextClass: assertion.authentications[0]?.contextClass ?? null,
    mfa,
  };
}

function valueOf(kind: IdentityKind, { attributes, nameId }: AssertionFacts): string {
  if (kind === 'persistent_name') return nameId?.value ?? '';
  return identifiers[kind].names.flatMap((name) => attributes.get(name)?.[0] ?? []).join(' | ');
}

function shown(filling: Filling | undefined): { from: string | null; values: string[] } {
  return { from: filling?.from.join(', ') || null, values: filling?.values ?? [] };
}

const noSecondFactor: TrialView['missing'][number] = {
  what: 'second_factor',
  weight: 'must',
  sentence: 'No second factor was shown, and your school asks its administrators for one: with this, none of them could come in.',
};

/** REFEDS asks services to get by with an identifier and a name or a mail address, and to ask the person for the rest. */
function missingOf(filled: Map<MappedField, Filling>, unknown: boolean): TrialView['missing'] {
  const came = (...fields: MappedField[]) => fields.every((field) => !!filled.get(field)?.values.length);
  const named = came('displayName') || came('givenName', 'familyName');
  const missing: TrialView['missing'] = [];
  if (unknown)
    missing.push({
      what: 'identifier',
      weight: 'must',
      sentence: 'No identifier came that stays with the person. A mail address is never one.',
    });
  if (!named && !came('mail'))
    missing.push({
      what: 'name_or_mail',
      weight: 'must',
      sentence: 'Neither a name nor a mail address came, so nobody would know who this is.',
    });
  if (!came('mail'))
    missing.push({
      what: 'mail',
      weight: 'should',
      sentence: 'Without a mail address, people on your roster are not recognized at their first sign-in.',
    });
  for (const field of ['givenName', 'familyName'] as const)
    if (!came(field))
      missing.push({ what: field, weight: 'should', sentence: `Without a ${words[field]}, people new to Akin are shown less kindly.` });
  return missing;
}

const words = { givenName: 'given name', familyName: 'family name' } as const;
