import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { World } from '../../kernel/world';
import { recipientsService } from '../../recipients/service';
import { sqsService } from '../../sqs/service';
import { minutes, seconds } from '../../testing/simulate';
import { opened, snsWorld } from '../../testing/sns-world';
import { snsService } from '../service';

const ARCHIVE = { ArchivePolicy: '{"MessageRetentionPeriod":"30"}', ContentBasedDeduplication: 'true' };

function open() {
  const world = snsWorld();
  const { sns, topic, queue, subscribeQueue, publish, take, events } = world;
  const TopicArn = topic('orders.fifo', ARCHIVE);
  const target = queue('archive.fifo');
  const policy = (from: string, to?: string) =>
    JSON.stringify({ PointType: 'Timestamp', StartingPoint: from, EndingPoint: to });
  return {
    ...world,
    TopicArn,
    target,
    send: (body: string, group = 'g') => publish(TopicArn, body, { MessageGroupId: group }),
    subscribeArchive: (Attributes?: Record<string, string>) => subscribeQueue(TopicArn, target, Attributes),
    replay: (SubscriptionArn: string, from = '2026-01-01T00:00:00Z', to?: string) =>
      sns.setSubscriptionAttributes({
        SubscriptionArn,
        AttributeName: 'ReplayPolicy',
        AttributeValue: policy(from, to),
      }),
    policy,
    status: (SubscriptionArn: string) =>
      sns.getSubscriptionAttributes({ SubscriptionArn }).Attributes?.ReplayStatus,
    bodies: () => take(target.url).map(({ Body }) => opened(Body).Message),
    /** Bodies in the order of their delivery to the queue, however many. */
    delivered: () => events('sns.message-delivered').map(({ body }) => body),
  };
}

describe('a replay', () => {
  test('brings what was published before the subscription, in order, with its old identity', () => {
    const { TopicArn, send, publish, subscribeArchive, replay, status, take, target, advance, world } =
      open();
    const first = publish(TopicArn, 'one', { MessageGroupId: 'g' });
    send('two');
    const publishedAtMs = world.nowMs;
    advance(minutes(6));
    const arn = subscribeArchive();
    expect(status(arn)).toBeUndefined();
    replay(arn);
    expect(status(arn)).toBe('Pending');
    expect(take(target.url)).toEqual([]);
    advance(seconds(1));
    expect(status(arn)).toBe('Completed');
    const [one, two] = take(target.url).map(({ Body }) => opened(Body));
    expect(one).toMatchObject({
      Message: 'one',
      MessageId: first.MessageId,
      SequenceNumber: first.SequenceNumber,
      Timestamp: '2026-01-01T00:00:00.000Z',
      Replayed: 'true',
    });
    expect(two?.Message).toBe('two');
    expect(world.nowMs).toBeGreaterThan(publishedAtMs);
  });

  test('can be asked for when subscribing', () => {
    const { send, subscribeArchive, policy, bodies, advance } = open();
    send('one');
    subscribeArchive({ ReplayPolicy: policy('2026-01-01T00:00:00Z') });
    advance(seconds(1));
    expect(bodies()).toEqual(['one']);
  });

  test('keeps to its window, both ends included', () => {
    const { send, subscribeArchive, replay, bodies, advance } = open();
    for (const body of ['0', '1', '2', '3']) {
      send(body);
      advance(minutes(1));
    }
    const arn = subscribeArchive();
    replay(arn, '2026-01-01T00:01:00Z', '2026-01-01T00:02:00.000Z');
    advance(seconds(1));
    expect(bodies()).toEqual(['1', '2']);
  });

  test('goes through the filter of the subscription, and says what is held back', () => {
    const { TopicArn, publish, subscribeArchive, replay, bodies, events, advance } = open();
    for (const body of ['red', 'blue']) {
      const MessageAttributes = { colour: { DataType: 'String', StringValue: body } };
      publish(TopicArn, body, { MessageGroupId: 'g', MessageAttributes });
    }
    const arn = subscribeArchive({ FilterPolicy: '{"colour":["blue"]}' });
    replay(arn);
    advance(seconds(1));
    expect(bodies()).toEqual(['blue']);
    expect(events('sns.message-filtered')).toMatchObject([{ body: 'red' }]);
    expect(events('sns.message-replayed')).toMatchObject([
      { body: 'blue', topic: 'orders.fifo', to: 'archive.fifo' },
    ]);
  });

  test('without an end it goes over into what is newly published: nothing overtakes it, nothing comes twice', () => {
    const { send, subscribeArchive, replay, status, delivered, advance } = open();
    for (let index = 0; index < 150; index += 1) send(String(index));
    const arn = subscribeArchive();
    replay(arn);
    send('during');
    advance(seconds(1));
    expect(status(arn)).toBe('In progress');
    expect(delivered()).toHaveLength(100);
    send('still');
    advance(seconds(1));
    expect(status(arn)).toBe('Completed');
    send('after');
    const expected = [
      ...Array.from({ length: 150 }, (_, index) => String(index)),
      'during',
      'still',
      'after',
    ];
    expect(delivered()).toEqual(expected);
  });

  test('with an end, what is published meanwhile is delivered at once and not replayed', () => {
    const { send, subscribeArchive, replay, delivered, advance } = open();
    send('old');
    const arn = subscribeArchive();
    replay(arn, '2026-01-01T00:00:00Z', '2026-01-02T00:00:00Z');
    send('new');
    advance(seconds(5));
    expect(delivered()).toEqual(['new', 'old']);
  });

  test('a new one replaces the one that runs', () => {
    const { send, subscribeArchive, replay, status, delivered, advance } = open();
    for (let index = 0; index < 120; index += 1) send(String(index));
    const arn = subscribeArchive();
    replay(arn);
    advance(seconds(1));
    replay(arn, '2026-01-01T00:00:00Z', '2026-01-01T00:00:00.500Z');
    advance(seconds(5));
    expect(status(arn)).toBe('Completed');
    expect(delivered()).toHaveLength(220);
  });

  test('is stopped by an empty policy', () => {
    const { sns, send, subscribeArchive, replay, status, delivered, advance } = open();
    send('one');
    const SubscriptionArn = subscribeArchive();
    replay(SubscriptionArn);
    sns.setSubscriptionAttributes({ SubscriptionArn, AttributeName: 'ReplayPolicy', AttributeValue: '{}' });
    advance(seconds(5));
    expect(status(SubscriptionArn)).toBeUndefined();
    expect(delivered()).toEqual([]);
  });

  test('fails when the archive is closed, and ends with its subscription', () => {
    const { sns, TopicArn, send, subscribeArchive, replay, status, delivered, advance } = open();
    send('one');
    const arn = subscribeArchive();
    replay(arn);
    sns.setTopicAttributes({ TopicArn, AttributeName: 'ArchivePolicy', AttributeValue: '{}' });
    advance(seconds(1));
    expect(status(arn)).toBe('Failed');
    sns.setTopicAttributes({
      TopicArn,
      AttributeName: 'ArchivePolicy',
      AttributeValue: ARCHIVE.ArchivePolicy,
    });
    send('two');
    replay(arn);
    sns.unsubscribe({ SubscriptionArn: arn });
    advance(seconds(5));
    expect(delivered()).toEqual(['two']);
  });
});

