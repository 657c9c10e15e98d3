import { toBase64 } from '../bytes/base64';
import { encodeUtf8 } from '../bytes/utf8';
import { isoTime } from '../calendar/utc';
import type { StoredAttributes } from '../messages/message-attributes';
import type { DeliveryAttempt } from './delivery-attempt';
import { envelopeOf, sentAttributes, signingCertUrl, textOfAttribute, unsubscribeUrl } from './envelope';
import { bodyFor } from './message';

/**
 * The event that a function gets. Its attributes of type Number and String.Array arrive as String.
 * Source: Lambda Developer Guide, with-sns; SNS Developer Guide, sns-message-attributes.
 */
export function lambdaEvent({ message, subscription, context }: DeliveryAttempt): string {
  const { content } = message;
  const { identity } = subscription;
  const { signature } = envelopeOf(message, 'lambda', context);
  const record = {
    EventSource: 'aws:sns',
    EventVersion: '1.0',
    EventSubscriptionArn: identity.arn,
    Sns: {
      Type: content.type,
      MessageId: content.id,
      TopicArn: content.topicArn,
      Subject: content.subject ?? null,
      Message: bodyFor(content, 'lambda'),
      Timestamp: isoTime(content.timestampMs),
      SignatureVersion: content.signatureVersion,
      Signature: signature,
      SigningCertUrl: signingCertUrl(content.topicArn),
      UnsubscribeUrl: unsubscribeUrl(identity),
      MessageAttributes: typedValues(sentAttributes(content), (type) =>
        type.startsWith('Binary') ? type : 'String',
      ),
    },
  };
  return JSON.stringify({ Records: [record] });
}

/** The record that a delivery stream gets, base64. Source: SNS Developer Guide, firehose-archived-message-format. */
export function firehoseRecord({ message, subscription }: DeliveryAttempt): string {
  const { content } = message;
  const body = bodyFor(content, 'firehose');
  if (subscription.settings.raw) return toBase64(encodeUtf8(body));
  const attributes = sentAttributes(content);
  const record = {
    Type: content.type,
    MessageId: content.id,
    TopicArn: content.topicArn,
    Subject: content.subject,
    Message: body,
    Timestamp: isoTime(content.timestampMs),
    UnsubscribeURL: unsubscribeUrl(subscription.identity),
    MessageAttributes: attributes && typedValues(attributes, (type) => type),
  };
  return toBase64(encodeUtf8(JSON.stringify(record)));
}

function typedValues(
  attributes: StoredAttributes | undefined,
  typeOf: (dataType: string) => string,
): { [name: string]: { Type: string; Value: string } } {
  return Object.fromEntries(
    Object.entries(attributes ?? {}).map(([name, attribute]) => [
      name,
      { Type: typeOf(attribute.dataType), Value: textOfAttribute(attribute) },
    ]),
  );
}
