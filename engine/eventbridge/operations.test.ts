import { describe, expect, test } from 'vitest';
import { eventWorld } from '../testing/event-world';
import { HOSTILE_VALUES } from '../testing/refusals';
import { eventBridgeErrors } from './errors';
import { operations } from './operations';

const QUEUE = 'arn:aws:sqs:us-east-1:123456789012:q';

describe('PutEvents', () => {
  const entry = { Source: 'shop', DetailType: 'x', Detail: '{}' };

  test('takes ten entries at most, and one at least', () => {
    const { bus } = eventWorld();
    expect(() => bus.putEvents({ Entries: [] })).toThrow(/greater than or equal to 1/);
    expect(() => bus.putEvents({ Entries: Array(11).fill(entry) })).toThrow(/less than or equal to 10/);
    expect(bus.putEvents({ Entries: Array(10).fill(entry) })).toMatchObject({ FailedEntryCount: 0 });
  });

  test('fails entry by entry', () => {
    const { bus, events } = eventWorld();
    const { FailedEntryCount, Entries } = bus.putEvents({
      Entries: [
        entry,
        { ...entry, Source: 'aws.s3' },
        { ...entry, Detail: '[]' },
        { ...entry, DetailType: undefined },
      ],
    });
    expect(FailedEntryCount).toBe(3);
    expect(Entries?.map(({ ErrorCode }) => ErrorCode)).toEqual([
      undefined,
      'NotAuthorizedForSourceException',
      'MalformedDetail',
      'InvalidArgument',
    ]);
    expect(events('eventbridge.event-put')).toHaveLength(1);
  });

  test('takes a megabyte in all', () => {
    const { bus } = eventWorld();
    const Detail = JSON.stringify({ text: 'x'.repeat(600_000) });
    expect(bus.putEvents({ Entries: [{ ...entry, Detail }] })).toMatchObject({ FailedEntryCount: 0 });
    expect(() => bus.putEvents({ Entries: Array(2).fill({ ...entry, Detail }) })).toThrow(
      /^ValidationException/,
    );
  });

  test('for a bus that is not there is accepted and lost', () => {
    const { bus, events } = eventWorld();
    expect(bus.putEvents({ Entries: [{ ...entry, EventBusName: 'none' }] }).FailedEntryCount).toBe(0);
    expect(events('eventbridge.event-put')).toHaveLength(0);
  });

  test('of another account is denied without the bus’s leave', () => {
    const { attempt, bus } = eventWorld();
    const { EventBusArn } = bus.createEventBus({ Name: 'shop' });
    const request = { Entries: [{ ...entry, EventBusName: EventBusArn }] };
    const stranger = { accountId: '222222222222' };
    expect(attempt('PutEvents', request, stranger)).toMatchObject({
      error: { code: 'AccessDeniedException' },
    });
    bus.putPermission({
      EventBusName: 'shop',
      Action: 'events:PutEvents',
      Principal: '222222222222',
      StatementId: 'guest',
    });
    expect(attempt('PutEvents', request, stranger)).toMatchObject({ ok: true });
    bus.removePermission({ EventBusName: 'shop', StatementId: 'guest' });
    expect(attempt('PutEvents', request, stranger)).toMatchObject({ ok: false });
  });
});

