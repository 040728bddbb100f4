import type { RefusalFamily } from '@akin/contracts';
import type { RefusalReason } from './refusal-reason.js';

export interface ReasonWords {
  /** What the person who was refused is told; many reasons share it. */
  family: RefusalFamily;
  /** What happened, for an administrator or IT. */
  sentence: string;
  /** The usual cause, and what to do. */
  remedy: string;
}

const it = (sentence: string, remedy: string): ReasonWords => ({ family: 'it', sentence, remedy });
const again = (sentence: string, remedy: string): ReasonWords => ({ family: 'again', sentence, remedy });

const forged = 'A genuine identity provider does not send this. If it comes again, ask IT to look at what the identity provider sent.';
const odd = 'No identity provider known to us sends this. If people are kept out, ask IT for the answer as it was sent, and show it to us.';
const clock = 'Usual cause: the clock of the identity provider is wrong. What to do: IT sets it by network time.';
const setUpAnew =
  'Usual cause: our metadata was entered there by hand, or for another school. What to do: IT loads our metadata once more, from the sign-in page in the settings.';
const start = 'What to do: nothing, unless the person comes back. Signing in again from the school’s own page works.';
const ours = 'The cause is on our side. What to do: nothing, unless it comes again; then tell whoever runs Akin, with the number.';

