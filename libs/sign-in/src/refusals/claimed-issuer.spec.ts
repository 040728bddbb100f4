import { claimedIssuer } from './claimed-issuer.js';

it.each([
  ['<p:Response><a:Issuer Format="x">https://idp.north.example/metadata</a:Issuer></p:Response>', 'https://idp.north.example/metadata'],
  ['<Response><Issuer>\n urn:north:idp \n</Issuer></Response>', 'urn:north:idp'],
  ['<Response><Issuer>Call 555-0100, urgent</Issuer></Response>', null],
  ['<Response><Issuer>javascript: alert(1)</Issuer></Response>', null],
  [`<Response><Issuer>https://${'a'.repeat(400)}</Issuer></Response>`, null],
  ['<Response><Issuer/></Response>', null],
  ['<Response/>', null],
])('%s', (xml, expected) => {
  expect(claimedIssuer(xml)).toBe(expected);
});
