import 'server-only';
import type { LookupAddress } from 'node:dns';
import { lookup } from 'node:dns/promises';
import { isPublicAddress } from './public-address';

/** Where a request may go: the address to connect to, looked up once, so that a second answer of the DNS changes nothing. */
export type Judged = { address: string; family: number } | { refused: string };

export type Resolve = (host: string) => Promise<LookupAddress[]>;

const resolveAll: Resolve = (host) => lookup(host, { all: true, verbatim: true });

/** Hosts that webhooks may be on, from FANOUT_WEBHOOK_ALLOW: names separated by commas or spaces. */
export function readAllowList(text = ''): string[] {
  return text.split(/[\s,]+/).flatMap((name) => (name ? [bareName(name)] : []));
}

/**
 * Whether the shared site may send a learner's message to an address: http or https at its usual port, on a host that the
 * site's operator has named, and every address of that host in the public internet.
 */
export async function judgeWebhook(
  text: string,
  allowed: readonly string[],
  resolve: Resolve = resolveAll,
): Promise<Judged> {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const refused = url ? faultOf(url, allowed) : 'it is not an address';
  if (!url || refused) return { refused: refused ?? '' };
  const addresses = await resolve(bareName(url.hostname)).catch(() => []);
  const [first] = addresses;
  if (!first) return { refused: 'its name is not known' };
  if (!addresses.every(({ address }) => isPublicAddress(address)))
    return { refused: 'it does not lead to the public internet' };
  return first;
}

/** Whether a webhook's host is one that the site's operator has named. */
export function isAllowedHost(text: string, allowed: readonly string[]): boolean {
  return URL.canParse(text) && allowed.includes(bareName(new URL(text).hostname));
}

function faultOf(url: URL, allowed: readonly string[]): string | undefined {
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return 'only http and https are delivered to';
  if (url.username !== '' || url.password !== '') return 'it carries a user name';
  if (url.port !== '') return 'it names a port';
  return allowed.includes(bareName(url.hostname))
    ? undefined
    : 'its host is not on the list of allowed hosts';
}

/** As the DNS compares names: without case and without the dot at the end. */
function bareName(host: string): string {
  return host.toLowerCase().replace(/\.$/, '');
}
