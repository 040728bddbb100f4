import { BlockList, isIP, isIPv4, isIPv6 } from 'node:net';

/** Where an address leads: into the public internet, back to this machine, or somewhere that is nobody's business. */
export type AddressKind = 'public' | 'loopback' | 'private';

// Two lists, because one list compares IPv4 addresses with its IPv6 rules as well.
const [loopback4, private4, loopback6, public6, private6] = Array.from({ length: 5 }, () => new BlockList());

loopback4.addSubnet('127.0.0.0', 8);
loopback6.addAddress('::1', 'ipv6');

// IANA special-purpose registry, multicast and reserved; 168.63.129.16 answers inside one cloud and is not public either.
for (const [net, bits] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['168.63.129.16', 32],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
] as const)
  private4.addSubnet(net, bits);

// Only global unicast is public. Within it, whatever wraps an IPv4 address or is for special purposes is not.
public6.addSubnet('2000::', 3, 'ipv6');
for (const [net, bits] of [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
] as const)
  private6.addSubnet(net, bits, 'ipv6');

/** What kind of address this is; anything that is not an address counts as private. */
export function addressKind(address: string): AddressKind {
  if (isIPv4(address)) return loopback4.check(address) ? 'loopback' : private4.check(address) ? 'private' : 'public';
  if (!isIPv6(address) || address.includes('%')) return 'private';
  if (loopback6.check(address, 'ipv6')) return 'loopback';
  return public6.check(address, 'ipv6') && !private6.check(address, 'ipv6') ? 'public' : 'private';
}

/** Whether this is an address by itself and no name that leads to one. */
export function isAddress(host: string): boolean {
  return isIP(host) !== 0;
}
