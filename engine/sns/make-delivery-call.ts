import type { DeliveryAttempt } from './delivery-attempt';
import { type DeliveryCall, type DeliveryCallOrFault, regionOf } from './delivery-call';
import { emailCall } from './email-call';
import { firehoseRecord, lambdaEvent } from './event-payloads';
import { pushCall, textMessageCall } from './mobile-call';
import { queueCall } from './queue-call';
import { webhookCall } from './webhook-call';

/** The call that delivers a message to a subscription's endpoint. */
export function makeDeliveryCall(attempt: DeliveryAttempt): DeliveryCallOrFault {
  switch (attempt.subscription.identity.protocol) {
    case 'sqs':
      return queueCall(attempt);
    case 'lambda':
      return lambdaCall(attempt);
    case 'firehose':
      return firehoseCall(attempt);
    case 'http':
    case 'https':
      return webhookCall(attempt);
    case 'sms':
      return textMessageCall(attempt);
    case 'application':
      return pushCall(attempt);
    default:
      return emailCall(attempt);
  }
}

function lambdaCall(attempt: DeliveryAttempt): DeliveryCall {
  const { endpoint } = attempt.subscription.identity;
  const request = { FunctionName: endpoint, InvocationType: 'Event', Payload: lambdaEvent(attempt) };
  return { service: 'lambda', operation: 'Invoke', region: regionOf(endpoint), request };
}

function firehoseCall(attempt: DeliveryAttempt): DeliveryCall {
  const { endpoint, to } = attempt.subscription.identity;
  const request = { DeliveryStreamName: to, Record: { Data: firehoseRecord(attempt) } };
  // A delivery stream has no policy of its own: SNS comes with the subscription's role.
  const { roleArn } = attempt.subscription.settings;
  return { service: 'firehose', operation: 'PutRecord', region: regionOf(endpoint), request, roleArn };
}
