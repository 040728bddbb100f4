// The first element of that name, as the gate lets it through: no "<" within, so this takes time linear in the message.
const issuer = /<(?:[\w.-]+:)?Issuer(?:\s[^<>]*)?>([^<]{1,300})</;
const address = /^[a-z][a-z0-9+.-]{1,20}:[^\s<>"'\p{Cc}]{1,250}$/iu;

/**
 * Who a message that has passed the gate claims to come from. Nothing vouches for it: it helps IT to see that another
 * provider answered. Only what looks like an entity id is taken, so that nobody writes letters to an administrator.
 */
export function claimedIssuer(xml: string): string | null {
  const claimed = issuer.exec(xml)?.[1].trim() ?? '';
  return address.test(claimed) ? claimed : null;
}
