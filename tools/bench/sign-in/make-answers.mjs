import { randomBytes } from 'node:crypto';
import { SignedXml } from 'xml-crypto';

const exclusive = 'http://www.w3.org/2001/10/xml-exc-c14n#';
const enveloped = 'http://www.w3.org/2000/09/xmldsig#enveloped-signature';
const newId = () => `_${randomBytes(20).toString('hex')}`;

/** An honest answer to this request, response and assertion signed, with the attributes universities send. */
export function makeAnswer({ idp, sp, acs, requestId, person }) {
  const at = (ms) => new Date(Date.now() + ms).toISOString();
  const attribute = (name, value) =>
    `<saml:Attribute Name="${name}" NameFormat="urn:oasis:names:tc:SAML:2.0:attrname-format:uri"><saml:AttributeValue>${value}</saml:AttributeValue></saml:Attribute>`;
  const assertion = sign(
    [
      `<saml:Assertion xmlns:saml="urn:oasis:names:tc:SAML:2.0:assertion" ID="${newId()}" Version="2.0" IssueInstant="${at(0)}">`,
      `<saml:Issuer>${idp.entityId}</saml:Issuer><saml:Subject>`,
      `<saml:NameID Format="urn:oasis:names:tc:SAML:2.0:nameid-format:persistent">${person}</saml:NameID>`,
      '<saml:SubjectConfirmation Method="urn:oasis:names:tc:SAML:2.0:cm:bearer">',
      `<saml:SubjectConfirmationData InResponseTo="${requestId}" Recipient="${acs}" NotOnOrAfter="${at(300_000)}"/>`,
      `</saml:SubjectConfirmation></saml:Subject><saml:Conditions NotBefore="${at(-1000)}" NotOnOrAfter="${at(300_000)}">`,
      `<saml:AudienceRestriction><saml:Audience>${sp}</saml:Audience></saml:AudienceRestriction></saml:Conditions>`,
      `<saml:AuthnStatement AuthnInstant="${at(0)}" SessionIndex="${newId()}"><saml:AuthnContext>`,
      '<saml:AuthnContextClassRef>urn:oasis:names:tc:SAML:2.0:ac:classes:PasswordProtectedTransport</saml:AuthnContextClassRef>',
      '</saml:AuthnContext></saml:AuthnStatement><saml:AttributeStatement>',
      attribute('urn:oid:1.3.6.1.4.1.5923.1.1.1.13', person),
      attribute('urn:oid:0.9.2342.19200300.100.1.3', person),
      attribute('urn:oid:2.5.4.42', 'Imani'),
      attribute('urn:oid:2.5.4.4', 'Reyes'),
      attribute('urn:oid:2.16.840.1.113730.3.1.241', 'Imani Reyes'),
      attribute('urn:oid:1.3.6.1.4.1.5923.1.1.1.7', 'urn:akin:role:learner'),
      '</saml:AttributeStatement></saml:Assertion>',
    ].join(''),
    idp,
  );
  const response = [
    '<samlp:Response xmlns:samlp="urn:oasis:names:tc:SAML:2.0:protocol" xmlns:saml="urn:oasis:names:tc:SAML:2.0:assertion"',
    ` ID="${newId()}" Version="2.0" IssueInstant="${at(0)}" Destination="${acs}" InResponseTo="${requestId}">`,
    `<saml:Issuer>${idp.entityId}</saml:Issuer>`,
    '<samlp:Status><samlp:StatusCode Value="urn:oasis:names:tc:SAML:2.0:status:Success"/></samlp:Status>',
    assertion,
    '</samlp:Response>',
  ].join('');
  return Buffer.from(sign(response, idp)).toString('base64');
}

function sign(xml, { privateKey, certificate }) {
  const signer = new SignedXml({
    privateKey,
    publicCert: certificate,
    signatureAlgorithm: 'http://www.w3.org/2001/04/xmldsig-more#rsa-sha256',
    canonicalizationAlgorithm: exclusive,
  });
  signer.addReference({ xpath: '/*', digestAlgorithm: 'http://www.w3.org/2001/04/xmlenc#sha256', transforms: [enveloped, exclusive] });
  signer.computeSignature(xml, { prefix: 'ds', location: { reference: "/*/*[local-name(.)='Issuer']", action: 'after' } });
  return signer.getSignedXml();
}

/** Metadata with just what we read. */
export function metadataOf({ entityId, certificate }) {
  const base64 = certificate.replace(/-----[^-]+-----|\s/g, '');
  return [
    `<md:EntityDescriptor xmlns:md="urn:oasis:names:tc:SAML:2.0:metadata" entityID="${entityId}">`,
    '<md:IDPSSODescriptor protocolSupportEnumeration="urn:oasis:names:tc:SAML:2.0:protocol"><md:KeyDescriptor use="signing">',
    `<ds:KeyInfo xmlns:ds="http://www.w3.org/2000/09/xmldsig#"><ds:X509Data><ds:X509Certificate>${base64}</ds:X509Certificate></ds:X509Data></ds:KeyInfo>`,
    '</md:KeyDescriptor><md:SingleSignOnService Binding="urn:oasis:names:tc:SAML:2.0:bindings:HTTP-Redirect" Location="https://idp.example/sso"/>',
    '</md:IDPSSODescriptor></md:EntityDescriptor>',
  ].join('');
}
