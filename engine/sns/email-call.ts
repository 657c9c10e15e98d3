import { confirmLink, type DeliveryAttempt } from './delivery-attempt';
import { type DeliveryCall, recipientCall } from './delivery-call';
import { unsubscribeUrl, wholeEnvelope } from './envelope';
import { bodyFor, type MessageType } from './message';

/** A mail to an inbox: the text with a way out below it, or as email-json the whole envelope. */
export function emailCall(attempt: DeliveryAttempt): DeliveryCall {
  const { topic, message, subscription, context } = attempt;
  const { protocol, endpoint } = subscription.identity;
  const { content } = message;
  const { subject, text } = EMAILS[content.type];
  return recipientCall(topic, {
    kind: 'inbox',
    address: endpoint,
    messageId: content.id,
    subject: content.subject ?? subject,
    body: protocol === 'email-json' ? wholeEnvelope(message, subscription, context) : text(attempt),
    ...confirmLink(attempt),
  });
}

const EMAILS: Record<MessageType, { subject: string; text: (attempt: DeliveryAttempt) => string }> = {
  Notification: { subject: 'AWS Notification Message', text: notificationEmail },
  SubscriptionConfirmation: {
    subject: 'AWS Notification - Subscription Confirmation',
    text: confirmationEmail,
  },
  UnsubscribeConfirmation: { subject: 'AWS Notification - Unsubscribe Confirmation', text: unsubscribeEmail },
};

function notificationEmail({ message, subscription }: DeliveryAttempt): string {
  return `${bodyFor(message.content, 'email')}

--
If you wish to stop receiving notifications from this topic, please click or visit the link below to unsubscribe:
${unsubscribeUrl(subscription.identity)}

Please do not reply directly to this email. If you have any questions or comments regarding this email, please contact us at https://aws.amazon.com/support`;
}

function confirmationEmail(attempt: DeliveryAttempt): string {
  return `You have chosen to subscribe to the topic:
${attempt.message.content.topicArn}

To confirm this subscription, click or visit the link below (If this was in error no action is necessary):
${confirmLink(attempt).confirmUrl ?? ''}`;
}

function unsubscribeEmail(attempt: DeliveryAttempt): string {
  return `Your subscription with the id listed below has been deactivated:
${attempt.subscription.identity.arn}

If it was not your intention to unsubscribe, click or visit the link below to re-subscribe:
${confirmLink(attempt).confirmUrl ?? ''}`;
}
