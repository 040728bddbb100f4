export const contactRoles = ['administrator', 'it'] as const;
export type ContactRole = (typeof contactRoles)[number];

/** Whom the operator writes to, as the operator typed it, and how far their set-up link is. */
export interface ContactView {
  role: ContactRole;
  name: string;
  mail: string;
  link: { state: 'none' | 'sent' | 'opened' | 'expired' | 'ended'; sentAt: string | null; expiresAt: string | null };
}

/** How long a set-up link opens the set-up page. */
export const setUpLinkDays = 7;

/** `GET /api/set-up`: what the school's IT and first administrator see before anybody can sign in. */
export interface SetUpView {
  school: string;
  shortName: string;
  role: ContactRole;
  /** Ours, to give to the identity provider. */
  sp: { entityId: string; acsUrl: string; logoutUrl: string; metadataUrl: string; certificateUntil: string };
  /** Theirs, as far as it is known. */
  idp: IdpView | null;
  /** Until when this browser may go on here. */
  until: string;
}

/** How long the browser that opened a set-up link may go on. */
export const setUpHours = 8;

/** `POST /api/set-up/open` */
export interface SetUpOpening {
  token: string;
}

/** `POST .../draft/identity-provider`, and `institution:sign-in`: the metadata itself, or where it is. */
export interface IdpMetadataInput {
  /** SAML metadata as XML. */
  metadata?: string;
  /** An https address; it is read there again every hour. */
  url?: string;
  /** With an address: the certificate that must have signed what is there, PEM. */
  signer?: string;
}

/** `POST /api/operator/institutions/:slug/set-up-link`: a new link for this contact; the older one ends. Answers the contact. */
export interface SetUpLinkOrder {
  role: ContactRole;
}

/**
 * `POST /api/operator/institutions/:slug/break-glass`, for a school that its own sign-in has locked out: its recorded contact
 * gets a way to the set-up page by mail, for 24 hours. Nobody else does, and the operator never sees it. Answers the contact.
 */
export interface BreakGlassOrder {
  /** Why, 10 to 500 letters; the school's administrators can read it. It names no one. */
  reason: string;
  /** The school's short address, typed. */
  slug: string;
}

export const breakGlassHours = 24;

/** `POST /api/operator/institutions/:slug/shared-identity-provider`: the school may use one that another school uses too. */
export interface SharedIdpOrder {
  entityId: string;
}

/** An identity provider as its metadata describes it. */
export interface IdpView {
  entityId: string;
  ssoUrl: string;
  sloUrl: string | null;
  certificates: { subject: string; from: string; until: string; fingerprint: string }[];
  scopes: string[];
  /** After this it is not believed any more; null when its metadata does not say. */
  validUntil: string | null;
  /** When its metadata was read or given last. */
  readAt: string;
  /** The address it is read from again and again, and whether a signature must vouch for it; null for a file. */
  source: { url: string; signed: boolean } | null;
}
