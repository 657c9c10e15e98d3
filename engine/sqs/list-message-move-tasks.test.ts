import { describe, expect, test } from 'vitest';
import { deadLetters } from '../testing/dead-letters';
import { denied, openPolicy, refused, STRANGER, strangeCodes } from '../testing/refusals';
import { seconds } from '../testing/simulate';

function history(tasks: number) {
  const world = deadLetters();
  const handles: string[] = [];
  for (let index = 0; index < tasks; index += 1) {
    handles.push(world.start({ MaxNumberOfMessagesPerSecond: index + 1 }));
    world.advance(seconds(2));
  }
  const list = (MaxResults?: number) =>
    world.sqs
      .listMessageMoveTasks({ SourceArn: world.SourceArn, MaxResults })
      .Results?.map((task) => task.MaxNumberOfMessagesPerSecond);
  return { ...world, handles, list };
}

describe('what is listed', () => {
  test('a running task shows all of itself, with the handle that cancels it', () => {
    const { sqs, SourceArn, bury, start, world, orders } = deadLetters();
    bury('orders', 3);
    const DestinationArn = sqs.arn(orders);
    const TaskHandle = start({ DestinationArn, MaxNumberOfMessagesPerSecond: 2 });
    expect(sqs.listMessageMoveTasks({ SourceArn })).toEqual({
      Results: [
        {
          TaskHandle,
          Status: 'RUNNING',
          SourceArn,
          DestinationArn,
          MaxNumberOfMessagesPerSecond: 2,
          ApproximateNumberOfMessagesMoved: 0,
          ApproximateNumberOfMessagesToMove: 3,
          FailureReason: undefined,
          StartedTimestamp: world.nowMs,
        },
      ],
    });
  });

  test('a task that has ended shows no handle', () => {
    const { task, advance, start } = deadLetters();
    start();
    expect(task()?.TaskHandle).toBeDefined();
    advance(seconds(1));
    expect(task()).toMatchObject({ Status: 'COMPLETED', TaskHandle: undefined });
  });

  test('destination and rate are absent when the task named none', () => {
    const { task, start } = deadLetters();
    start();
    expect(task()).toMatchObject({ DestinationArn: undefined, MaxNumberOfMessagesPerSecond: undefined });
  });

  test('the newest only, unless more are asked for, and the newest first', () => {
    const { list } = history(3);
    expect(list()).toEqual([3]);
    expect(list(2)).toEqual([3, 2]);
    expect(list(10)).toEqual([3, 2, 1]);
  });

  test('ten tasks at the most, of all that have been', () => {
    const { list, world } = history(12);
    expect(list(10)).toEqual([12, 11, 10, 9, 8, 7, 6, 5, 4, 3]);
    world.restore(world.snapshot());
    expect(list(10)).toEqual([12, 11, 10, 9, 8, 7, 6, 5, 4, 3]);
  });

  test('tasks of another source are not among them', () => {
    const { sqs } = history(1);
    const SourceArn = sqs.arn(sqs.createQueue({ QueueName: 'other' }));
    expect(sqs.listMessageMoveTasks({ SourceArn, MaxResults: 10 })).toEqual({ Results: [] });
  });
});

describe('what is refused', () => {
  test.each([0, -1, 11])('%d results', (MaxResults) => {
    const { sqs, SourceArn } = deadLetters();
    expect(sqs.try.listMessageMoveTasks({ SourceArn, MaxResults })).toEqual(
      refused(
        'InvalidParameterValue',
        `Value ${MaxResults} for parameter MaxResults is invalid. Reason: Value for parameter must be between 1 and 10.`,
      ),
    );
  });

  test('a missing source', () => {
    const { sqs } = deadLetters();
    expect(sqs.raw('ListMessageMoveTasks', {})).toEqual(
      refused('MissingParameter', 'The request must contain the parameter SourceArn.'),
    );
  });

  test('a source that does not exist', () => {
    const { sqs, SourceArn } = deadLetters();
    expect(sqs.try.listMessageMoveTasks({ SourceArn: `${SourceArn}er` })).toEqual(
      refused(
        'ResourceNotFoundException',
        "The resource that you specified for the SourceArn parameter doesn't exist.",
        404,
      ),
    );
  });

  test('another account, whatever the policy says', () => {
    const { sqs, as, dead, SourceArn } = deadLetters();
    sqs.setQueueAttributes({ QueueUrl: dead, Attributes: { Policy: openPolicy() } });
    expect(as({ accountId: STRANGER }).try.listMessageMoveTasks({ SourceArn })).toEqual(
      denied('ListMessageMoveTasks', SourceArn),
    );
  });

  test('requests of the wrong shape, with errors of SQS', () => {
    const { sqs, SourceArn } = history(1);
    expect(strangeCodes(sqs, 'ListMessageMoveTasks', { SourceArn, MaxResults: 1 })).toEqual([]);
  });
});
