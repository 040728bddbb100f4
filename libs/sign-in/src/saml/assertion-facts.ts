/** The envelope of an answer, read as it arrived. Nothing here is believed; it can only speak against the answer. */
export interface ResponseFacts {
  isResponse: boolean;
  version: string | null;
  issuer: string | null;
  destination: string | null;
  inResponseTo: string | null;
  status: string | null;
  /** Assertions anywhere in the document, encrypted ones included. */
  assertions: number;
  encrypted: number;
  /** Two elements with the same ID would let a signature point at the wrong one. */
  idsUnique: boolean;
  signatures: SignatureFacts[];
}

export interface SignatureFacts {
  /** Local name of the element it sits in. */
  signs: string;
  references: number;
  signature: string | null;
  canonicalization: string | null;
  digests: string[];
  transforms: string[];
}

/** The assertion, read from the verified bytes only. Times are milliseconds since 1970, NaN when unreadable. */
export interface AssertionFacts {
  isAssertion: boolean;
  id: string | null;
  version: string | null;
  issuer: string | null;
  issuedAt: number;
  subjects: number;
  nameId: NameId | null;
  confirmations: Confirmation[];
  conditions: Conditions | null;
  authentications: { sessionEndsAt: number | null; contextClass: string | null; sessionIndex: string | null }[];
  /** By attribute name; names are data, never keys of an object. */
  attributes: Map<string, string[]>;
}

export interface NameId {
  value: string;
  format: string | null;
  nameQualifier: string | null;
  spNameQualifier: string | null;
}

export interface Confirmation {
  method: string | null;
  recipient: string | null;
  inResponseTo: string | null;
  notBefore: number | null;
  notOnOrAfter: number | null;
}

export interface Conditions {
  notBefore: number | null;
  notOnOrAfter: number | null;
  /** One list of audiences per restriction. */
  audiences: string[][];
  unknown: string[];
}