/** Every reason in words: one sentence and one remedy each. A new reason does not compile without them. */
export const reasonWords: Record<RefusalReason, ReasonWords> = {
  // what arrived was no answer at all
  no_message: again(
    'Somebody came to the address for answers without one.',
    'Usual cause: a bookmark or a reload. What to do: nothing; bookmark the school’s own page instead.',
  ),
  not_base64: it('What arrived was not packed the way SAML packs an answer.', odd),
  too_large: it(
    'The answer was larger than 128 KiB.',
    'Usual cause: the identity provider sends every group a person is in. What to do: IT sends only the groups that matter here.',
  ),
  not_utf8: it('The answer held bytes that are not text in UTF-8.', odd),
  markup_refused: it('The answer held a document type, a comment, CDATA or an instruction.', forged),
  malformed: it('The answer was not well-formed XML.', odd),
  too_many_elements: it(
    'The answer had more than 2,000 elements.',
    'Usual cause: the identity provider sends every group a person is in. What to do: IT sends only the groups that matter here.',
  ),
  too_deep: it('The answer was nested more than 32 levels deep.', forged),
  too_many_attributes: it('An element of the answer had more than 32 XML attributes.', forged),
  // which sign-in it answers
  no_request: again(
    'Nothing that this browser began here was waiting for this answer.',
    'Usual cause: cookies are switched off, two tabs, or sign-in was begun at the identity provider’s own page. What to do: start from the school’s page; IT can allow sign-in from the provider’s page in the settings.',
  ),
  request_over: {
    family: 'late',
    sentence: 'The answer came more than 15 minutes after the person had begun.',
    remedy: start,
  },
  relay_state: again(
    'The answer came with the relay state of another sign-in.',
    'Usual cause: two tabs at once. If everybody meets this, the identity provider changes RelayState; IT has it sent back as it came.',
  ),
  response_in_response_to: again(
    'The answer names another request than the one that was waiting.',
    `Usual cause: two tabs at once. ${start}`,
  ),
  in_response_to: again(
    'The signed part of the answer names another request than the one that was waiting.',
    `Usual cause: two tabs at once. ${start}`,
  ),
  sign_in_replayed: {
    family: 'used',
    sentence: 'This answer, or the request it answers, had been used before.',
    remedy: `Usual cause: the browser’s back button. ${start}`,
  },
  // what the identity provider itself says
  no_authn_context: {
    family: 'proof',
    sentence: 'The identity provider said that it cannot have the person show who they are in the way that was asked for.',
    remedy:
      'Usual cause: a second factor is asked for here and not set up there, for this person or at all. What to do: IT sets it up, or lists what it sends instead among the equivalent contexts.',
  },
  authn_failed: {
    family: 'declined',
    sentence: 'The identity provider said that the person did not manage to show who they are.',
    remedy:
      'Usual cause: a wrong password or a step that was cancelled. What to do: the person tries again, or asks the help desk of the school.',
  },
  request_denied: {
    family: 'declined',
    sentence: 'The identity provider said that it will not answer this request.',
    remedy:
      'Usual cause: the person may not use Akin by a rule there (in Entra ID: not assigned). What to do: IT adds the person or the group.',
  },
  no_passive: {
    family: 'declined',
    sentence: 'The identity provider said that it would have had to ask the person, and was not allowed to.',
    remedy: 'Akin never asks for that. What to do: IT removes “passive” from its settings for Akin.',
  },
  status: {
    family: 'declined',
    sentence: 'The identity provider answered that it did not work, without saying why in a way we know.',
    remedy: 'Its own log says why. What to do: IT looks there at this time; often it does not know us yet, or not our present certificate.',
  },
  // signatures and encryption
  unsigned: it(
    'A signature that your sign-in settings ask for was missing.',
    'Usual cause: the identity provider signs the response and not the assertion, or the other way round. What to do: IT changes what is signed there, or what is asked for here.',
  ),
  not_verified: it(
    'The signature does not hold under any key we know, or what was encrypted does not open with ours.',
    'Usual cause: the identity provider changed its certificate, or encrypts for a key we no longer have. What to do: IT gives us its new metadata, or loads ours anew.',
  ),
  algorithm: it(
    'The signature was made with a method that is no longer safe, or one we do not know.',
    'Usual cause: SHA-1. What to do: IT has answers signed with RSA and SHA-256, over exclusive canonical XML.',
  ),
  signature_shape: it('The signatures of the answer do not sit where signatures belong, one each.', forged),
  signature_target: it('A signature covers something other than what it stands in.', forged),
  one_assertion: it('The answer did not hold exactly one assertion in its place.', forged),
  duplicate_id: it('Two parts of the answer carry the same ID.', forged),
  not_encrypted: it(
    'The assertion was not encrypted, though your sign-in settings ask for it.',
    'Usual cause: encryption is off there, or our certificate is missing. What to do: IT switches it on and loads our metadata, or no longer asks for it here.',
  ),
  // who speaks, and to whom
  response_issuer: it(
    'The answer came from another identity provider than the one we know.',
    'Usual cause: the identity provider has a new entity id, or the person chose another school’s. What to do: IT gives us the new metadata.',
  ),
  issuer: it(
    'The assertion was issued by another identity provider than the one we know.',
    'Usual cause: the identity provider has a new entity id. What to do: IT gives us the new metadata.',
  ),
  destination: it('The answer was meant for another address than this one.', setUpAnew),
  recipient: it('The assertion was meant for another address than this one.', setUpAnew),
  audience: it('The assertion was meant for another service than this one.', setUpAnew),
  // times
  issued_in_future: it('The assertion says that it was issued in the future.', clock),
  not_before: it('The assertion is not valid yet.', clock),
  confirmation_not_before: it('The person’s confirmation is not valid yet.', clock),
  too_old: {
    family: 'late',
    sentence: 'The assertion was more than five minutes old.',
    remedy: `${clock} Or the person waited on the way.`,
  },
  expired: { family: 'late', sentence: 'The assertion was no longer valid.', remedy: `${clock} Or the person waited on the way.` },
  confirmation_expired: {
    family: 'late',
    sentence: 'The person’s confirmation was no longer valid.',
    remedy: `${clock} Or the person waited on the way.`,
  },
  session_over: again(
    'The person’s session at the identity provider had already ended.',
    'What to do: the person signs in again. If it comes to everybody, IT looks at how long sessions last there, and at its clock.',
  ),
  // what is said of the person's sign-in there
  not_fresh: again(
    'The person was asked to show anew who they are, and the identity provider did not do that.',
    'Usual cause: it does not honor ForceAuthn. What to do: IT allows it there, or no longer asks administrators for it here.',
  ),
  context_class: {
    family: 'proof',
    sentence: 'The person did not sign in there in one of the ways that your settings ask for.',
    remedy:
      'Usual cause: no second factor was used, or it is reported under another name. What to do: IT has one used, or lists its name among the equivalent contexts.',
  },
  name_id_format: it(
    'The name (NameID) came in another format than the one your settings ask for.',
    'What to do: IT sends that format, or lets any format do here.',
  ),
  no_identity: it(
    'The answer held no identifier that stays with a person.',
    'What to do: IT sends one of subject-id, eduPersonUniqueId, eduPersonPrincipalName, or a persistent NameID. A mail address does not count: those are given to somebody else one day.',
  ),
  ambiguous_identity: it('The answer held two different identifiers of one kind.', 'What to do: IT sends exactly one value of it.'),
  scope: it(
    'The identifier ends in a domain that the identity provider may not speak for.',
    'Usual cause: the metadata lists other scopes. What to do: IT corrects the scopes in its metadata, or the domain it sends.',
  ),
  strange_characters: it(
    'A value in the answer held control characters.',
    'What to do: IT looks at this person’s entry in the directory; it was often pasted from elsewhere.',
  ),
  // the make of the message
  not_a_response: it('What arrived was not a SAML response.', odd),
  response_version: it(
    'The answer was not SAML 2.0.',
    'What to do: IT chooses SAML 2.0 for Akin; 1.1 and WS-Federation are something else.',
  ),
  not_an_assertion: it('What was signed was not a SAML assertion.', forged),
  version: it('The assertion was not SAML 2.0.', 'What to do: IT chooses SAML 2.0 for Akin.'),
  one_subject: it('The assertion did not name exactly one subject.', odd),
  bearer: it('The assertion had no bearer confirmation, or more than one confirmation.', odd),
  conditions: it('The assertion came with no conditions, or with one we do not know.', odd),
  authentication: it('The assertion did not say exactly once how the person signed in.', odd),
  // the account
  account_unknown: {
    family: 'unlisted',
    sentence: 'The identity provider vouched for this person, and nobody on your list fits.',
    remedy:
      'What to do: if they belong to the program, add them to the roster with the mail address shown here, or let people like them in under “Who may come in”.',
  },
  account_closed: {
    family: 'ended',
    sentence: 'The person’s account here is closed.',
    remedy: 'Usual cause: the last roster left them out. What to do: if they are back, put them on the roster again.',
  },
  account_suspended: {
    family: 'ended',
    sentence: 'An administrator has suspended this person’s account.',
    remedy: 'What to do: if that is over, let the account in again on the page of people.',
  },
  account_leaving: {
    family: 'ended',
    sentence: 'The person has left by the last roster, and nothing else gives them a role.',
    remedy: 'What to do: if they are still here, put them on the roster again.',
  },
  account_ambiguous: {
    family: 'unlisted',
    sentence: 'More than one account here fits this person, so none was opened.',
    remedy: 'What to do: look both up on the page of people and merge them, or correct the mail address of the one that is somebody else.',
  },
  // this realm
  sign_in_not_set_up: {
    family: 'closed',
    sentence: 'Sign-in was not set up yet when this person came.',
    remedy: 'What to do: finish setting it up.',
  },
  sign_in_metadata_over: {
    family: 'closed',
    sentence: 'The metadata of the identity provider says itself that it is out of date, so nobody is let in.',
    remedy: 'What to do: IT publishes or gives us present metadata.',
  },
  school_suspended: { family: 'paused', sentence: 'The school is paused.', remedy: 'What to do: the operator opens it again.' },
  school_not_ready: {
    family: 'ours',
    sentence: 'The school is still being made ready.',
    remedy: 'What to do: wait a moment; the operator sees how far it is.',
  },
  unknown_host: { family: 'closed', sentence: 'Nobody signs in at this address.', remedy: 'What to do: use the school’s own address.' },
  // us
  too_busy: { family: 'ours', sentence: 'So many answers came at once that this one was not looked at.', remedy: ours },
  too_slow: { family: 'ours', sentence: 'Looking at this answer took longer than it may.', remedy: ours },
  thread_lost: { family: 'ours', sentence: 'What looked at this answer came to a sudden end.', remedy: ours },
  unexpected: { family: 'ours', sentence: 'Something went wrong on our side.', remedy: ours },
  many: {
    family: 'ours',
    sentence: 'More sign-ins were refused in this hour than are written down one by one; the others were only counted.',
    remedy:
      'Usual cause: somebody tries this address with made-up answers, which does no harm. What to do: if it lasts, tell whoever runs Akin.',
  },
};

/** The words for a reason as it was stored; what a newer or older version wrote is shown as something unexpected. */
export function wordsFor(reason: string): ReasonWords {
  return Object.hasOwn(reasonWords, reason) ? reasonWords[reason as RefusalReason] : reasonWords.unexpected;
}
