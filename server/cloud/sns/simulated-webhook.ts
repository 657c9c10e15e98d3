import 'server-only';
import type { WorldCall } from '@/engine/kernel/world-options';
import { isAllowedHost } from '../webhook-guard';

/**
 * A subscription of a webhook that nothing may be sent to gets a simulated one of the same address: its learner sees there what
 * would have arrived, the link that confirms included. @returns the call that makes it
 */
export function simulatedWebhook(
  { service, operation, request }: WorldCall,
  allowedHosts: readonly string[],
): WorldCall | undefined {
  if (service !== 'sns' || operation !== 'Subscribe') return undefined;
  const { Protocol, Endpoint } = Object(request) as Record<string, unknown>;
  if ((Protocol !== 'http' && Protocol !== 'https') || typeof Endpoint !== 'string') return undefined;
  if (isAllowedHost(Endpoint, allowedHosts)) return undefined;
  const webhook = { kind: 'webhook', name: Endpoint, address: Endpoint };
  return { service: 'recipients', operation: 'PutRecipient', request: webhook };
}
