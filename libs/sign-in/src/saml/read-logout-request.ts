import { attribute, children, ns, text } from './dom.js';

/** What an identity provider says when somebody signed out there. */
export interface LogoutFacts {
  isRequest: boolean;
  id: string | null;
  version: string | null;
  issuer: string | null;
  destination: string | null;
  issuedAt: number;
  name: string | null;
  /** The session it means; null means all of this person's. */
  sessionIndex: string | null;
}

export function readLogoutRequest(root: Element): LogoutFacts {
  const names = children(root, ns.assertion, 'NameID');
  return {
    isRequest: root.namespaceURI === ns.protocol && root.localName === 'LogoutRequest',
    id: attribute(root, 'ID'),
    version: attribute(root, 'Version'),
    issuer: text(children(root, ns.assertion, 'Issuer')[0]),
    destination: attribute(root, 'Destination'),
    issuedAt: Date.parse(attribute(root, 'IssueInstant') ?? ''),
    name: names.length === 1 ? text(names[0]) : null,
    sessionIndex: text(children(root, ns.protocol, 'SessionIndex')[0]),
  };
}
