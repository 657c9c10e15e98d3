import type { CallTexts, Told } from '../module/call-texts';
import { brief, ofType, times } from '../module/sentences';
import { lastPart } from '../topology/resource-scope';
import type { SnsEvent } from './events';

type SnsTold = Told<SnsEvent>;

/** How SNS's calls are told. */
export const callTexts: CallTexts<SnsEvent> = {
  naming: ['TopicArn', 'TargetArn', 'PhoneNumber', 'Name', 'ResourceArn'],
  sentences: {
    Publish: publishText,
    PublishBatch: publishText,
    AddPermission: ({ by, of }) => `${by} added a permission to the policy of ${of}`,
    CreateTopic: ({ by, request }) => `${by} created the topic ${request.Name}`,
    Subscribe: ({ by, of, request }) => `${by} subscribed ${endpointName(request)} to ${of}`,
    SubscribeConfirmed: ({ of, request }) =>
      `Course control: ${endpointName(request)} is subscribed to ${of} and has confirmed`,
    Unsubscribe: ({ by }) => `${by} ended a subscription`,
    ConfirmSubscription: ({ by, of }) => `${by} confirmed a subscription to ${of}`,
    SetSubscriptionAttributes: ({ by, request }) => `${by} set ${request.AttributeName} of a subscription`,
    SetTopicAttributes: ({ by, of, request }) => `${by} set ${request.AttributeName} of ${of}`,
  },
};

function endpointName({ Endpoint }: Record<string, unknown>): string {
  const endpoint = String(Endpoint);
  return endpoint.startsWith('arn:') ? lastPart(endpoint) : endpoint;
}

function publishText({ by, of, events }: SnsTold): string {
  const published = ofType(events, 'sns.message-published');
  const dropped = ofType(events, 'sns.publish-deduplicated');
  if (published.length + dropped.length > 1) {
    const again =
      dropped.length > 0 ? `; SNS recognised ${times(dropped.length, 'message')} as sent before` : '';
    return `${by} published ${times(published.length, 'message')} to ${of}${again}`;
  }
  const [duplicate] = dropped;
  if (duplicate)
    return `${by} published ${brief(duplicate.body)} to ${of} again, which SNS recognised and dropped`;
  const [message] = published;
  return message ? `${by} published ${brief(message.body)} to ${of}` : `${by} published to ${of}`;
}
