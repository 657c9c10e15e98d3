import { effectivePolicy } from './delivery-policy';
import { confirmLink, deliveredBody, type Errand, type Posting, recipientErrand } from './posting';

/** Source: SNS Developer Guide, http-header and sns-large-payload-raw-message-delivery. */
export function webhookErrand(posting: Posting): Errand {
  const { topic, message, subscription } = posting;
  const { content } = message;
  const { arn, endpoint } = subscription.identity;
  const notifies = content.type === 'Notification';
  const { requestPolicy } = effectivePolicy(
    topic.settings.deliveryPolicy,
    subscription.settings.deliveryPolicy,
  );
  const headers: { [name: string]: string } = {
    'x-amz-sns-message-type': content.type,
    'x-amz-sns-message-id': content.id,
    'x-amz-sns-topic-arn': content.topicArn,
    ...(content.type !== 'SubscriptionConfirmation' && { 'x-amz-sns-subscription-arn': arn }),
    ...(notifies && subscription.settings.raw && { 'x-amz-sns-rawdelivery': 'true' }),
    'Content-Type': requestPolicy.headerContentType,
    'User-Agent': 'Amazon Simple Notification Service Agent',
  };
  const request = {
    kind: 'webhook',
    address: endpoint,
    messageId: content.id,
    ...(content.subject !== undefined && notifies && { subject: content.subject }),
    body: deliveredBody(posting),
    headers,
    ...confirmLink(posting),
  };
  return recipientErrand(topic, request);
}
