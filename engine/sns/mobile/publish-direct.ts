import type { PublishResponse } from '@aws-sdk/client-sns';
import type { Caller, Context } from '../../kernel/context';
import { type Outcome, ok } from '../../kernel/outcome';
import type { Plain } from '../../kernel/plain';
import type { Draft } from '../draft';
import { invalidBecause, snsFail } from '../errors';
import type { DirectEvent } from '../events';
import type { SnsState } from '../state';
import { admitText } from './admit-text';
import { tellTopic } from './application-events';
import { readNumber } from './phone-number';
import { type MobileState, type PlatformEndpoint, smsAccount } from './state';

/** What comes back with the answer to a direct delivery. */
export type DirectReply = {
  kind: 'direct';
  by: string;
  to: string;
  protocol: 'sms' | 'application';
  messageId: string;
  body: string;
  /** ARN of the platform endpoint. */
  endpoint?: string;
};

/**
 * A text message to one number. The publisher is told a MessageId as soon as SNS has taken it; whether it arrives is another
 * matter. Errors: InvalidParameter. Source: SNS Developer Guide, sms_publish-to-phone.
 */
export function publishToPhone(
  { mobile }: SnsState,
  phoneNumber: string,
  draft: Draft,
  context: Context,
): Outcome<PublishResponse> {
  const number = readNumber(phoneNumber);
  if (number === undefined) {
    return invalidBecause('PhoneNumber', `${phoneNumber} is not valid to publish to`);
  }
  const body = draft.bodies?.sms ?? draft.body;
  const reply = newReply('sms', number, body, context);
  const account = smsAccount(mobile, context.region, context.caller.accountId);
  const fault = admitText(account, number, body, draft.attributes, context.nowMs);
  if (fault) tell('sns.direct-failed', reply, context, fault.reason);
  else send(reply, { kind: 'phone', address: number, messageId: reply.messageId, body }, context);
  return ok({ MessageId: reply.messageId });
}

/**
 * A push to one app on one device. Errors: InvalidParameter, EndpointDisabled, PlatformApplicationDisabled.
 * Source: SNS Developer Guide, mobile-push-send-directmobile; with MessageStructure json the platform's own payload goes before
 * the default.
 */
export function publishToEndpoint(
  { mobile }: SnsState,
  arn: string,
  draft: Draft,
  context: Context,
): Outcome<PublishResponse> {
  const endpoint = mobile.endpoints.get(arn);
  const application = endpoint && mobile.applications.get(endpoint.applicationArn);
  if (!endpoint || !application || application.region !== context.region) {
    return invalidBecause('TargetArn', 'No endpoint found for the target arn specified');
  }
  if (!endpoint.enabled) return snsFail('EndpointDisabled', 'Endpoint is disabled');
  if (application.attributes.Enabled === 'false') {
    return snsFail('PlatformApplicationDisabled', 'Platform application is disabled');
  }
  const body = draft.bodies?.[application.platform] ?? draft.body;
  const reply = { ...newReply('application', endpoint.token, body, context), endpoint: arn };
  send(reply, { kind: 'app', address: endpoint.token, messageId: reply.messageId, body }, context);
  return ok({ MessageId: reply.messageId });
}

function newReply(protocol: 'sms' | 'application', to: string, body: string, context: Context): DirectReply {
  const reply: DirectReply = {
    kind: 'direct',
    by: context.caller.actor,
    to,
    protocol,
    messageId: context.uuid(),
    body,
  };
  tell('sns.direct-published', reply, context);
  return reply;
}

function send(reply: DirectReply, request: Plain, context: Context): void {
  if (!context.serves('recipients')) return;
  const { accountId, region, principalArn } = context.caller;
  const caller: Caller = {
    accountId,
    principalArn,
    region,
    service: 'sns.amazonaws.com',
    secureTransport: true,
    actor: reply.by,
  };
  context.call({ service: 'recipients', operation: 'Deliver', request, caller, replyKey: reply });
}

function tell(type: DirectEvent['type'], reply: DirectReply, context: Context, reason?: string): void {
  const { by, to, protocol, messageId, body } = reply;
  const event: DirectEvent = { type, by, to, protocol, messageId, body, reason };
  context.record(event);
}

/** A direct delivery has been answered. */
export function directAnswered(
  { mobile }: SnsState,
  reply: DirectReply,
  outcome: Outcome<unknown>,
  context: Context,
): void {
  if (outcome.ok) {
    tell('sns.direct-delivered', reply, context);
    return;
  }
  const { code, message } = outcome.error;
  tell('sns.direct-failed', reply, context, message);
  const endpoint = mobile.endpoints.get(reply.endpoint ?? '');
  if (!endpoint) return;
  if (code === 'InvalidToken') disableEndpoint(mobile, endpoint, context);
  tellOfFailure(mobile, endpoint, reply, message, context);
}

/** The platform has said that a token is not valid any more: nothing is sent to it until somebody enables it again. */
export function disableEndpoint(mobile: MobileState, endpoint: PlatformEndpoint, context: Context): void {
  endpoint.enabled = false;
  const application = mobile.applications.get(endpoint.applicationArn);
  if (application) tellTopic(application, 'EndpointUpdated', endpoint, context);
}

function tellOfFailure(
  mobile: MobileState,
  endpoint: PlatformEndpoint,
  reply: DirectReply,
  reason: string,
  context: Context,
): void {
  const application = mobile.applications.get(endpoint.applicationArn);
  const details = { DeliveryAttempts: '1', FailureType: 'InvalidPlatformToken', FailureMessage: reason };
  if (application) {
    tellTopic(application, 'DeliveryFailure', endpoint, context, { ...details, MessageId: reply.messageId });
  }
}