describe('rules', () => {
  test.each([
    ['{', /^InvalidEventPatternException: Event pattern is not valid/],
    ['{}', /Empty event pattern is not allowed/],
    ['{"source":"shop"}', /must be an object or an array/],
    ['{"source":[{"prefx":"a"}]}', /Unrecognized match type prefx/],
  ])('the pattern %s is refused', (EventPattern, text) => {
    expect(() => eventWorld().bus.putRule({ Name: 'r', EventPattern })).toThrow(text);
  });

  test('keep their targets when they are put again, and are deleted without targets only', () => {
    const { bus, rule } = eventWorld();
    rule('r', { source: ['a'] }, QUEUE);
    bus.putRule({ Name: 'r', EventPattern: '{"source":["b"]}' });
    expect(bus.describeRule({ Name: 'r' })).toMatchObject({
      EventPattern: '{"source":["b"]}',
      State: 'ENABLED',
    });
    expect(bus.listTargetsByRule({ Rule: 'r' }).Targets).toHaveLength(1);
    expect(() => bus.deleteRule({ Name: 'r' })).toThrow(/since it has targets/);
    bus.removeTargets({ Rule: 'r', Ids: ['only'] });
    bus.deleteRule({ Name: 'r' });
    expect(() => bus.describeRule({ Name: 'r' })).toThrow(
      'ResourceNotFoundException: Rule r does not exist on EventBus default.',
    );
  });

  test('have five targets at most', () => {
    const { bus, rule } = eventWorld();
    rule('r', { source: ['a'] }, QUEUE);
    const Targets = [1, 2, 3, 4].map((n) => ({ Id: `t${n}`, Arn: QUEUE }));
    bus.putTargets({ Rule: 'r', Targets });
    expect(() => bus.putTargets({ Rule: 'r', Targets: [{ Id: 't5', Arn: QUEUE }] })).toThrow(
      /^LimitExceededException/,
    );
  });

  test.each([
    [{ Id: 'a b', Arn: QUEUE }],
    [{ Id: 'a', Arn: 'q' }],
    [{ Id: 'a', Arn: `${QUEUE}.fifo` }],
    [{ Id: 'a', Arn: QUEUE, SqsParameters: { MessageGroupId: 'g' } }],
    [{ Id: 'a', Arn: QUEUE, Input: '{' }],
    [{ Id: 'a', Arn: QUEUE, Input: '{}', InputPath: '$' }],
    [{ Id: 'a', Arn: QUEUE, InputPath: 'detail' }],
    [{ Id: 'a', Arn: QUEUE, InputTransformer: { InputTemplate: '<none>' } }],
    [{ Id: 'a', Arn: QUEUE, RetryPolicy: { MaximumRetryAttempts: 186 } }],
    [{ Id: 'a', Arn: QUEUE, RetryPolicy: { MaximumEventAgeInSeconds: 59 } }],
    [{ Id: 'a', Arn: QUEUE, DeadLetterConfig: { Arn: `${QUEUE}.fifo` } }],
  ])('the target %j is refused', (target) => {
    const { bus } = eventWorld();
    bus.putRule({ Name: 'r', EventPattern: '{"source":["a"]}' });
    expect(() => bus.putTargets({ Rule: 'r', Targets: [target] })).toThrow(/^ValidationException/);
  });

  test('are listed by name in pages', () => {
    const { bus, rule } = eventWorld();
    for (const name of ['b', 'c', 'a']) rule(name, { source: ['x'] }, QUEUE);
    const first = bus.listRules({ Limit: 2 });
    expect(first.Rules?.map(({ Name }) => Name)).toEqual(['a', 'b']);
    expect(bus.listRules({ Limit: 2, NextToken: first.NextToken }).Rules?.map(({ Name }) => Name)).toEqual([
      'c',
    ]);
  });
});

describe('buses', () => {
  test('there is a default one, which is never deleted', () => {
    const { bus } = eventWorld();
    expect(bus.describeEventBus({})).toMatchObject({
      Name: 'default',
      Arn: 'arn:aws:events:us-east-1:123456789012:event-bus/default',
    });
    expect(() => bus.deleteEventBus({ Name: 'default' })).toThrow(/Cannot delete event bus default/);
    expect(bus.listEventBuses({}).EventBuses).toHaveLength(1);
  });

  test('are made once and deleted without rules only', () => {
    const { bus, rule } = eventWorld();
    bus.createEventBus({ Name: 'shop' });
    expect(() => bus.createEventBus({ Name: 'shop' })).toThrow(/^ResourceAlreadyExistsException/);
    rule('r', { source: ['a'] }, QUEUE, {}, 'shop');
    expect(() => bus.deleteEventBus({ Name: 'shop' })).toThrow(/has rules/);
    expect(() => bus.createEventBus({ Name: 'a b' })).toThrow(/^ValidationException/);
    expect(() => bus.describeEventBus({ Name: 'none' })).toThrow(/^ResourceNotFoundException/);
    bus.deleteEventBus({ Name: 'none' });
  });
});

test('a pattern can be tried on an event', () => {
  const { bus } = eventWorld();
  const event = {
    id: '1',
    account: '1',
    source: 'shop',
    time: 't',
    region: 'r',
    resources: [],
    'detail-type': 'd',
  };
  const ask = (Event: string) => bus.testEventPattern({ EventPattern: '{"source":["shop"]}', Event });
  expect(ask(JSON.stringify(event))).toEqual({ Result: true });
  expect(ask(JSON.stringify({ ...event, source: 'mill' }))).toEqual({ Result: false });
  expect(() => ask('{}')).toThrow(/Event is not valid. Reason: id is missing/);
  expect(() => ask('[')).toThrow(/^InvalidEventPatternException/);
});

test('a request of any shape is answered by a code of EventBridge’s, and never throws', () => {
  const { attempt, rule } = eventWorld();
  for (const [name, { fields }] of Object.entries(operations)) {
    if (name === 'PassEvent') continue;
    rule('r', { source: ['a'] }, QUEUE);
    const whole = { Name: 'r', Rule: 'r', EventPattern: '{"source":["a"]}' };
    const requests = fields.flatMap((field) => HOSTILE_VALUES.map((value) => ({ ...whole, [field]: value })));
    for (const request of [...HOSTILE_VALUES, ...requests]) {
      const outcome = attempt(name, request);
      expect(Object.keys(eventBridgeErrors)).toContain(
        outcome.ok ? 'ValidationException' : outcome.error.code,
      );
    }
  }
});
