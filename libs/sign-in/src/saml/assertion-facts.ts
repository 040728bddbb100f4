/** The envelope of an answer, read as it arrived. Nothing here is believed; it can only speak against the answer. */
export interface ResponseFacts {
  isResponse: boolean;
  version: string | null;
  issuer: string | null;
  destination: string | null;
  inResponseTo: string | null;
  status: string | null;
  /** The second-level code, which says why not. */
  subStatus: string | null;
  /** Assertions anywhere in the document, encrypted ones included. */
  assertions: number;
  /** Those that stand where an assertion belongs: directly in the response. */
  placed: number;
  encrypted: number;
  /** Whether what was encrypted has been opened; its signature is then among `signatures`. */
  opened: boolean;
  /** Two elements with the same ID would let a signature point at the wrong one. */
  idsUnique: boolean;
  signatures: SignatureFacts[];
}

export interface SignatureFacts {
  /** Where it sits: directly in the response, directly in its assertion, or where none belongs. */
  signs: 'Response' | 'Assertion' | 'elsewhere';
  references: number;
  /** Whether its one reference names the very element it sits in. */
  coversParent: boolean;
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
  authentications: Authentication[];
  /** By attribute name; names are data, never keys of an object. */
  attributes: Map<string, string[]>;
  /** What its sender calls an attribute besides its name, by that name. */
  friendlyNames: Map<string, string>;
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

export interface Authentication {
  /** When the person showed who they are, which may be long before the assertion. */
  at: number | null;
  sessionEndsAt: number | null;
  contextClass: string | null;
  sessionIndex: string | null;
}
