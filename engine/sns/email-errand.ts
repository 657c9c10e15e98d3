import { unsubscribeUrl, wholeEnvelope } from './envelope';
import { bodyFor, type MessageType } from './message';
import { confirmLink, type Errand, type Posting, recipientErrand } from './posting';

/** A mail to an inbox: the text with a way out below it, or as email-json the whole envelope. */
export function emailErrand(posting: Posting): Errand {
  const { topic, message, subscription, context } = posting;
  const { protocol, endpoint } = subscription.identity;
  const { content } = message;
  const { subject, text } = LETTERS[content.type];
  return recipientErrand(topic, {
    kind: 'inbox',
    address: endpoint,
    messageId: content.id,
    subject: content.subject ?? subject,
    body: protocol === 'email-json' ? wholeEnvelope(message, subscription, context) : text(posting),
    ...confirmLink(posting),
  });
}

const LETTERS: Record<MessageType, { subject: string; text: (posting: Posting) => string }> = {
  Notification: { subject: 'AWS Notification Message', text: letter },
  SubscriptionConfirmation: { subject: 'AWS Notification - Subscription Confirmation', text: invitation },
  UnsubscribeConfirmation: { subject: 'AWS Notification - Unsubscribe Confirmation', text: farewell },
};

function letter({ message, subscription }: Posting): string {
  return `${bodyFor(message.content, 'email')}

--
If you wish to stop receiving notifications from this topic, please click or visit the link below to unsubscribe:
${unsubscribeUrl(subscription.identity)}

Please do not reply directly to this email. If you have any questions or comments regarding this email, please contact us at https://aws.amazon.com/support`;
}

function invitation(posting: Posting): string {
  return `You have chosen to subscribe to the topic:
${posting.message.content.topicArn}

To confirm this subscription, click or visit the link below (If this was in error no action is necessary):
${confirmLink(posting).confirmUrl ?? ''}`;
}

function farewell(posting: Posting): string {
  return `Your subscription with the id listed below has been deactivated:
${posting.subscription.identity.arn}

If it was not your intention to unsubscribe, click or visit the link below to re-subscribe:
${confirmLink(posting).confirmUrl ?? ''}`;
}
