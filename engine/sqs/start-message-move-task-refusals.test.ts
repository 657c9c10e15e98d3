import { expect, test } from 'vitest';
import { deadLetters } from '../testing/dead-letters';
import { denied, openPolicy, refused, STRANGER, strangeCodes } from '../testing/refusals';
import { seconds } from '../testing/simulate';
import { sqsLimits } from './limits';

const DEAD = 'arn:aws:sqs:us-east-1:123456789012:dead';

test('the source is required', () => {
  const { tryStart } = deadLetters();
  expect(tryStart({ SourceArn: undefined })).toEqual(
    refused('MissingParameter', 'The request must contain the parameter SourceArn.'),
  );
});

test.each([
  `${DEAD}er`,
  'dead',
  'arn:aws:sqs:eu-west-1:123456789012:dead',
  'arn:aws:sns:us-east-1:123456789012:dead',
])('the source %s does not exist', (SourceArn) => {
  const { tryStart } = deadLetters();
  expect(tryStart({ SourceArn })).toEqual(
    refused(
      'ResourceNotFoundException',
      "The resource that you specified for the SourceArn parameter doesn't exist.",
      404,
    ),
  );
});

test('the source must be the dead-letter queue of some queue, now', () => {
  const { sqs, tryStart, orders } = deadLetters();
  const text = 'Source queue must be configured as a Dead Letter Queue.';
  expect(tryStart({ SourceArn: sqs.arn(orders) })).toEqual(refused('InvalidParameterValue', text));
  sqs.setQueueAttributes({ QueueUrl: orders, Attributes: { RedrivePolicy: '' } });
  expect(tryStart()).toEqual(refused('InvalidParameterValue', text));
});

test('the destination must exist', () => {
  const { tryStart } = deadLetters();
  expect(tryStart({ DestinationArn: `${DEAD}er` })).toEqual(
    refused(
      'ResourceNotFoundException',
      "The resource that you specified for the DestinationArn parameter doesn't exist.",
      404,
    ),
  );
});

test("another account's queue is no destination, even when its policy lets everyone send", () => {
  const { as, tryStart } = deadLetters();
  const stranger = as({ accountId: STRANGER });
  const theirs = stranger.createQueue({ QueueName: 'theirs', Attributes: { Policy: openPolicy() } });
  expect(tryStart({ DestinationArn: stranger.arn(theirs) })).toMatchObject({
    error: { code: 'ResourceNotFoundException' },
  });
});

test('the destination is another queue than the source', () => {
  const { tryStart } = deadLetters();
  expect(tryStart({ DestinationArn: DEAD })).toEqual(
    refused(
      'InvalidParameterValue',
      `Value ${DEAD} for parameter DestinationArn is invalid. Reason: Source queue and destination queue must differ.`,
    ),
  );
});

test('source and destination are of the same kind', () => {
  const { sqs, tryStart } = deadLetters();
  const fifo = sqs.arn(sqs.createQueue({ QueueName: 'f.fifo', Attributes: { FifoQueue: 'true' } }));
  expect(tryStart({ DestinationArn: fifo })).toEqual(
    refused(
      'InvalidParameterValue',
      `Value ${fifo} for parameter DestinationArn is invalid. Reason: Source and destination must be of the same queue type.`,
    ),
  );
});

test.each([0, -1, 501])('%d messages a second is no rate', (rate) => {
  const { tryStart } = deadLetters();
  expect(tryStart({ MaxNumberOfMessagesPerSecond: rate })).toEqual(
    refused(
      'InvalidParameterValue',
      `Value ${rate} for parameter MaxNumberOfMessagesPerSecond is invalid. Reason: Must be between 1 and 500, if provided.`,
    ),
  );
});

test.each([1, 500])('%d messages a second is a rate', (rate) => {
  expect(deadLetters().tryStart({ MaxNumberOfMessagesPerSecond: rate }).ok).toBe(true);
  expect(sqsLimits.moveTaskMessagesPerSecond).toMatchObject({ min: 1, max: 500 });
});

test('a source has one active task, also while that is being cancelled, and another once it has ended', () => {
  const { sqs, tryStart, start, bury, advance } = deadLetters();
  bury('orders', 5);
  const TaskHandle = start({ MaxNumberOfMessagesPerSecond: 1 });
  const second = refused(
    'InvalidParameterValue',
    'There is already a task running. Only one active task is allowed for a source queue arn at a given time.',
  );
  expect(tryStart()).toEqual(second);
  sqs.cancelMessageMoveTask({ TaskHandle });
  expect(tryStart()).toEqual(second);
  advance(seconds(2));
  expect(tryStart().ok).toBe(true);
});

test('an account has 100 active tasks; those of another account do not count', () => {
  const { sqs, as, advance } = deadLetters();
  const stranger = as({ accountId: STRANGER });
  const begin = (client: typeof sqs, name: string) => {
    const SourceArn = client.arn(client.createQueue({ QueueName: name }));
    const RedrivePolicy = JSON.stringify({ deadLetterTargetArn: SourceArn, maxReceiveCount: 1 });
    client.createQueue({ QueueName: `${name}-source`, Attributes: { RedrivePolicy } });
    return client.try.startMessageMoveTask({ SourceArn });
  };
  for (let index = 0; index < 100; index += 1) expect(begin(sqs, `dead-${index}`).ok).toBe(true);
  expect(begin(sqs, 'dead-100')).toEqual(
    refused('OverLimit', 'An account can have at most 100 active message move tasks.', 403),
  );
  expect(begin(stranger, 'dead').ok).toBe(true);
  advance(seconds(1));
  expect(begin(sqs, 'dead-101').ok).toBe(true);
});

test('only the owner starts tasks, whatever the policy says', () => {
  const { sqs, as, dead, SourceArn } = deadLetters();
  sqs.setQueueAttributes({ QueueUrl: dead, Attributes: { Policy: openPolicy() } });
  expect(as({ accountId: STRANGER }).try.startMessageMoveTask({ SourceArn })).toEqual(
    denied('StartMessageMoveTask', DEAD),
  );
});

test('requests of the wrong shape are answered with errors of SQS', () => {
  const { sqs, SourceArn, orders } = deadLetters();
  const valid = { SourceArn, DestinationArn: sqs.arn(orders), MaxNumberOfMessagesPerSecond: 5 };
  expect(strangeCodes(sqs, 'StartMessageMoveTask', valid)).toEqual([]);
});
