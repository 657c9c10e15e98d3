import { expect, test } from 'vitest';
import { seconds, simulate } from '../testing/simulate';

function queue(Attributes: Record<string, string> = {}) {
  const world = simulate({ seed: 7 });
  const QueueUrl = world.sqs.createQueue({ QueueName: 'orders', Attributes });
  const send = (...bodies: string[]) => {
    for (const MessageBody of bodies) world.sqs.sendMessage({ QueueUrl, MessageBody });
  };
  return { ...world, QueueUrl, send };
}

test('an undeleted message returns when its visibility timeout ends', () => {
  const { sqs, advance } = simulate({ seed: 7 });
  const queue = sqs.createQueue({ QueueName: 'orders', Attributes: { VisibilityTimeout: '30' } });
  sqs.sendMessage({ QueueUrl: queue, MessageBody: 'hello' });
  sqs.receiveMessage({ QueueUrl: queue });
  advance(seconds(29));
  expect(sqs.receiveMessage({ QueueUrl: queue }).Messages).toBeUndefined();
  advance(seconds(1));
  expect(sqs.receiveMessage({ QueueUrl: queue }).Messages).toMatchObject([{ Body: 'hello' }]);
});

test('one message comes unless more are asked for, in the order in which they were sent', () => {
  const { sqs, QueueUrl, send } = queue();
  send('a', 'b', 'c');
  expect(sqs.receiveMessage({ QueueUrl }).Messages?.map(({ Body }) => Body)).toEqual(['a']);
  expect(sqs.receiveMessage({ QueueUrl, MaxNumberOfMessages: 10 }).Messages?.map(({ Body }) => Body)).toEqual(
    ['b', 'c'],
  );
});

test('a returned message stands where it stood', () => {
  const { sqs, QueueUrl, send, advance } = queue();
  send('a', 'b');
  sqs.receiveMessage({ QueueUrl });
  advance(seconds(30));
  send('c');
  expect(sqs.receiveMessage({ QueueUrl, MaxNumberOfMessages: 10 }).Messages?.map(({ Body }) => Body)).toEqual(
    ['a', 'b', 'c'],
  );
});

test('the call can name a visibility timeout, 0 included', () => {
  const { sqs, QueueUrl, send, advance } = queue();
  send('a');
  expect(
    sqs.receiveMessage({ QueueUrl, VisibilityTimeout: 0, MaxNumberOfMessages: 10 }).Messages,
  ).toHaveLength(1);
  sqs.receiveMessage({ QueueUrl, VisibilityTimeout: 5 });
  advance(seconds(5));
  expect(sqs.receiveMessage({ QueueUrl }).Messages).toHaveLength(1);
});

test('a long poll hears of a message whose delay, or visibility timeout, ends', () => {
  const { sqs, QueueUrl, send, advance } = queue();
  sqs.sendMessage({ QueueUrl, MessageBody: 'delayed', DelaySeconds: 7 });
  const first = sqs.startReceive({ QueueUrl, WaitTimeSeconds: 20, VisibilityTimeout: 3 });
  const second = sqs.startReceive({ QueueUrl, WaitTimeSeconds: 20 });
  advance(seconds(7));
  expect(first.answer()?.Messages).toMatchObject([{ Body: 'delayed' }]);
  expect(second.answer()).toBeUndefined();
  advance(seconds(3));
  expect(second.answer()?.Messages).toMatchObject([{ Body: 'delayed' }]);
  send('unheard');
  expect(second.answer()?.Messages).toHaveLength(1);
});

test('a message that comes at the very moment a wait ends is delivered', () => {
  const { sqs, QueueUrl, advance } = queue();
  sqs.sendMessage({ QueueUrl, MessageBody: 'just in time', DelaySeconds: 20 });
  const poll = sqs.startReceive({ QueueUrl, WaitTimeSeconds: 20 });
  advance(seconds(20));
  expect(poll.answer()?.Messages).toHaveLength(1);
});

test.each([
  ['MaxNumberOfMessages 0', { MaxNumberOfMessages: 0 }, 'InvalidParameterValue'],
  ['a timeout of 43201', { VisibilityTimeout: 43_201 }, 'InvalidParameterValue'],
  ['an attempt id on a standard queue', { ReceiveRequestAttemptId: 'a' }, 'InvalidParameterValue'],
  ['an unknown system attribute', { MessageSystemAttributeNames: ['Colour'] }, 'InvalidAttributeName'],
  ['text where a number belongs', { MaxNumberOfMessages: 'ten' }, 'SerializationException'],
  ['half a message', { MaxNumberOfMessages: 1.5 }, 'SerializationException'],
  ['names that are no list', { MessageAttributeNames: 'All' }, 'SerializationException'],
])('%s is refused', (_what, more, code) => {
  const { sqs, QueueUrl } = queue();
  expect(sqs.raw('ReceiveMessage', { QueueUrl, ...more })).toMatchObject({ ok: false, error: { code } });
});

test('who received a message is recorded and shown', () => {
  const { as, QueueUrl, send, events, view, world } = queue();
  send('a');
  as({ actor: 'worker-1' }).receiveMessage({ QueueUrl });
  expect(events('sqs.message-delivered')).toMatchObject([
    { queue: 'orders', to: 'worker-1', receiveCount: 1, visibleAtMs: world.nowMs + seconds(30) },
  ]);
  expect(view().queues.orders?.messages).toMatchObject([{ state: 'inFlight', heldBy: 'worker-1' }]);
});
