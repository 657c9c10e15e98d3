import { isoTime } from '../calendar/utc';
import type { Context } from '../kernel/context';
import type { StoredAttribute, StoredAttributes } from '../messages/message-attributes';
import { bodyFor, type Envelope, type Message, type MessageContent } from './message';
import type { Subscription, SubscriptionIdentity } from './subscription';

/** Path of the certificate whose key signs; a host that really signs serves it there. */
export const SIGNING_CERTIFICATE_PATH = '/SimpleNotificationService-9c6465fa7f48f5cacd23014631ec1136.pem';

function hostOf(topicArn: string): string {
  return `https://sns.${topicArn.split(':')[3]}.amazonaws.com`;
}

export function signingCertUrl(topicArn: string): string {
  return `${hostOf(topicArn)}${SIGNING_CERTIFICATE_PATH}`;
}

export function unsubscribeUrl({ arn, topicArn }: SubscriptionIdentity): string {
  return `${hostOf(topicArn)}/?Action=Unsubscribe&SubscriptionArn=${arn}`;
}

/** Where a confirmation's reader confirms. */
export function subscribeUrl({ topicArn, token }: MessageContent): string {
  return `${hostOf(topicArn)}/?Action=ConfirmSubscription&TopicArn=${topicArn}&Token=${token ?? ''}`;
}

/**
 * The text that is signed: names and values in lines, in byte order of the names; attributes are not part of it.
 * Source: SNS Developer Guide, sns-verify-signature-of-message.
 */
export function stringToSign(content: MessageContent, body: string): string {
  const confirms = content.type !== 'Notification';
  const pairs: [string, string | undefined][] = [
    ['Message', body],
    ['MessageId', content.id],
    ['Subject', confirms ? undefined : content.subject],
    ['SubscribeURL', confirms ? subscribeUrl(content) : undefined],
    ['Timestamp', isoTime(content.timestampMs)],
    ['Token', content.token],
    ['TopicArn', content.topicArn],
    ['Type', content.type],
  ];
  let text = '';
  for (const [name, value] of pairs) if (value !== undefined) text += `${name}\n${value}\n`;
  return text;
}

/** The envelope of a message for subscriptions of a protocol; written and signed once for all that get the same body. */
export function envelopeOf(message: Message, protocol: string, context: Context): Envelope {
  const body = bodyFor(message.content, protocol);
  const known = message.envelopes.get(body);
  if (known) return known;
  const signature = context.sign(stringToSign(message.content, body), message.content.signatureVersion);
  const envelope = writeEnvelope(message.content, body, signature);
  message.envelopes.set(body, envelope);
  return envelope;
}

/**
 * The JSON that SQS queues and HTTP/S endpoints get. Members in the order in which AWS writes them.
 * Source: SNS Developer Guide, http-notification-json and http-subscription-confirmation-json.
 */
function writeEnvelope(content: MessageContent, body: string, signature: string): Envelope {
  const { type, topicArn } = content;
  const notifies = type === 'Notification';
  const head = members([
    ['Type', type],
    ['MessageId', content.id],
    ['SequenceNumber', content.sequenceNumber],
    ['Token', content.token],
    ['TopicArn', topicArn],
    ['Subject', notifies ? content.subject : undefined],
    ['Message', body],
    ['SubscribeURL', notifies ? undefined : subscribeUrl(content)],
    ['Timestamp', isoTime(content.timestampMs)],
    ['SignatureVersion', content.signatureVersion],
    ['Signature', signature],
    ['SigningCertURL', signingCertUrl(topicArn)],
    // Assumed, not documented: where it stands, and that it is a text.
    ['Replayed', content.replayed ? 'true' : undefined],
  ]);
  if (!notifies) return { before: `{\n${head}\n}`, after: '', signature };
  const link = `${hostOf(topicArn)}/?Action=Unsubscribe&SubscriptionArn=`;
  return {
    before: `{\n${head},\n  "UnsubscribeURL" : "${link}`,
    after: `"${attributeMembers(sentAttributes(content))}\n}`,
    signature,
  };
}

export function wholeEnvelope(message: Message, subscription: Subscription, context: Context): string {
  const { before, after } = envelopeOf(message, subscription.identity.protocol, context);
  return message.content.type === 'Notification' ? `${before}${subscription.identity.arn}${after}` : before;
}

/** Attributes are sent only with a message of structure String. Source: SNS Developer Guide, sns-message-attributes. */
export function sentAttributes(content: MessageContent): StoredAttributes | undefined {
  return content.bodies ? undefined : content.attributes;
}

function members(pairs: [string, string | undefined][]): string {
  const lines: string[] = [];
  for (const [name, value] of pairs) {
    if (value !== undefined) lines.push(`  "${name}" : ${JSON.stringify(value)}`);
  }
  return lines.join(',\n');
}

function attributeMembers(attributes: StoredAttributes | undefined): string {
  if (!attributes) return '';
  const lines = Object.entries(attributes).map(([name, attribute]) => {
    const { dataType } = attribute;
    const value = { Type: dataType, Value: textOfAttribute(attribute) };
    return `    ${JSON.stringify(name)} : ${JSON.stringify(value)}`;
  });
  return `,\n  "MessageAttributes" : {\n${lines.join(',\n')}\n  }`;
}

export function textOfAttribute({ text, base64 }: StoredAttribute): string {
  return base64 ?? text ?? '';
}
