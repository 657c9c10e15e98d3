import { expect, test } from 'vitest';
import { seconds, simulate } from '../testing/simulate';

test('a long poll whose client is gone does not take the next message', () => {
  const { world, sqs } = simulate({ seed: 1 });
  const QueueUrl = sqs.createQueue({ QueueName: 'orders' });
  const { callId } = sqs.startReceive({ QueueUrl, WaitTimeSeconds: 20 });
  world.abandon(callId);
  sqs.sendMessage({ QueueUrl, MessageBody: 'hello' });
  expect(sqs.receiveMessage({ QueueUrl }).Messages).toMatchObject([{ Body: 'hello' }]);
});

test('the other long polls of the queue wait on', () => {
  const { world, sqs, advance } = simulate({ seed: 1 });
  const QueueUrl = sqs.createQueue({ QueueName: 'orders' });
  const gone = sqs.startReceive({ QueueUrl, WaitTimeSeconds: 5 });
  const here = sqs.startReceive({ QueueUrl, WaitTimeSeconds: 20 });
  world.abandon(gone.callId);
  advance(seconds(10));
  expect([gone.answer(), here.answer()]).toEqual([undefined, undefined]);
  sqs.sendMessage({ QueueUrl, MessageBody: 'hello' });
  expect(here.answer()).toMatchObject({ Messages: [{ Body: 'hello' }] });
});

test('a world goes on alike from a snapshot with a poll that was taken back', () => {
  const { world, sqs } = simulate({ seed: 1 });
  const QueueUrl = sqs.createQueue({ QueueName: 'orders' });
  const { callId } = sqs.startReceive({ QueueUrl, WaitTimeSeconds: 20 });
  world.abandon(callId);
  const hash = world.hash();
  world.restore(world.snapshot());
  expect(world.hash()).toBe(hash);
  world.advance(seconds(30));
  expect(world.answeredCalls).toEqual([]);
});
