import { escapeXml as text } from '../saml/escape-xml.js';
import { type SchoolLook } from '../institution.js';
import { arrowSvg } from './drawings.js';
import { page } from './layout.js';

interface Carried {
  look: SchoolLook;
  nonce: string;
  /** Where it is posted to. */
  to: string;
  samlResponse: string;
  relayState: string | null;
}

interface Words {
  title: string;
  heading: string;
  lead: string;
  side: string;
}

/** The page that carries the answer to the school's service provider: by itself where scripts run, with a button where not. */
export function postPage({ displayName, ...carried }: Carried & { displayName: string }): string {
  const { shortName, program } = carried.look;
  return carryingPage(carried, {
    title: `Signing in to ${shortName}`,
    heading: `Welcome, ${displayName}.`,
    lead: `Taking you to ${program || shortName} now. If nothing happens, continue by hand.`,
    side: 'The answer is signed, meant for this one request, and good for five minutes.',
  });
}

/** The same for who has signed out. */
export function leavingPage(carried: Carried): string {
  const { shortName } = carried.look;
  return carryingPage(carried, {
    title: `You are signed out of ${shortName}`,
    heading: `You are signed out of ${shortName}.`,
    lead: 'Taking you back now. If nothing happens, continue by hand.',
    side: 'The demonstration remembers nobody, so there is nothing left to close here.',
  });
}

function carryingPage({ look, nonce, to, samlResponse, relayState }: Carried, words: Words): string {
  const relay = relayState === null ? '' : `<input type="hidden" name="RelayState" value="${text(relayState)}">`;
  const main = `
<div class="intro"><h1>${text(words.heading)}</h1>
<p class="lead">${text(words.lead)}</p></div>
<form method="post" action="${text(to)}"><input type="hidden" name="SAMLResponse" value="${text(samlResponse)}">${relay}
<button class="btn">Continue${arrowSvg}</button></form>`;
  const side = `<p>${text(words.side)}</p>`;
  return page({ look, title: words.title, main, side, nonce, script: 'document.forms[0].submit()' });
}
