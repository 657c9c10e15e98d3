import type { WorldCall } from '../kernel/world-options';
import type { CompileContext } from '../topology/compile-context';

export function actorCall(operation: string, request: unknown): WorldCall {
  return { service: 'actors', operation, request, caller: { actor: 'topology' } };
}

/** From where and as whom an actor calls. */
interface Identity {
  accountId?: string;
  role?: string;
  region?: string;
}

/**
 * An actor calls from the account that it or its role says, else from the one that owns what it calls, and in the Region of
 * that. Where nobody keeps identities there is one account and one Region.
 */
export function identityOf(
  { account, role }: { account?: string; role?: string },
  resource: string,
  { has, homeOf }: CompileContext,
): Identity {
  if (!has('iam')) return {};
  return { accountId: account ?? homeOf(role ?? resource).accountId, role, region: homeOf(resource).region };
}

/**
 * What a queue of the name of a source or target is called. Plans of the first state hashes had it whatever they sent to.
 */
export function queueUrlOf(name: string, { scope }: CompileContext): string {
  return scope.addressAs('queues', name);
}
