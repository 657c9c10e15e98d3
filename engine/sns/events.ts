/** What every event about one message at one subscription says. `topic` is the topic's name. */
type AtSubscription = {
  topic: string;
  /** The subscription's ARN. */
  subscription: string;
  /** Name of the resource it delivers to: the last part of the endpoint's ARN, or the endpoint's text. */
  to: string;
  messageId: string;
  body: string;
  /** Of what asks to confirm a subscription: no message that anybody published. */
  confirmation?: true;
};

/** What the trace says of a message that no topic stands between. `to` is a number or a device's token. */
export type DirectEvent = {
  type: 'sns.direct-published' | 'sns.direct-delivered' | 'sns.direct-failed';
  by: string;
  to: string;
  protocol: 'sms' | 'application';
  messageId: string;
  body: string;
  reason?: string;
};

/** What SNS records in the trace. Moments (`…AtMs`) are virtual time in milliseconds since the Unix epoch. */
export type SnsEvent =
  | DirectEvent
  | { type: 'sns.topic-created'; topic: string; topicArn: string }
  | { type: 'sns.topic-deleted'; topic: string }
  | { type: 'sns.topic-changed'; topic: string; attributes: string[] }
  | {
      type: 'sns.subscription-created' | 'sns.subscription-confirmed' | 'sns.subscription-deleted';
      topic: string;
      subscription: string;
      protocol: string;
      endpoint: string;
      to: string;
    }
  | {
      type: 'sns.subscription-changed';
      topic: string;
      subscription: string;
      to: string;
      attributes: string[];
    }
  | {
      type: 'sns.message-published';
      topic: string;
      messageId: string;
      body: string;
      by: string;
      subject?: string;
      groupId?: string;
      sequenceNumber?: string;
    }
  | {
      type: 'sns.publish-deduplicated';
      topic: string;
      messageId: string;
      body: string;
      by: string;
      groupId?: string;
      deduplicationId: string;
    }
  | ({ type: 'sns.message-delivered'; protocol: string; attempt: number } & AtSubscription)
  | ({ type: 'sns.message-filtered'; protocol: string; scope: string; reason: string } & AtSubscription)
  | ({
      type: 'sns.delivery-failed';
      protocol: string;
      attempt: number;
      code: string;
      reason: string;
      /** When it is tried again; unset when it is not. */
      retryAtMs?: number;
    } & AtSubscription)
  | ({ type: 'sns.message-dead-lettered'; protocol: string; queue: string; reason: string } & AtSubscription)
  | ({ type: 'sns.message-dropped'; protocol: string; reason: string } & AtSubscription)
  | ({ type: 'sns.message-replayed'; protocol: string } & AtSubscription)
  /** What delivery status logging writes to CloudWatch Logs. */
  | ({
      type: 'sns.delivery-status';
      protocol: string;
      status: 'SUCCESS' | 'FAILURE';
      attempts: number;
    } & AtSubscription);
