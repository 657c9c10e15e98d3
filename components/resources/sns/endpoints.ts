import type { WorldView } from '@/engine/client/view';

/** Endpoints of this world that the protocol can reach. */
export function endpointsFor(protocol: string, view: WorldView): string[] {
  const addresses = (kind: string) =>
    Object.values(view.recipients ?? {}).flatMap((each) => (each.kind === kind ? [each.address] : []));
  if (protocol === 'sqs') return Object.values(view.queues ?? {}).map(({ arn }) => arn);
  if (protocol === 'lambda') return Object.values(view.functions ?? {}).map(({ arn }) => arn);
  if (protocol.startsWith('email')) return [...addresses('inbox'), 'you@example.com'];
  if (protocol === 'sms') return [...addresses('phone'), '+12065550199'];
  if (protocol === 'application') return addresses('app');
  if (protocol.startsWith('http')) {
    return addresses('webhook').filter((address) => address.startsWith(`${protocol}:`));
  }
  return [];
}
