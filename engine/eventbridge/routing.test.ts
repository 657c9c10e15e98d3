import { describe, expect, test } from 'vitest';
import { lambdaService } from '../lambda/service';
import { eventWorld } from '../testing/event-world';
import { attempt } from '../testing/service-client';
import { hours, minutes, seconds } from '../testing/simulate';

describe('an event', () => {
  test('reaches the target of a rule that fits, as EventBridge writes it', () => {
    const { rule, put, createQueue, bodies } = eventWorld();
    const { arn, url } = createQueue('orders');
    rule('placed', { source: ['shop'], detail: { total: [{ numeric: ['>', 10] }] } }, arn);
    const { Entries } = put({ total: 25 });
    put({ total: 5 });
    expect(bodies(url).map((body) => JSON.parse(body))).toEqual([
      {
        version: '0',
        id: Entries?.[0]?.EventId,
        'detail-type': 'order placed',
        source: 'shop',
        account: '123456789012',
        time: '2026-01-01T00:00:00Z',
        region: 'us-east-1',
        resources: [],
        detail: { total: 25 },
      },
    ]);
  });

  test('that fits no rule is counted as unmatched', () => {
    const { put, events, world } = eventWorld();
    put({});
    expect(events('eventbridge.event-unmatched')).toHaveLength(1);
    expect(world.describe('eventbridge')).toMatchObject({
      buses: { default: { received: 1, unmatched: 1 } },
    });
  });

  test('goes to every rule that fits, of its own bus only', () => {
    const { bus, rule, put, createQueue, bodies } = eventWorld();
    bus.createEventBus({ Name: 'shop' });
    const [first, second, elsewhere] = [
      createQueue('first'),
      createQueue('second'),
      createQueue('elsewhere'),
    ];
    rule('one', { source: ['shop'] }, first.arn);
    rule('two', { 'detail-type': [{ prefix: 'order' }] }, second.arn);
    rule('three', { source: ['shop'] }, elsewhere.arn, {}, 'shop');
    put({ n: 1 });
    expect([first, second, elsewhere].map(({ url }) => bodies(url).length)).toEqual([1, 1, 0]);
    put({ n: 2 }, 'order placed', { EventBusName: 'shop' });
    expect([first, second, elsewhere].map(({ url }) => bodies(url).length)).toEqual([0, 0, 1]);
  });

  test('is held back by a disabled rule', () => {
    const { bus, rule, put, createQueue, bodies } = eventWorld();
    const { arn, url } = createQueue('orders');
    rule('placed', { source: ['shop'] }, arn);
    bus.disableRule({ Name: 'placed' });
    put({ n: 1 });
    bus.enableRule({ Name: 'placed' });
    put({ n: 2 });
    expect(bodies(url).map((body) => JSON.parse(body).detail)).toEqual([{ n: 2 }]);
  });

  test('reaches a FIFO queue under its group', () => {
    const { rule, put, createQueue, sqs } = eventWorld();
    const { arn, url } = createQueue('orders.fifo');
    rule('placed', { source: ['shop'] }, arn, { SqsParameters: { MessageGroupId: 'shop' } });
    put({ n: 1 });
    const { Messages } = sqs.receiveMessage({
      QueueUrl: url,
      MessageSystemAttributeNames: ['MessageGroupId'],
    });
    expect(Messages).toMatchObject([{ Attributes: { MessageGroupId: 'shop' } }]);
  });

  test('invokes a function that lets EventBridge in', () => {
    const { rule, put, world, advance, events } = eventWorld([lambdaService]);
    const Role = 'arn:aws:iam::123456789012:role/r';
    attempt(world, 'lambda', 'CreateFunction', { FunctionName: 'ship', Role, Code: {} });
    attempt(world, 'lambda', 'AddPermission', {
      FunctionName: 'ship',
      StatementId: 'rule',
      Action: 'lambda:InvokeFunction',
      Principal: 'events.amazonaws.com',
      SourceArn: 'arn:aws:events:us-east-1:123456789012:rule/placed',
    });
    rule('placed', { source: ['shop'] }, 'arn:aws:lambda:us-east-1:123456789012:function:ship');
    put({ n: 1 });
    advance(seconds(1));
    expect(events('lambda.invocation-ended')).toMatchObject([{ source: 'placed', result: 'succeeded' }]);
  });
});

