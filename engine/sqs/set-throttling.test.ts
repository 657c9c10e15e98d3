import { expect, test } from 'vitest';
import { denied, openPolicy, refused, STRANGER, strangeCodes } from '../testing/refusals';
import { simulate } from '../testing/simulate';

function fifo() {
  const world = simulate({ seed: 1 });
  const QueueUrl = world.sqs.createQueue({ QueueName: 'orders.fifo', Attributes: { FifoQueue: 'true' } });
  /** How many of so many receives in one instant are answered. */
  function answered(calls: number): number {
    const outcomes = Array.from({ length: calls }, () => world.sqs.try.receiveMessage({ QueueUrl }));
    return outcomes.filter(({ ok }) => ok).length;
  }
  return { ...world, QueueUrl, answered };
}

test('a new queue has no call rate', () => {
  expect(fifo().answered(400)).toBe(400);
});

test('switched on, the rate holds; switched off, it does not', () => {
  const { sqs, QueueUrl, answered } = fifo();
  expect(sqs.setThrottling({ QueueUrl, Enabled: true })).toEqual({});
  expect(answered(400)).toBe(300);
  sqs.setThrottling({ QueueUrl, Enabled: false });
  expect(answered(400)).toBe(400);
});

test('switching it on again starts to count anew', () => {
  const { sqs, QueueUrl, answered } = fifo();
  sqs.setThrottling({ QueueUrl, Enabled: true });
  expect(answered(300)).toBe(300);
  sqs.setThrottling({ QueueUrl, Enabled: true });
  expect(answered(301)).toBe(300);
});

test('the switch and the count outlive a rewind', () => {
  const { world, sqs, QueueUrl, answered } = fifo();
  sqs.setThrottling({ QueueUrl, Enabled: true });
  answered(200);
  const middle = world.snapshot();
  expect(answered(200)).toBe(100);
  world.restore(middle);
  expect(answered(200)).toBe(100);
});

test('a standard queue takes the switch and has no rate', () => {
  const { sqs } = fifo();
  const QueueUrl = sqs.createQueue({ QueueName: 'orders' });
  sqs.setThrottling({ QueueUrl, Enabled: true });
  for (let call = 0; call < 400; call += 1) expect(sqs.try.receiveMessage({ QueueUrl }).ok).toBe(true);
});

test.each([undefined, null, 'true', 1])('Enabled %j is refused', (Enabled) => {
  const { sqs, QueueUrl } = fifo();
  expect(sqs.raw('SetThrottling', { QueueUrl, Enabled })).toEqual(
    refused(
      'InvalidParameterValue',
      `Value ${Enabled} for parameter Enabled is invalid. Reason: Must be true or false.`,
    ),
  );
});

test('another account may not, whatever the policy says', () => {
  const { sqs, as, QueueUrl } = fifo();
  sqs.setQueueAttributes({ QueueUrl, Attributes: { Policy: openPolicy() } });
  expect(as({ accountId: STRANGER }).try.setThrottling({ QueueUrl, Enabled: true })).toEqual(
    denied('SetThrottling', sqs.arn(QueueUrl)),
  );
});

test('requests of the wrong shape are answered with errors of SQS', () => {
  const { sqs, QueueUrl } = fifo();
  expect(strangeCodes(sqs, 'SetThrottling', { QueueUrl, Enabled: true })).toEqual([]);
});
