import 'server-only';
import type { WorldCall } from '@/engine/kernel/world-options';
import type { HttpRequest } from '../http-message';

const LINK = /[?&]Action=(ConfirmSubscription|Unsubscribe)(&|$)/;

/** Whether somebody opened a link of an SNS message: nobody signs that. */
export function isOpenedLink({ method, url, headers }: HttpRequest): boolean {
  return method === 'GET' && headers.authorization === undefined && LINK.test(url);
}

/** The same in full: a link leaves the API's version out, by which SNS is known on an address that many services share. */
export function withApiVersion(request: HttpRequest): HttpRequest {
  return { ...request, url: `${request.url}&Version=2010-03-31` };
}

/** The call of an opened link, made by nobody in particular in the Region of the topic that it names. */
export function asOpenedLink(call: WorldCall): WorldCall {
  const { TopicArn, SubscriptionArn } = Object(call.request) as Record<string, unknown>;
  const region = String(TopicArn ?? SubscriptionArn ?? '').split(':')[3];
  const caller = { ...call.caller, accountId: 'anonymous', principalArn: 'anonymous' };
  return { ...call, caller: region ? { ...caller, region } : caller };
}
