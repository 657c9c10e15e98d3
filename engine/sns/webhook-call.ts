import { confirmLink, type DeliveryAttempt, deliveredBody } from './delivery-attempt';
import { type DeliveryCall, recipientCall } from './delivery-call';
import { effectivePolicy } from './delivery-policy';

/** Source: SNS Developer Guide, http-header and sns-large-payload-raw-message-delivery. */
export function webhookCall(attempt: DeliveryAttempt): DeliveryCall {
  const { topic, message, subscription } = attempt;
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
    body: deliveredBody(attempt),
    headers,
    ...confirmLink(attempt),
  };
  return recipientCall(topic, request);
}
