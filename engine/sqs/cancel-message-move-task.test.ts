import { describe, expect, test } from 'vitest';
import { toBase64 } from '../bytes/base64';
import { deadLetters } from '../testing/dead-letters';
import { denied, openPolicy, refused, STRANGER, strangeCodes } from '../testing/refusals';
import { seconds } from '../testing/simulate';

const encoded = (text: string): string => toBase64(Uint8Array.from(text, (letter) => letter.charCodeAt(0)));

/** A task that has moved two of five messages. */
function halfway() {
  const world = deadLetters();
  world.bury('orders', 5);
  const TaskHandle = world.start({ MaxNumberOfMessagesPerSecond: 1 });
  world.advance(seconds(2));
  return { ...world, TaskHandle };
}

describe('cancelling', () => {
  test('answers how many were moved; those stay where they are and the others stay too', () => {
    const { sqs, TaskHandle, advance, counts, task } = halfway();
    expect(sqs.cancelMessageMoveTask({ TaskHandle })).toEqual({ ApproximateNumberOfMessagesMoved: 2 });
    expect(task()?.Status).toBe('CANCELLING');
    advance(seconds(60));
    expect(counts()).toEqual({ dead: 3, orders: 2 });
    expect(task()).toMatchObject({ Status: 'CANCELLED', ApproximateNumberOfMessagesMoved: 2 });
  });

  test('the end is told in the trace once', () => {
    const { sqs, TaskHandle, advance, events } = halfway();
    sqs.cancelMessageMoveTask({ TaskHandle });
    advance(seconds(60));
    expect(events('sqs.move-task-ended')).toMatchObject([{ from: 'dead', status: 'CANCELLED', moved: 2 }]);
  });

  test('after it another task may move the rest', () => {
    const { sqs, TaskHandle, advance, counts, start } = halfway();
    sqs.cancelMessageMoveTask({ TaskHandle });
    advance(seconds(1));
    start();
    advance(seconds(1));
    expect(counts()).toEqual({ dead: 0, orders: 5 });
  });

  test('a handle outlives a rewind, and a task that is being cancelled ends after one', () => {
    const { world, sqs, TaskHandle, advance, task } = halfway();
    world.restore(world.snapshot());
    sqs.cancelMessageMoveTask({ TaskHandle });
    world.restore(world.snapshot());
    expect(task()?.Status).toBe('CANCELLING');
    advance(seconds(1));
    expect(task()?.Status).toBe('CANCELLED');
  });
});

describe('what is refused', () => {
  const inactive = refused('UnsupportedOperation', 'Only active tasks can be cancelled.');

  test('a missing handle', () => {
    const { sqs } = halfway();
    expect(sqs.raw('CancelMessageMoveTask', {})).toEqual(
      refused('MissingParameter', 'The request must contain the parameter TaskHandle.'),
    );
  });

  test.each(['garbage', 'AAAA', encoded('[]'), encoded('{"taskId":5}'), encoded('{')])(
    'the text %s, which is no handle',
    (TaskHandle) => {
      const { sqs } = halfway();
      expect(sqs.try.cancelMessageMoveTask({ TaskHandle })).toEqual(
        refused(
          'InvalidParameterValue',
          `Value ${TaskHandle} for parameter TaskHandle is invalid. Reason: It is not a task handle.`,
        ),
      );
    },
  );

  test('a handle of a task that never was', () => {
    const { sqs } = halfway();
    const TaskHandle = encoded('{"taskId":"7","sourceArn":"arn:aws:sqs:us-east-1:123456789012:dead"}');
    expect(sqs.try.cancelMessageMoveTask({ TaskHandle })).toEqual(
      refused('ResourceNotFoundException', 'Task does not exist.', 404),
    );
  });

  test('a task that is being cancelled, or was', () => {
    const { sqs, TaskHandle, advance } = halfway();
    sqs.cancelMessageMoveTask({ TaskHandle });
    expect(sqs.try.cancelMessageMoveTask({ TaskHandle })).toEqual(inactive);
    advance(seconds(2));
    expect(sqs.try.cancelMessageMoveTask({ TaskHandle })).toEqual(inactive);
  });

  test('a task that is complete', () => {
    const { sqs, TaskHandle, advance } = halfway();
    advance(seconds(10));
    expect(sqs.try.cancelMessageMoveTask({ TaskHandle })).toEqual(inactive);
  });

  test('another account, whatever the policy says', () => {
    const { sqs, as, dead, TaskHandle, SourceArn, task } = halfway();
    sqs.setQueueAttributes({ QueueUrl: dead, Attributes: { Policy: openPolicy() } });
    const stranger = as({ accountId: STRANGER });
    expect(stranger.try.cancelMessageMoveTask({ TaskHandle })).toEqual(
      denied('CancelMessageMoveTask', SourceArn),
    );
    expect(task()?.Status).toBe('RUNNING');
  });

  test('requests of the wrong shape, with errors of SQS', () => {
    const { sqs, TaskHandle } = halfway();
    expect(strangeCodes(sqs, 'CancelMessageMoveTask', { TaskHandle })).toEqual([]);
  });
});