describe('what a target gets', () => {
  const detail = { id: 7, name: 'a "quoted" cat', tags: ['x', 'y'] };
  test.each([
    [{ Input: '{"fixed":true}' }, '{"fixed":true}'],
    [{ InputPath: '$.detail.tags[1]' }, '"y"'],
    [{ InputPath: '$.detail.none' }, 'null'],
    [
      { InputTransformer: { InputPathsMap: { id: '$.detail.id' }, InputTemplate: '{"order": <id>}' } },
      '{"order": 7}',
    ],
    [
      { InputTransformer: { InputPathsMap: { name: '$.detail.name' }, InputTemplate: '{"name": <name>}' } },
      '{"name": "a \\"quoted\\" cat"}',
    ],
    [
      {
        InputTransformer: {
          InputPathsMap: { name: '$.detail.name' },
          InputTemplate: '{"name": "the <name>"}',
        },
      },
      '{"name": "the a \\"quoted\\" cat"}',
    ],
    [
      {
        InputTransformer: {
          InputPathsMap: { id: '$.detail.id' },
          InputTemplate: 'Order <id> by <aws.events.rule-name>',
        },
      },
      'Order 7 by placed',
    ],
  ])('%j', (target, text) => {
    const { rule, put, createQueue, bodies } = eventWorld();
    const { arn, url } = createQueue('orders');
    rule('placed', { source: ['shop'] }, arn, target);
    put(detail);
    expect(bodies(url)).toEqual([text]);
  });
});

test('a number beyond what numeric matching takes, such as an account, is matched as it stands', () => {
  const { rule, put, createQueue, bodies, bus } = eventWorld();
  const { arn, url } = createQueue('orders');
  rule('ours', { source: ['shop'], detail: { customer: [123456789012, { prefix: 'x' }] } }, arn);
  for (const customer of [123456789012, 123456789013, '123456789012']) put({ customer });
  expect(bodies(url).map((body) => JSON.parse(body).detail.customer)).toEqual([123456789012]);
  const EventPattern = '{"detail":{"customer":[{"numeric":["=",123456789012]}]}}';
  expect(() => bus.putRule({ Name: 'no', EventPattern })).toThrow(/Value must be between/);
});

