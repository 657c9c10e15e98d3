import { unsubscribeUrl, wholeEnvelope } from './envelope';
import { bodyFor } from './message';
import { confirmLink, type Errand, type Posting, recipientErrand } from './posting';

/** A mail to an inbox: the text with a way out below it, or as email-json the whole envelope. */
export function emailErrand(posting: Posting): Errand {
  const { topic, message, subscription, context } = posting;
  const { protocol, endpoint } = subscription.identity;
  const { content } = message;
  const asJson = protocol === 'email-json';
  const confirms = content.type !== 'Notification';
  return recipientErrand(topic, {
    kind: 'inbox',
    address: endpoint,
    messageId: content.id,
    subject: confirms
      ? 'AWS Notification - Subscription Confirmation'
      : (content.subject ?? 'AWS Notification Message'),
    body: asJson
      ? wholeEnvelope(message, subscription, context)
      : confirms
        ? invitation(posting)
        : letter(posting),
    ...confirmLink(posting),
  });
}

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
