import type { SignInVendor } from '@akin/contracts';

const identifier = 'urn:oasis:names:tc:SAML:attribute:subject-id';
const persistent =
  'As the name identifier (NameID), send one that stays with the person for good, in the format “persistent”. A mail address does not do: it may be given to somebody else one day.';
const signing = 'Have at least the assertion signed, with RSA and SHA-256.';

/**
 * Where our values go in each make's console and which claims to add, a step each. Consoles change their wording, so a
 * step names what is meant as well as where it usually is.
 */
export const vendorSteps: Record<SignInVendor, readonly string[]> = {
  shibboleth: [
    'Add our metadata address to the metadata providers of your identity provider, or save our metadata as a file there.',
    `Release one identifier that is never given to somebody else: subject-id (${identifier}) is best, then eduPersonUniqueId, then eduPersonPrincipalName if you never reassign it.`,
    'Release mail, givenName, sn and displayName; eduPersonScopedAffiliation and eduPersonEntitlement if roles are to come from you.',
    'If your metadata lists scopes, the identifier and the affiliations have to end in one of them.',
    signing,
  ],
  entra: [
    'In the Microsoft Entra admin center, add an enterprise application of your own that is not in the gallery, and choose SAML under single sign-on.',
    'In the basic SAML configuration, our entity id goes into “Identifier (Entity ID)” and our answer address into “Reply URL (Assertion Consumer Service URL)”. Uploading our metadata file fills in both.',
    'Leave the usual claims givenname, surname and emailaddress as they are. The object identifier and the tenant are sent by themselves, and people are known by them.',
    'If roles are to come from groups, add a group claim. Entra ID sends object ids, and leaves groups out for people who are in very many: choose “Groups assigned to the application”.',
    'Assign the people or groups who may sign in, or switch off that assignment is required.',
    'Copy the “App Federation Metadata URL” and give it to us.',
  ],
  okta: [
    'In the Okta admin console, create an app integration with SAML 2.0.',
    'Our answer address goes into “Single sign-on URL”, our entity id into “Audience URI (SP Entity ID)”.',
    `Choose “Persistent” as the name ID format, and a user name that does not change, such as Okta’s own user id. ${persistent}`,
    'Add the attribute statements email, firstName, lastName and displayName, filled from the user’s profile.',
    'If roles are to come from groups, add a group attribute statement called groups with a filter that lets only those through.',
    'Assign the people or groups who may sign in, then copy the metadata address from the sign-on page and give it to us.',
  ],
  adfs: [
    'In AD FS Management, add a relying party trust that is claims aware, and import our metadata from its address or as a file.',
    'Add a rule that sends LDAP attributes as claims: E-Mail-Addresses as E-Mail Address, Given-Name as Given Name, Surname as Surname.',
    `Add rules for an identifier: either a transform rule that sends an unchanging attribute as Name ID in the format “Persistent Identifier”, or a custom rule that sends ${identifier}. ${persistent}`,
    'If roles are to come from groups, add a rule that sends group membership as the claim Group.',
    'Set the secure hash algorithm of the trust to SHA-256.',
    'Give us your federation metadata: https://<your server>/FederationMetadata/2007-06/FederationMetadata.xml',
  ],
  ping: [
    'Add a SAML application (PingOne) or an SP connection (PingFederate), and import our metadata from its address or as a file.',
    `Map SAML_SUBJECT to something that stays with the person, in the format “persistent”. ${persistent}`,
    'Add mail, givenName, sn and displayName to the attribute contract and fill them from your directory.',
    `${signing} In PingOne choose “Sign assertion” or “Sign assertion and response”.`,
    'Give us the metadata of the application or connection, as an address or as a file.',
  ],
  duo: [
    'In the Duo admin panel, protect a generic SAML service provider with Duo Single Sign-On.',
    'Our entity id goes into “Entity ID”, our answer address into “Assertion Consumer Service (ACS) URL”. Our metadata address fills in both where Duo offers to read it.',
    `Choose the NameID format “persistent” and an attribute that does not change. ${persistent}`,
    'Map the attributes Email, FirstName, LastName and DisplayName; add groups if roles are to come from them.',
    signing,
    'Copy the metadata address of the application and give it to us.',
  ],
  google: [
    'In the Google admin console, under web and mobile apps, add a custom SAML app, and download Google’s metadata on the way: that file is what you give to us.',
    'Our answer address goes into “ACS URL”, our entity id into “Entity ID”.',
    `Choose “PERSISTENT” as the name ID format, and a field that does not change. ${persistent}`,
    'Map the first name to givenName, the last name to sn and the primary email to mail.',
    'If roles are to come from groups, add those groups under group membership and call the attribute groups.',
    'Switch the app on for the people who may sign in. It can take Google a while until that is so everywhere.',
  ],
  other: [
    'Give our metadata to your identity provider: by its address, as a file, or value by value as it is shown here.',
    `Send one identifier that is never given to somebody else: subject-id (${identifier}), eduPersonUniqueId, eduPersonPrincipalName if you never reassign it, or a persistent NameID.`,
    'Send the mail address, the given name and the family name. The names we look for can be changed here.',
    signing,
  ],
};
