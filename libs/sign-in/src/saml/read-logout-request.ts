import { attribute, children, ns, text } from './dom.js';

/** What an identity provider says when somebody signed out there, or answers when somebody signed out here. */
export interface LogoutFacts {
  isRequest: boolean;
  /** Of an answer: how it went there. */
  status: string | null;
  id: string | null;
  version: string | null;
  issuer: string | null;
  destination: string | null;
  issuedAt: number;
  name: string | null;
  /** When it no longer counts; null when it says nothing, no number when that cannot be read. */
  notOnOrAfter: number | null;
  /** The sessions it means; none means all of this person's. */
  sessionIndexes: string[];
}

export function readLogoutRequest(root: Element): LogoutFacts {
  const names = children(root, ns.assertion, 'NameID');
  const over = attribute(root, 'NotOnOrAfter');
  return {
    isRequest: root.namespaceURI === ns.protocol && root.localName === 'LogoutRequest',
    status: statusOf(root),
    id: attribute(root, 'ID'),
    version: attribute(root, 'Version'),
    issuer: text(children(root, ns.assertion, 'Issuer')[0]),
    destination: attribute(root, 'Destination'),
    issuedAt: Date.parse(attribute(root, 'IssueInstant') ?? ''),
    name: names.length === 1 ? text(names[0]) : null,
    notOnOrAfter: over === null ? null : Date.parse(over),
    sessionIndexes: children(root, ns.protocol, 'SessionIndex').flatMap((index) => text(index) ?? []),
  };
}

function statusOf(root: Element): string | null {
  if (root.namespaceURI !== ns.protocol || root.localName !== 'LogoutResponse') return null;
  const [status] = children(root, ns.protocol, 'Status');
  const [code] = status ? children(status, ns.protocol, 'StatusCode') : [];
  return code ? attribute(code, 'Value') : null;
}
