import type { CallTexts, Told } from '../module/call-texts';
import { brief, ofType, times } from '../module/sentences';
import type { SqsEvent } from './events';
import { broughtMessages } from './facts';
import { receivedText } from './received-text';

type SqsTold = Told<SqsEvent>;

/** How SQS's calls are told. */
export const callTexts: CallTexts<SqsEvent> = {
  naming: ['QueueUrl'],
  brings: { ReceiveMessage: broughtMessages },
  failed: ({ by, of, call }, code) => `${by} called ${call.operation} on ${of}, which failed with ${code}`,
  waiting({ by, of, call: { operation } }) {
    const waits = by === 'You' ? 'You wait' : `${by} waits`;
    return `${waits} for ${operation === 'ReceiveMessage' ? `messages from ${of}` : operation}`;
  },
  other: ({ by, of, isNamed, call }) => `${by} called ${call.operation}${isNamed ? ` on ${of}` : ''}`,
  sentences: {
    SendMessage: sentText,
    SendMessageBatch: sentText,
    ReceiveMessage: receiveText,
    DeleteMessage: deleteText,
    DeleteMessageBatch: deleteText,
    ChangeMessageVisibility: visibilityText,
    CreateQueue: ({ by, request }) => `${by} created the queue ${request.QueueName}`,
    SetQueueAttributes: ({ by, of }) => `${by} changed attributes of ${of}`,
    PurgeQueue: ({ by, of }) => `${by} purged ${of}`,
    StartMessageMoveTask: ({ by }) => `${by} started a message move task`,
    SetImperfection: ({ of }) => `Course control: ${of} was told how often to deliver imperfectly`,
    SetThrottling: ({ of, request }) =>
      `Course control: ${of} was told ${request.Enabled ? 'to keep' : 'not to keep'} to AWS's rates of calls`,
  },
};

function sentText({ by, of, events }: SqsTold): string {
  const sent = ofType(events, 'sqs.message-sent');
  const dropped = ofType(events, 'sqs.send-deduplicated');
  if (sent.length + dropped.length > 1) {
    const again =
      dropped.length > 0 ? `; SQS recognised ${times(dropped.length, 'message')} as sent before` : '';
    return `${by} sent ${times(sent.length, 'message')} to ${of}${again}`;
  }
  const [duplicate] = dropped;
  if (duplicate)
    return `${by} sent ${brief(duplicate.body)} to ${of} again, which SQS recognised and dropped`;
  const [message] = sent;
  const delay = message?.delayedUntilMs === undefined ? '' : ', delayed';
  return `${by} sent ${brief(message?.body ?? '')} to ${of}${delay}`;
}

function receiveText({ by, of, events }: SqsTold): string {
  const received = ofType(events, 'sqs.message-delivered');
  const [message] = received;
  if (!message) return `${by} found no message in ${of}`;
  if (received.length === 1) return receivedText(by, message);
  return `${by} received ${received.length} messages from ${of}: ${received.map(({ body }) => brief(body)).join(', ')}`;
}

function deleteText({ by, of, events }: SqsTold): string {
  const deleted = ofType(events, 'sqs.message-deleted');
  const [ignored] = ofType(events, 'sqs.delete-ignored');
  if (deleted.length > 1) return `${by} deleted ${deleted.length} messages from ${of}`;
  const [message] = deleted;
  if (message) return `${by} deleted ${brief(message.body)} from ${of}`;
  const why =
    ignored?.reason === 'received-again' ? 'it has been received again since' : 'it was gone already';
  return `${by} deleted nothing from ${of}: ${why}`;
}

function visibilityText({ by, of, events, call }: SqsTold): string {
  const [changed] = ofType(events, 'sqs.visibility-changed');
  if (!changed) return `${by} changed the visibility of a message of ${of}`;
  const seconds = Math.round((changed.visibleAtMs - call.atMs) / 1000);
  if (seconds <= 0) return `${by} made ${brief(changed.body)} visible in ${of} at once`;
  return `${by} hid ${brief(changed.body)} of ${of} for another ${times(seconds, 'second')}`;
}
