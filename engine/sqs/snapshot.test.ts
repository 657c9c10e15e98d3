import { expect, test } from 'vitest';
import { World } from '../kernel/world';
import { seconds, simulate } from '../testing/simulate';
import { sqsService } from './service';

/** A world in which a bit of everything is under way. */
function busy() {
  const simulation = simulate({ seed: 9 });
  const { sqs, advance } = simulation;
  const QueueUrl = sqs.createQueue({ QueueName: 'orders', tags: { a: 'b' } });
  const Fifo = sqs.createQueue({ QueueName: 'orders.fifo', Attributes: { FifoQueue: 'true' } });
  sqs.setImperfection({ QueueUrl, Reorder: 0.5, DuplicateDelivery: 0.5 });
  for (let number = 1; number <= 60; number += 1) {
    sqs.sendMessage({ QueueUrl, MessageBody: `${number}`, MessageGroupId: number % 2 ? 'odd' : undefined });
    const ids = { MessageGroupId: `g${number % 3}`, MessageDeduplicationId: `${number}` };
    sqs.sendMessage({ QueueUrl: Fifo, MessageBody: `${number}`, ...ids });
  }
  sqs.sendMessage({ QueueUrl, MessageBody: 'later', DelaySeconds: 60 });
  for (let time = 0; time < 5; time += 1) sqs.receiveMessage({ QueueUrl, MaxNumberOfMessages: 10 });
  sqs.receiveMessage({ QueueUrl: Fifo, ReceiveRequestAttemptId: 'attempt', MaxNumberOfMessages: 3 });
  advance(seconds(10));
  return { ...simulation, QueueUrl, Fifo };
}

/** The same further history. */
function goOn(world: World, QueueUrl: string, Fifo: string): string {
  const call = (operation: string, request: object) => world.execute({ service: 'sqs', operation, request });
  call('ReceiveMessage', { QueueUrl: Fifo, ReceiveRequestAttemptId: 'attempt', MaxNumberOfMessages: 3 });
  call('SendMessage', {
    QueueUrl: Fifo,
    MessageBody: 'x',
    MessageGroupId: 'g1',
    MessageDeduplicationId: '1',
  });
  for (let time = 0; time < 20; time += 1) {
    call('ReceiveMessage', { QueueUrl, MaxNumberOfMessages: 3, WaitTimeSeconds: 5 });
    world.advance(seconds(7));
  }
  return world.hash();
}

test('a restored world goes on as the first one does', () => {
  const { world, QueueUrl, Fifo } = busy();
  const snapshot = JSON.parse(JSON.stringify(world.snapshot()));
  const other = new World({ seed: 9, services: [sqsService] });
  other.restore(snapshot);
  expect(other.hash()).toBe(world.hash());
  expect(goOn(other, QueueUrl, Fifo)).toBe(goOn(world, QueueUrl, Fifo));
});

test('after a rewind the same commands lead to the same hash', () => {
  const { world, QueueUrl, Fifo } = busy();
  const before = world.snapshot();
  const first = goOn(world, QueueUrl, Fifo);
  world.restore(before);
  expect(goOn(world, QueueUrl, Fifo)).toBe(first);
});

test('a snapshot keeps nothing of the world it was taken of', () => {
  const { world, sqs, QueueUrl } = busy();
  const snapshot = world.snapshot();
  const text = JSON.stringify(snapshot);
  sqs.purgeQueue({ QueueUrl });
  sqs.tagQueue({ QueueUrl, Tags: { a: 'c' } });
  world.advance(seconds(100));
  expect(JSON.stringify(snapshot)).toBe(text);
});

test('who holds a duplicated message holds it in a restored world too', () => {
  const { world, sqs } = simulate({ seed: 1 });
  const QueueUrl = sqs.createQueue({ QueueName: 'orders' });
  sqs.setImperfection({ QueueUrl, DuplicateDelivery: 1 });
  sqs.sendMessage({ QueueUrl, MessageBody: 'x' });
  const ReceiptHandle = sqs.receiveMessage({ QueueUrl }).Messages?.[0]?.ReceiptHandle;
  world.restore(JSON.parse(JSON.stringify(world.snapshot())));
  expect(sqs.try.changeMessageVisibility({ QueueUrl, ReceiptHandle, VisibilityTimeout: 60 }).ok).toBe(true);
});