test.each([
  ['not json', 'PointType must be'],
  ['{"StartingPoint":"yesterday"}', 'PointType must be'],
  ['{"PointType":"SequenceNumber","StartingPoint":"2026-01-01T00:00:00Z"}', 'PointType must be'],
  ['{"StartingPoint":"2026-01-01T00:00:00Z","EndingPoint":5}', 'PointType must be'],
  [
    '{"StartingPoint":"2026-01-02T00:00:00Z","EndingPoint":"2026-01-02T00:00:00Z"}',
    'EndingPoint must be after',
  ],
])('the policy %s is refused', (AttributeValue, reason) => {
  const { raw, subscribeArchive } = open();
  const SubscriptionArn = subscribeArchive();
  const request = { SubscriptionArn, AttributeName: 'ReplayPolicy', AttributeValue };
  expect(raw('SetSubscriptionAttributes', request)).toMatchObject({
    ok: false,
    error: {
      code: 'InvalidParameter',
      message: expect.stringContaining(`Invalid parameter: ReplayPolicy Reason: ${reason}`),
    },
  });
});

test('a topic without an archive replays nothing', () => {
  const { raw, topic, queue, subscribeQueue, policy } = open();
  const SubscriptionArn = subscribeQueue(topic('plain.fifo'), queue('plain.fifo'));
  const AttributeValue = policy('2026-01-01T00:00:00Z');
  expect(
    raw('SetSubscriptionAttributes', { SubscriptionArn, AttributeName: 'ReplayPolicy', AttributeValue }),
  ).toMatchObject({
    error: { message: 'Invalid parameter: ReplayPolicy Reason: The topic has no ArchivePolicy' },
  });
});

test('at any moment of a replay a world goes on from its snapshot as it would have gone on itself', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 260 }), fc.integer({ min: 0, max: 4000 }), (count, atMs) => {
      const { send, subscribeArchive, replay, advance, world } = open();
      for (let index = 0; index < count; index += 1) send(String(index), `g${index % 3}`);
      replay(subscribeArchive());
      advance(atMs);
      const copy = new World({ seed: 7, services: [sqsService, snsService, recipientsService] });
      copy.restore(JSON.parse(JSON.stringify(world.snapshot())));
      expect(copy.hash()).toBe(world.hash());
      copy.advance(seconds(10));
      advance(seconds(10));
      expect(copy.hash()).toBe(world.hash());
    }),
    { seed: 2, numRuns: 12 },
  );
});
