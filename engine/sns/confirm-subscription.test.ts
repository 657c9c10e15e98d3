import { describe, expect, test } from 'vitest';
import { STRANGER } from '../testing/refusals';
import { days, seconds } from '../testing/simulate';
import { opened, snsWorld } from '../testing/sns-world';

/** Behaviour 49: who has the token confirms. */

function invited() {
  const world = snsWorld();
  const arn = world.topic('orders');
  const subscription = world.subscribe(arn, 'email', 'reader@example.com');
  const letters = () => world.received('reader@example.com');
  const tokenOf = (url: string | undefined) => new URL(url ?? '').searchParams.get('Token') ?? '';
  return { ...world, arn, subscription, letters, tokenOf, token: () => tokenOf(letters()[0]?.confirmUrl) };
}

test('nothing is delivered before the confirmation, and all after it', () => {
  const { sns, arn, subscription, letters, token, publish, subscriptionView } = invited();
  publish(arn, 'too early');
  expect(letters()).toHaveLength(1);
  expect(subscriptionView(subscription).confirmed).toBe(false);
  expect(sns.confirmSubscription({ TopicArn: arn, Token: token() })).toEqual({
    SubscriptionArn: subscription,
  });
  publish(arn, 'in time', { Subject: 'News' });
  expect(letters()[1]).toMatchObject({ subject: 'News', body: expect.stringMatching(/^in time\n/) });
});

test('a token is good for two days', () => {
  const { raw, arn, token, advance } = invited();
  const Token = token();
  advance(days(2) - 1);
  expect(raw('ConfirmSubscription', { TopicArn: arn, Token })).toMatchObject({ ok: true });
  const late = invited();
  const lateToken = late.token();
  late.advance(days(2));
  expect(late.raw('ConfirmSubscription', { TopicArn: late.arn, Token: lateToken })).toMatchObject({
    error: { code: 'InvalidParameter', message: 'Invalid parameter: Token' },
  });
});

test('a subscription that nobody confirms is removed', () => {
  const { sns, arn, advance } = invited();
  expect(sns.listSubscriptionsByTopic({ TopicArn: arn }).Subscriptions).toMatchObject([
    { SubscriptionArn: 'PendingConfirmation' },
  ]);
  advance(days(2));
  expect(sns.listSubscriptionsByTopic({ TopicArn: arn }).Subscriptions).toEqual([]);
  expect(sns.getTopicAttributes({ TopicArn: arn }).Attributes).toMatchObject({
    SubscriptionsPending: '0',
    SubscriptionsDeleted: '1',
  });
});

test('subscribing again sends a new token, and the subscription lives two days from then', () => {
  const { sns, arn, subscription, letters, subscribe, advance } = invited();
  advance(days(1));
  expect(subscribe(arn, 'email', 'reader@example.com')).toBe(subscription);
  const [first, second] = letters().map(({ confirmUrl = '' }) =>
    new URL(confirmUrl).searchParams.get('Token'),
  );
  expect(second).not.toBe(first);
  advance(days(1));
  expect(sns.confirmSubscription({ TopicArn: arn, Token: second ?? '' })).toEqual({
    SubscriptionArn: subscription,
  });
});

test('confirming twice is confirming once', () => {
  const { sns, arn, token, events } = invited();
  const request = { TopicArn: arn, Token: token() };
  expect(sns.confirmSubscription(request)).toEqual(sns.confirmSubscription(request));
  expect(events('sns.subscription-confirmed')).toHaveLength(1);
  expect(sns.getTopicAttributes({ TopicArn: arn }).Attributes).toMatchObject({ SubscriptionsConfirmed: '1' });
});

test('queues and functions of the subscriber need no confirmation', () => {
  const { topic, subscribe, subscriptionView } = snsWorld();
  const arn = topic('orders');
  const queue = subscribe(arn, 'sqs', 'arn:aws:sqs:us-east-1:123456789012:orders');
  const lambda = subscribe(arn, 'lambda', 'arn:aws:lambda:us-east-1:123456789012:function:f');
  const phone = subscribe(arn, 'sms', '+12065550100');
  for (const one of [queue, lambda, phone]) expect(subscriptionView(one).confirmed).toBe(true);
});

test("another account's queue gets a confirmation message, unless its owner subscribes it", () => {
  const world = snsWorld();
  const { world: engine, sns, topic, take, as, subscriptionView } = world;
  const arn = topic('orders');
  const owner = { accountId: STRANGER };
  const create = (QueueName: string) => {
    const request = { QueueName };
    const { outcome } = engine.execute({ service: 'sqs', operation: 'CreateQueue', request, caller: owner });
    expect(outcome).toMatchObject({ ok: true });
    const QueueUrl = `https://sqs.us-east-1.amazonaws.com/${STRANGER}/${QueueName}`;
    const queueArn = `arn:aws:sqs:us-east-1:${STRANGER}:${QueueName}`;
    const Policy = JSON.stringify({
      Statement: [{ Effect: 'Allow', Principal: '*', Action: 'sqs:*', Resource: queueArn }],
    });
    engine.execute({
      service: 'sqs',
      operation: 'SetQueueAttributes',
      request: { QueueUrl, Attributes: { Policy } },
      caller: owner,
    });
    return { url: QueueUrl, arn: queueArn };
  };
  const theirs = create('theirs');
  const byUs = sns.subscribe({ TopicArn: arn, Protocol: 'sqs', Endpoint: theirs.arn });
  expect(byUs.SubscriptionArn).toBe('pending confirmation');
  const confirmation = opened(take(theirs.url)[0]?.Body);
  expect(confirmation).toMatchObject({ Type: 'SubscriptionConfirmation', TopicArn: arn });
  sns.confirmSubscription({ TopicArn: arn, Token: confirmation.Token });

  sns.addPermission({ TopicArn: arn, Label: 'them', AWSAccountId: [STRANGER], ActionName: ['Subscribe'] });
  const own = create('own');
  const byThem = as(owner).subscribe({ TopicArn: arn, Protocol: 'sqs', Endpoint: own.arn });
  expect(subscriptionView(byThem.SubscriptionArn ?? '').confirmed).toBe(true);

  const shared = create('shared');
  const ours = sns.subscribe({ TopicArn: arn, Protocol: 'sqs', Endpoint: shared.arn });
  expect(ours.SubscriptionArn).toBe('pending confirmation');
  const confirmed = as(owner).subscribe({ TopicArn: arn, Protocol: 'sqs', Endpoint: shared.arn });
  expect(subscriptionView(confirmed.SubscriptionArn ?? '').confirmed).toBe(true);
  const { Attributes } = sns.getSubscriptionAttributes({ SubscriptionArn: confirmed.SubscriptionArn });
  expect(Attributes).toMatchObject({ PendingConfirmation: 'false', ConfirmationWasAuthenticated: 'true' });
});