describe('a delivery', () => {
  test('that is denied is not tried again and goes to the dead-letter queue with the reason', () => {
    const { rule, put, createQueue, sqs, events } = eventWorld();
    const closed = createQueue('closed', false);
    const dead = createQueue('dead');
    rule('placed', { source: ['shop'] }, closed.arn, { DeadLetterConfig: { Arn: dead.arn } });
    put({ n: 1 });
    const { Messages = [] } = sqs.receiveMessage({ QueueUrl: dead.url, MessageAttributeNames: ['All'] });
    expect(JSON.parse(Messages[0]?.Body ?? '')).toMatchObject({ source: 'shop', detail: { n: 1 } });
    expect(Messages).toMatchObject([
      {
        MessageAttributes: {
          ERROR_CODE: { StringValue: 'NO_PERMISSIONS' },
          RULE_ARN: { StringValue: 'arn:aws:events:us-east-1:123456789012:rule/placed' },
          TARGET_ARN: { StringValue: closed.arn },
          RETRY_ATTEMPTS: { StringValue: '0' },
        },
      },
    ]);
    expect(Messages[0]?.MessageAttributes).not.toHaveProperty('EXHAUSTED_RETRY_CONDITION');
    expect(events('eventbridge.delivery-failed')).toHaveLength(1);
    expect(events('eventbridge.event-dead-lettered')).toMatchObject([{ rule: 'placed', queue: 'dead' }]);
  });

  test('is lost when the dead-letter queue does not let EventBridge in either', () => {
    const { rule, put, createQueue, bodies, events } = eventWorld();
    const [closed, dead] = [createQueue('closed', false), createQueue('dead', false)];
    rule('placed', { source: ['shop'] }, closed.arn, { DeadLetterConfig: { Arn: dead.arn } });
    put({ n: 1 });
    expect(bodies(dead.url)).toEqual([]);
    expect(events('eventbridge.event-dead-lettered')).toEqual([]);
    expect(events('eventbridge.event-dropped')).toMatchObject([
      { rule: 'placed', to: 'closed', queue: 'dead' },
    ]);
  });

  test('that is given up after its retries says so in the dead-letter queue', () => {
    const { rule, put, createQueue, sqs, advance } = eventWorld();
    const { arn, url } = createQueue('orders.fifo');
    const dead = createQueue('dead');
    const target = { SqsParameters: { MessageGroupId: 'g' }, DeadLetterConfig: { Arn: dead.arn } };
    rule('placed', { source: ['shop'] }, arn, { ...target, RetryPolicy: { MaximumRetryAttempts: 0 } });
    sqs.setThrottling({ QueueUrl: url, Enabled: true });
    for (let n = 0; n < 400; n += 1)
      sqs.try.sendMessage({ QueueUrl: url, MessageBody: `${n}`, MessageGroupId: 'b' });
    put({ n: 1 });
    advance(minutes(1));
    const { Messages = [] } = sqs.receiveMessage({ QueueUrl: dead.url, MessageAttributeNames: ['All'] });
    expect(Messages[0]?.MessageAttributes).toMatchObject({
      ERROR_CODE: { StringValue: 'THROTTLING' },
      EXHAUSTED_RETRY_CONDITION: { StringValue: 'MaximumRetryAttempts' },
    });
  });

  test('that is throttled is tried again with growing waits until it succeeds', () => {
    const { rule, put, createQueue, sqs, events, advance, bodies } = eventWorld();
    const { arn, url } = createQueue('orders.fifo');
    sqs.setThrottling({ QueueUrl: url, Enabled: true });
    rule('placed', { source: ['shop'] }, arn, { SqsParameters: { MessageGroupId: 'shop' } });
    const busy = (count: number) => {
      for (let n = 0; n < count; n += 1) {
        sqs.try.sendMessage({ QueueUrl: url, MessageBody: `busy ${n}`, MessageGroupId: 'busy' });
      }
    };
    busy(400);
    put({ n: 1 });
    expect(events('eventbridge.delivery-failed')).toMatchObject([{ attempt: 1, code: 'RequestThrottled' }]);
    advance(minutes(2));
    const [delivered] = events('eventbridge.delivered');
    expect(Number(delivered?.attempt)).toBeGreaterThan(1);
    expect(bodies(url).length).toBeGreaterThan(0);
  });

  test('is given up after its number of retries', () => {
    const { bus, rule, put, world, advance, events } = eventWorld([lambdaService]);
    const Role = 'arn:aws:iam::123456789012:role/r';
    attempt(world, 'lambda', 'CreateFunction', { FunctionName: 'ship', Role, Code: {} });
    const Arn = 'arn:aws:sqs:us-east-1:123456789012:gone';
    rule('placed', { source: ['shop'] }, Arn, { RetryPolicy: { MaximumRetryAttempts: 3 } });
    put({ n: 1 });
    advance(hours(24));
    expect(events('eventbridge.delivery-failed')).toMatchObject([{ code: 'QueueDoesNotExist', attempt: 1 }]);
    expect(bus.listTargetsByRule({ Rule: 'placed' }).Targets).toMatchObject([
      { RetryPolicy: { MaximumRetryAttempts: 3, MaximumEventAgeInSeconds: 86400 } },
    ]);
  });
});

test('what waits for its next try goes on after a rewind as before', () => {
  const { world, rule, put, createQueue, sqs, advance } = eventWorld();
  const { arn, url } = createQueue('orders.fifo');
  sqs.setThrottling({ QueueUrl: url, Enabled: true });
  rule('placed', { source: ['shop'] }, arn, { SqsParameters: { MessageGroupId: 'shop' } });
  for (let n = 0; n < 400; n += 1)
    sqs.try.sendMessage({ QueueUrl: url, MessageBody: `${n}`, MessageGroupId: 'b' });
  put({ n: 1 });
  const snapshot = JSON.parse(JSON.stringify(world.snapshot()));
  advance(minutes(3));
  const after = world.hash();
  world.restore(snapshot);
  world.advance(minutes(3));
  expect(world.hash()).toBe(after);
});
