import { describe, expect, test } from 'vitest';
import { hours, minutes, seconds, simulate } from '../testing/simulate';
import { sqsErrors } from './errors';

function standard(Attributes = {}, QueueName = 'orders') {
  const world = simulate({ seed: 2 });
  return { ...world, QueueUrl: world.sqs.createQueue({ QueueName, Attributes }) };
}

test('behaviours 10: each modern error code has the legacy code that Query clients see', () => {
  expect(sqsErrors.QueueDoesNotExist.legacyCode).toBe('AWS.SimpleQueueService.NonExistentQueue');
  expect(sqsErrors.TooManyEntriesInBatchRequest.legacyCode).toBe(
    'AWS.SimpleQueueService.TooManyEntriesInBatchRequest',
  );
  expect(sqsErrors.QueueNameExists.legacyCode).toBe('QueueAlreadyExists');
});

describe('polling', () => {
  test('behaviours 11: a receive that finds nothing answers without Messages', () => {
    const { sqs, QueueUrl } = standard();
    expect(sqs.receiveMessage({ QueueUrl })).toEqual({});
  });

  test('behaviours 11: a long poll is empty only when its wait has ended', () => {
    const { sqs, QueueUrl, advance } = standard();
    const poll = sqs.startReceive({ QueueUrl, WaitTimeSeconds: 20 });
    advance(seconds(19));
    expect(poll.answer()).toBeUndefined();
    advance(seconds(1));
    expect(poll.answer()).toEqual({});
  });

  test('behaviours 12: a short poll can miss what is there, where a lesson switches that on', () => {
    const { sqs, QueueUrl, events } = standard();
    sqs.setImperfection({ QueueUrl, ShortPollMiss: 1 });
    sqs.sendMessage({ QueueUrl, MessageBody: 'hidden' });
    expect(sqs.receiveMessage({ QueueUrl })).toEqual({});
    expect(events('sqs.receive-missed')).toHaveLength(1);
    // A long poll asks every server.
    expect(sqs.receiveMessage({ QueueUrl, WaitTimeSeconds: 1 }).Messages).toHaveLength(1);
  });

  test('behaviours 13: the wait time of the call beats that of the queue, even 0', () => {
    const { sqs, QueueUrl, advance } = standard({ ReceiveMessageWaitTimeSeconds: '20' });
    expect(sqs.receiveMessage({ QueueUrl, WaitTimeSeconds: 0 })).toEqual({});
    const poll = sqs.startReceive({ QueueUrl });
    expect(poll.answer()).toBeUndefined();
    advance(seconds(20));
    expect(poll.answer()).toEqual({});
  });

  test('behaviours 14: a long poll answers with the first message and does not wait to fill up', () => {
    const { sqs, QueueUrl, advance } = standard();
    const poll = sqs.startReceive({ QueueUrl, WaitTimeSeconds: 20, MaxNumberOfMessages: 10 });
    advance(seconds(3));
    sqs.sendMessage({ QueueUrl, MessageBody: 'first' });
    expect(poll.answer()?.Messages?.map(({ Body }) => Body)).toEqual(['first']);
  });

  test('long polls are answered in the order in which they came', () => {
    const { sqs, QueueUrl } = standard();
    const polls = [1, 2, 3].map(() => sqs.startReceive({ QueueUrl, WaitTimeSeconds: 20 }));
    for (const MessageBody of ['a', 'b']) sqs.sendMessage({ QueueUrl, MessageBody });
    expect(polls.map((poll) => poll.answer()?.Messages?.[0]?.Body)).toEqual(['a', 'b', undefined]);
  });
});

