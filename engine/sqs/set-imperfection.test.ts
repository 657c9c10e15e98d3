import { describe, expect, test } from 'vitest';
import { denied, openPolicy, refused, STRANGER, strangeCodes } from '../testing/refusals';
import { seconds, simulate } from '../testing/simulate';

function standard(messages = 0) {
  const world = simulate({ seed: 1 });
  const QueueUrl = world.sqs.createQueue({ QueueName: 'orders' });
  for (let index = 0; index < messages; index += 1) {
    world.sqs.sendMessage({ QueueUrl, MessageBody: String(index) });
  }
  const set = (fields: object) => world.sqs.raw('SetImperfection', { QueueUrl, ...fields });
  const receive = () => world.sqs.receiveMessage({ QueueUrl }).Messages?.[0];
  return { ...world, QueueUrl, set, receive };
}

describe('how a standard queue falls short', () => {
  test('a queue that nobody has told otherwise is perfect', () => {
    const { receive } = standard(20);
    const bodies = Array.from({ length: 21 }, () => receive()?.Body);
    expect(bodies).toEqual([...Array.from({ length: 20 }, (_, index) => String(index)), undefined]);
  });

  test('DuplicateDelivery 1 gives each message to a second consumer', () => {
    const { set, receive } = standard(1);
    set({ DuplicateDelivery: 1 });
    const first = receive();
    set({ DuplicateDelivery: 0 });
    const second = receive();
    expect(second?.MessageId).toBe(first?.MessageId);
    expect(second?.ReceiptHandle).not.toBe(first?.ReceiptHandle);
    expect(receive()).toBeUndefined();
  });

  test('Reorder 1 never takes the first message while there is another', () => {
    const { set, receive } = standard(2);
    set({ Reorder: 1 });
    expect([receive()?.Body, receive()?.Body]).toEqual(['1', '0']);
  });

  test('ShortPollMiss 1 makes a short poll come back empty, and a long poll find the message', () => {
    const { sqs, set, receive, events, QueueUrl } = standard(1);
    set({ ShortPollMiss: 1 });
    expect(receive()).toBeUndefined();
    expect(events('sqs.receive-missed')).toMatchObject([{ queue: 'orders' }]);
    expect(sqs.receiveMessage({ QueueUrl, WaitTimeSeconds: 1 }).Messages).toHaveLength(1);
  });

  test('what is left out stays as it is', () => {
    const { set, receive } = standard(1);
    set({ ShortPollMiss: 1 });
    set({ Reorder: 0.5 });
    expect(receive()).toBeUndefined();
  });

  test('it outlives a rewind, and chance goes on from where it was', () => {
    const { world, set, receive } = standard(30);
    set({ Reorder: 0.5, DuplicateDelivery: 0.3 });
    receive();
    const middle = world.snapshot();
    const bodies = () => Array.from({ length: 20 }, () => receive()?.Body);
    const once = bodies();
    world.restore(middle);
    expect(bodies()).toEqual(once);
    expect(once).not.toEqual([...once].sort((one, other) => Number(one) - Number(other)));
  });

  test('other queues stay perfect', () => {
    const { sqs, set } = standard();
    const QueueUrl = sqs.createQueue({ QueueName: 'other' });
    set({ ShortPollMiss: 1 });
    sqs.sendMessage({ QueueUrl, MessageBody: 'x' });
    expect(sqs.receiveMessage({ QueueUrl }).Messages).toHaveLength(1);
  });
});

describe('what is refused', () => {
  const fields = ['DuplicateDelivery', 'Reorder', 'ShortPollMiss'];
  const wrong = [-0.01, 1.01, Number.NaN, Number.POSITIVE_INFINITY, '0.5', null, true];

  test.each(fields.flatMap((field) => wrong.map((value) => [field, value] as const)))(
    '%s %j is no probability, and nothing changes',
    (field, value) => {
      const { set, receive } = standard(1);
      expect(set({ ShortPollMiss: 1, [field]: value })).toEqual(
        refused(
          'InvalidParameterValue',
          `Value ${value} for parameter ${field} is invalid. Reason: Must be between 0 and 1, if provided.`,
        ),
      );
      expect(receive()).toBeDefined();
    },
  );

  test.each(fields)('%s may be 0 and 1', (field) => {
    const { set } = standard();
    expect(set({ [field]: 0 })).toEqual({ ok: true, response: {} });
    expect(set({ [field]: 1 })).toEqual({ ok: true, response: {} });
  });

  test('a FIFO queue is never imperfect', () => {
    const { sqs, advance } = standard();
    const QueueUrl = sqs.createQueue({ QueueName: 'a.fifo', Attributes: { FifoQueue: 'true' } });
    advance(seconds(1));
    expect(sqs.try.setImperfection({ QueueUrl, Reorder: 0 })).toEqual(
      refused('UnsupportedOperation', 'A FIFO queue delivers in order and without duplicates.'),
    );
  });

  test('a queue that does not exist', () => {
    const { set } = standard();
    expect(set({ QueueUrl: 'https://host/123456789012/nothing' })).toEqual(
      refused('QueueDoesNotExist', 'The specified queue does not exist.'),
    );
  });

  test('another account, whatever the policy says', () => {
    const { sqs, as, QueueUrl } = standard();
    sqs.setQueueAttributes({ QueueUrl, Attributes: { Policy: openPolicy() } });
    expect(as({ accountId: STRANGER }).try.setImperfection({ QueueUrl, Reorder: 1 })).toEqual(
      denied('SetImperfection', sqs.arn(QueueUrl)),
    );
  });

  test('requests of the wrong shape, with errors of SQS', () => {
    const { sqs, QueueUrl } = standard();
    const valid = { QueueUrl, DuplicateDelivery: 0.1, Reorder: 0.1, ShortPollMiss: 0.1 };
    expect(strangeCodes(sqs, 'SetImperfection', valid)).toEqual([]);
  });
});
