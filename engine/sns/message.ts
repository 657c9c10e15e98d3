import type { StoredAttributes } from '../messages/message-attributes';

export type MessageType = 'Notification' | 'SubscriptionConfirmation' | 'UnsubscribeConfirmation';

/** A message on its way to subscriptions, as plain data. */
export type MessageContent = {
  /** Within the service; what a snapshot knows the message by. */
  number: number;
  type: MessageType;
  id: string;
  topicArn: string;
  /** Message; with MessageStructure json its `default`. */
  body: string;
  /** MessageStructure json: the bodies of protocols that have one of their own. */
  bodies?: { [protocol: string]: string };
  subject?: string;
  attributes?: StoredAttributes;
  timestampMs: number;
  signatureVersion: '1' | '2';
  groupId?: string;
  deduplicationId?: string;
  sequenceNumber?: string;
  /** Of a confirmation. */
  token?: string;
  /** It comes out of the archive once more. */
  replayed?: true;
};

/** The parts of an envelope that all subscriptions of a body share: the ARN of the subscription stands between them. */
export interface Envelope {
  before: string;
  after: string;
  signature: string;
}

/** A message and what is made of it once for all its subscriptions. */
export class Message {
  /** By body: protocols may have different ones. */
  readonly envelopes = new Map<string, Envelope>();
  /** MessageAttributes in SQS's request shape, for raw deliveries. */
  sqsAttributes:
    | { [name: string]: { DataType: string; StringValue?: string; BinaryValue?: string } }
    | undefined;

  constructor(readonly content: MessageContent) {}
}

export function bodyFor(content: MessageContent, protocol: string): string {
  return content.bodies?.[protocol] ?? content.body;
}
