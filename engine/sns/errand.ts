import { emailErrand } from './email-errand';
import { firehoseRecord, lambdaEvent } from './event-payloads';
import { pushErrand, textMessageErrand } from './mobile-errand';
import { type Errand, type ErrandOrFault, type Posting, regionOf } from './posting';
import { queueErrand } from './queue-errand';
import { webhookErrand } from './webhook-errand';

/** The call that delivers a message to a subscription's endpoint. */
export function errandOf(posting: Posting): ErrandOrFault {
  switch (posting.subscription.identity.protocol) {
    case 'sqs':
      return queueErrand(posting);
    case 'lambda':
      return lambdaErrand(posting);
    case 'firehose':
      return firehoseErrand(posting);
    case 'http':
    case 'https':
      return webhookErrand(posting);
    case 'sms':
      return textMessageErrand(posting);
    case 'application':
      return pushErrand(posting);
    default:
      return emailErrand(posting);
  }
}

function lambdaErrand(posting: Posting): Errand {
  const { endpoint } = posting.subscription.identity;
  const request = { FunctionName: endpoint, InvocationType: 'Event', Payload: lambdaEvent(posting) };
  return { service: 'lambda', operation: 'Invoke', region: regionOf(endpoint), request };
}

function firehoseErrand(posting: Posting): Errand {
  const { endpoint, to } = posting.subscription.identity;
  const request = { DeliveryStreamName: to, Record: { Data: firehoseRecord(posting) } };
  // A delivery stream has no policy of its own: SNS comes with the subscription's role.
  const { roleArn } = posting.subscription.settings;
  return { service: 'firehose', operation: 'PutRecord', region: regionOf(endpoint), request, roleArn };
}
