import { escapeXml as text } from '../escape-xml.js';
import { type SchoolLook } from '../institution.js';
import { arrowSvg } from './drawings.js';
import { page } from './layout.js';

interface PostPage {
  look: SchoolLook;
  nonce: string;
  acs: string;
  displayName: string;
  samlResponse: string;
  relayState: string | null;
}

/** The page that carries the answer to the school's service provider: by itself where scripts run, with a button where not. */
export function postPage({ look, nonce, acs, displayName, samlResponse, relayState }: PostPage): string {
  const relay = relayState === null ? '' : `<input type="hidden" name="RelayState" value="${text(relayState)}">`;
  const main = `
<div class="intro"><h1>Welcome, ${text(displayName)}.</h1>
<p class="lead">Taking you to ${text(look.program || look.shortName)} now. If nothing happens, continue by hand.</p></div>
<form method="post" action="${text(acs)}"><input type="hidden" name="SAMLResponse" value="${text(samlResponse)}">${relay}
<button class="btn">Continue${arrowSvg}</button></form>`;
  const side = '<p>The answer is signed, meant for this one request, and good for five minutes.</p>';
  return page({ look, title: `Signing in to ${look.shortName}`, main, side, nonce, script: 'document.forms[0].submit()' });
}
