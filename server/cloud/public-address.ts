import 'server-only';
import { type BlockList, BlockList as Blocks, isIP } from 'node:net';

/** Networks that are not the public internet. Source: the IANA special-purpose address registries for IPv4 and IPv6. */
const RESERVED: [network: string, prefix: number][] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  // Link-local, with the metadata services of every cloud.
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
];

const reserved = blockList();
const globalUnicast = new Blocks();
globalUnicast.addSubnet('2000::', 3, 'ipv6');

function blockList(): BlockList {
  const list = new Blocks();
  for (const [network, prefix] of RESERVED) list.addSubnet(network, prefix, 'ipv4');
  // Inside global unicast: protocol assignments with Teredo, documentation, 6to4, and documentation again.
  list.addSubnet('2001::', 23, 'ipv6');
  list.addSubnet('2001:db8::', 32, 'ipv6');
  list.addSubnet('2002::', 16, 'ipv6');
  list.addSubnet('3fff::', 20, 'ipv6');
  return list;
}

/** Whether an IP address belongs to the public internet. Whatever is in doubt (an IPv4 address inside an IPv6 one too) does not. */
export function isPublicAddress(address: string): boolean {
  const version = isIP(address);
  if (version === 4) return !reserved.check(address, 'ipv4');
  if (version !== 6 || address.includes('%')) return false;
  return globalUnicast.check(address, 'ipv6') && !reserved.check(address, 'ipv6');
}