test('AuthenticateOnUnsubscribe keeps strangers from unsubscribing', () => {
  const { sns, raw, arn, subscription, token, subscriptionView } = invited();
  sns.confirmSubscription({ TopicArn: arn, Token: token(), AuthenticateOnUnsubscribe: 'true' });
  expect(raw('Unsubscribe', { SubscriptionArn: subscription }, { accountId: STRANGER })).toMatchObject({
    error: { code: 'AuthorizationError', httpStatus: 403 },
  });
  expect(subscriptionView(subscription)).toBeDefined();
  sns.unsubscribe({ SubscriptionArn: subscription });
  expect(subscriptionView(subscription)).toBeUndefined();
});

describe('whoever has the link of a letter may unsubscribe', () => {
  function cancelled() {
    const world = invited();
    const request = { TopicArn: world.arn, Token: world.token() };
    world.sns.confirmSubscription(request);
    world.raw('Unsubscribe', { SubscriptionArn: world.subscription }, { accountId: STRANGER });
    const restore = () =>
      world.raw('ConfirmSubscription', {
        TopicArn: world.arn,
        Token: world.tokenOf(world.letters()[1]?.confirmUrl),
      });
    return { ...world, restore };
  }

  test('and its owner is told how to get it back', () => {
    const { arn, subscription, letters, publish, subscriptionView, restore } = cancelled();
    expect(subscriptionView(subscription)).toBeUndefined();
    publish(arn, 'lost');
    expect(letters()[1]).toMatchObject({
      subject: 'AWS Notification - Unsubscribe Confirmation',
      body: expect.stringContaining(subscription),
    });
    expect(letters()).toHaveLength(2);
    expect(restore()).toEqual({ ok: true, response: { SubscriptionArn: subscription } });
    publish(arn, 'back');
    expect(letters()[2]?.body).toMatch(/^back\n/);
  });

  test('for two days', () => {
    const { advance, restore } = cancelled();
    advance(days(2));
    expect(restore()).toMatchObject({ error: { message: 'Invalid parameter: Token' } });
  });

  test('unless the endpoint has been subscribed again meanwhile', () => {
    const { arn, subscribe, restore } = cancelled();
    subscribe(arn, 'email', 'reader@example.com');
    expect(restore()).toMatchObject({ error: { message: 'Invalid parameter: Token' } });
  });

  test('also in a world that goes on from a snapshot', () => {
    const { world, subscription, subscriptionView, restore } = cancelled();
    const snapshot = world.snapshot();
    const hash = world.hash();
    world.restore(JSON.parse(JSON.stringify(snapshot)));
    expect(world.hash()).toBe(hash);
    expect(restore()).toMatchObject({ ok: true });
    expect(subscriptionView(subscription).confirmed).toBe(true);
  });
});

test('who unsubscribes himself is told nothing', () => {
  const { sns, arn, subscription, letters, token } = invited();
  sns.confirmSubscription({ TopicArn: arn, Token: token() });
  sns.unsubscribe({ SubscriptionArn: subscription });
  expect(letters()).toHaveLength(1);
});

test("a stranger may not take a queue's subscription away", () => {
  const { topic, queue, subscribeQueue, raw } = snsWorld();
  const SubscriptionArn = subscribeQueue(topic('orders'), queue('orders'));
  expect(raw('Unsubscribe', { SubscriptionArn }, { accountId: STRANGER })).toMatchObject({
    error: { code: 'AuthorizationError' },
  });
});

test('a webhook that is down is asked again', () => {
  const { topic, subscribe, putRecipient, received, advance } = snsWorld();
  const address = 'https://shop.example.com/';
  putRecipient({ kind: 'webhook', name: 'hook', address, status: 503, latencyMs: 0 });
  subscribe(topic('orders'), 'https', address);
  advance(seconds(60));
  expect(received('hook').map(({ body }) => opened(body).Type)).toEqual(
    Array.from({ length: 4 }, () => 'SubscriptionConfirmation'),
  );
});

test('whose owner is taken to have said yes is subscribed at once, and nobody is asked', () => {
  const { sns, topic, publish, received, subscriptionView } = snsWorld();
  const arn = topic('orders');
  const SubscriptionArn = sns.subscribeConfirmed({
    TopicArn: arn,
    Protocol: 'email',
    Endpoint: 'owner@example.com',
  }).SubscriptionArn;
  expect(received('owner@example.com')).toEqual([]);
  expect(subscriptionView(String(SubscriptionArn)).confirmed).toBe(true);
  publish(arn, 'news');
  expect(received('owner@example.com')).toMatchObject([{ body: expect.stringMatching(/^news\n/) }]);
});