describe('receipt handles', () => {
  function receivedTwice() {
    const world = standard();
    const { sqs, QueueUrl, advance } = world;
    sqs.sendMessage({ QueueUrl, MessageBody: 'x' });
    const handle = () => sqs.receiveMessage({ QueueUrl }).Messages?.[0]?.ReceiptHandle ?? '';
    const first = handle();
    advance(seconds(30));
    return { ...world, first, again: handle };
  }

  test('behaviours 15: every receive gives another handle', () => {
    const { first, again } = receivedTwice();
    expect(again()).not.toBe(first);
  });

  test('behaviours 15: after its timeout an old handle still deletes', () => {
    const { sqs, QueueUrl, first, view } = receivedTwice();
    expect(sqs.try.deleteMessage({ QueueUrl, ReceiptHandle: first }).ok).toBe(true);
    expect(view().queues.orders?.visible).toBe(0);
  });

  test('behaviours 15: once received again, the old handle answers success and deletes nothing', () => {
    const { sqs, QueueUrl, first, again, view } = receivedTwice();
    again();
    expect(sqs.try.deleteMessage({ QueueUrl, ReceiptHandle: first }).ok).toBe(true);
    expect(view().queues.orders?.inFlight).toBe(1);
  });

  test('behaviours 16: a malformed handle, or that of another queue, is invalid', () => {
    const { sqs, QueueUrl, first } = receivedTwice();
    const other = sqs.createQueue({ QueueName: 'other' });
    const code = 'ReceiptHandleIsInvalid';
    expect(sqs.try.deleteMessage({ QueueUrl, ReceiptHandle: 'nonsense' })).toMatchObject({ error: { code } });
    expect(sqs.try.deleteMessage({ QueueUrl: other, ReceiptHandle: first })).toMatchObject({
      error: { code },
    });
  });

  test('behaviours 17: a FIFO queue refuses to delete after the visibility timeout', () => {
    const { sqs, QueueUrl, advance } = standard({ FifoQueue: 'true' }, 'orders.fifo');
    sqs.sendMessage({ QueueUrl, MessageBody: 'x', MessageGroupId: 'g', MessageDeduplicationId: '1' });
    const ReceiptHandle = sqs.receiveMessage({ QueueUrl }).Messages?.[0]?.ReceiptHandle ?? '';
    advance(seconds(30));
    expect(sqs.try.deleteMessage({ QueueUrl, ReceiptHandle })).toMatchObject({
      error: {
        code: 'InvalidParameterValue',
        message: `Value ${ReceiptHandle} for parameter ReceiptHandle is invalid. Reason: The receipt handle has expired.`,
      },
    });
  });

  test('behaviours 18: deleting again succeeds', () => {
    const { sqs, QueueUrl, first } = receivedTwice();
    sqs.deleteMessage({ QueueUrl, ReceiptHandle: first });
    expect(sqs.try.deleteMessage({ QueueUrl, ReceiptHandle: first }).ok).toBe(true);
  });
});

describe('changing the visibility timeout', () => {
  function received(visibility = '30') {
    const world = standard({ VisibilityTimeout: visibility });
    const { sqs, QueueUrl } = world;
    sqs.sendMessage({ QueueUrl, MessageBody: 'x' });
    const ReceiptHandle = sqs.receiveMessage({ QueueUrl }).Messages?.[0]?.ReceiptHandle ?? '';
    const change = (VisibilityTimeout: number) =>
      sqs.try.changeMessageVisibility({ QueueUrl, ReceiptHandle, VisibilityTimeout });
    return { ...world, change };
  }

  test('behaviours 19: the new timeout counts from the call', () => {
    const { sqs, QueueUrl, advance, change } = received('60');
    advance(seconds(15));
    change(10);
    advance(seconds(9));
    expect(sqs.receiveMessage({ QueueUrl })).toEqual({});
    advance(seconds(1));
    expect(sqs.receiveMessage({ QueueUrl }).Messages).toHaveLength(1);
  });

  test('behaviours 19: 0 makes the message visible at once', () => {
    const { sqs, QueueUrl, change } = received();
    change(0);
    expect(sqs.receiveMessage({ QueueUrl }).Messages).toHaveLength(1);
  });

  test('behaviours 19: what is no longer in flight is refused', () => {
    const { change, advance } = received();
    advance(seconds(30));
    expect(change(10)).toMatchObject({ error: { code: 'MessageNotInflight' } });
  });

  test('behaviours 19: extensions end 12 hours after the receive, with an error and no clamping', () => {
    const { change, advance } = received();
    change(40_000);
    advance(hours(11));
    expect(change(3601)).toMatchObject({
      error: {
        code: 'InvalidParameterValue',
        message:
          'Value 3601 for parameter VisibilityTimeout is invalid. Reason: Total VisibilityTimeout for the message is beyond the limit [43200 seconds]',
      },
    });
    expect(change(3600).ok).toBe(true);
  });

  test("behaviours 20: the next receive has the queue's timeout again", () => {
    const { sqs, QueueUrl, change, advance } = received();
    change(300);
    advance(minutes(5));
    sqs.receiveMessage({ QueueUrl });
    advance(seconds(30));
    expect(sqs.receiveMessage({ QueueUrl }).Messages).toHaveLength(1);
  });
});
