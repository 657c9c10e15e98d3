import { describe, expect, test } from 'vitest';
import { iamService } from '../iam/service';
import type { Caller } from '../kernel/context';
import { kmsService } from '../kms/service';
import { sqsService } from '../sqs/service';
import { HOSTILE_VALUES } from '../testing/refusals';
import { attempt, serviceClient } from '../testing/service-client';
import { days, seconds, simulate } from '../testing/simulate';
import { cloudtrailLimits } from './limits';
import type { operations } from './operations';
import { cloudtrailService } from './service';

const OWNER = '123456789012';
const PARTNER = '111122223333';
const START = 1767225600;

function start() {
  const simulation = simulate({ seed: 9, services: [sqsService, iamService, kmsService, cloudtrailService] });
  const trailAs = (caller: Partial<Caller>) =>
    serviceClient<typeof operations>(simulation.world, 'cloudtrail', caller);
  const trail = trailAs({});
  const names = (request: Parameters<typeof trail.lookupEvents>[0] = {}) =>
    trail.lookupEvents(request).Events.map(({ EventName }) => EventName);
  return { ...simulation, trail, trailAs, names };
}

describe('the history', () => {
  test('holds who called what, newest first', () => {
    const { sqs, trail, advance } = start();
    const QueueUrl = sqs.createQueue({ QueueName: 'orders' });
    advance(seconds(5));
    sqs.getQueueAttributes({ QueueUrl, AttributeNames: ['All'] });
    const [read, created] = trail.lookupEvents({}).Events;
    expect(created).toMatchObject({
      EventName: 'CreateQueue',
      EventSource: 'sqs.amazonaws.com',
      EventTime: START,
      ReadOnly: 'false',
      Username: 'root',
      Resources: [{ ResourceType: 'AWS::SQS::Queue', ResourceName: 'orders' }],
    });
    expect(created?.EventId).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(read).toMatchObject({ EventName: 'GetQueueAttributes', ReadOnly: 'true', EventTime: START + 5 });
    expect(JSON.parse(read?.CloudTrailEvent ?? '')).toMatchObject({
      eventTime: '2026-01-01T00:00:05Z',
      awsRegion: 'us-east-1',
      userIdentity: { type: 'Root', arn: `arn:aws:iam::${OWNER}:root`, accountId: OWNER },
      requestParameters: { QueueUrl, AttributeNames: ['All'] },
      recipientAccountId: OWNER,
    });
  });

  test('tells of a denied call with its error', () => {
    const { sqs, as, trailAs } = start();
    const QueueUrl = sqs.createQueue({ QueueName: 'orders' });
    as({ accountId: PARTNER }).try.purgeQueue({ QueueUrl });
    const [denied] = trailAs({ accountId: PARTNER }).lookupEvents({}).Events;
    expect(JSON.parse(denied?.CloudTrailEvent ?? '')).toMatchObject({
      eventName: 'PurgeQueue',
      errorCode: 'AccessDenied',
      userIdentity: { arn: `arn:aws:iam::${PARTNER}:root` },
    });
  });

  test('holds data events only when it is told to, and never what a message says', () => {
    const { sqs, trail, names } = start();
    const QueueUrl = sqs.createQueue({ QueueName: 'orders' });
    sqs.sendMessage({ QueueUrl, MessageBody: 'the secret' });
    expect(names()).toEqual(['CreateQueue']);
    trail.recordDataEvents({ Enabled: true });
    sqs.sendMessage({ QueueUrl, MessageBody: 'the secret' });
    sqs.receiveMessage({ QueueUrl });
    const { Events } = trail.lookupEvents({ MaxResults: 3 });
    expect(Events.map(({ EventName }) => EventName)).toEqual([
      'ReceiveMessage',
      'SendMessage',
      'LookupEvents',
    ]);
    expect(JSON.stringify(Events)).not.toContain('the secret');
    expect(Events[1]?.CloudTrailEvent).toContain('HIDDEN_DUE_TO_SECURITY_REASONS');
  });

  test('leaves out the switches of the sandbox', () => {
    const { sqs, names } = start();
    const QueueUrl = sqs.createQueue({ QueueName: 'orders' });
    sqs.setThrottling({ QueueUrl, Enabled: true });
    expect(names()).toEqual(['CreateQueue']);
  });

  test('of an account or a Region does not tell of another', () => {
    const { sqs, as, trailAs } = start();
    sqs.createQueue({ QueueName: 'orders' });
    as({ region: 'us-west-2' }).createQueue({ QueueName: 'west' });
    const west = trailAs({ region: 'us-west-2' }).lookupEvents({}).Events;
    expect(west.map(({ Resources }) => Resources[0]?.ResourceName)).toEqual(['west']);
    expect(trailAs({ accountId: PARTNER }).lookupEvents({}).Events).toEqual([]);
  });

  test('ends after 90 days', () => {
    const { sqs, names, advance } = start();
    sqs.createQueue({ QueueName: 'orders' });
    advance(days(90));
    expect(names()).toEqual(['CreateQueue']);
    advance(1);
    expect(names()).toEqual(['LookupEvents']);
  });
});

describe('looking', () => {
  test.each([
    ['EventName', 'DeleteQueue', ['DeleteQueue']],
    ['ReadOnly', 'true', ['ListQueues']],
    ['EventSource', 'sqs.amazonaws.com', ['ListQueues', 'DeleteQueue', 'CreateQueue']],
    ['ResourceName', 'orders', ['CreateQueue']],
    ['ResourceType', 'AWS::SNS::Topic', []],
    ['Username', 'root', ['ListQueues', 'DeleteQueue', 'CreateQueue']],
  ])('by %s %s finds %j', (AttributeKey, AttributeValue, expected) => {
    const { sqs, names } = start();
    sqs.deleteQueue({ QueueUrl: sqs.createQueue({ QueueName: 'orders' }) });
    sqs.listQueues({});
    expect(names({ LookupAttributes: [{ AttributeKey, AttributeValue }] })).toEqual(expected);
  });

  test('between two moments', () => {
    const { sqs, names, advance } = start();
    for (const QueueName of ['a', 'b', 'c']) {
      sqs.createQueue({ QueueName });
      advance(seconds(10));
    }
    expect(names({ StartTime: START + 10, EndTime: START + 19 })).toHaveLength(1);
    expect(names({ EndTime: START + 15 })).toHaveLength(2);
  });

  test('page by page sees each event once', () => {
    const { sqs, trail } = start();
    for (let index = 0; index < 7; index += 1) sqs.createQueue({ QueueName: `queue-${index}` });
    const seen: string[] = [];
    let NextToken: string | undefined;
    do {
      const page = trail.lookupEvents({
        MaxResults: 3,
        NextToken,
        LookupAttributes: [{ AttributeKey: 'EventName', AttributeValue: 'CreateQueue' }],
      });
      seen.push(...page.Events.map(({ Resources }) => Resources[0]?.ResourceName ?? ''));
      NextToken = page.NextToken;
    } while (NextToken !== undefined);
    expect(seen).toEqual([6, 5, 4, 3, 2, 1, 0].map((index) => `queue-${index}`));
  });

  test.each([
    [{ MaxResults: 0 }, 'InvalidMaxResultsException'],
    [{ MaxResults: 51 }, 'InvalidMaxResultsException'],
    [{ NextToken: 'x' }, 'InvalidNextTokenException'],
    [
      { LookupAttributes: [{ AttributeKey: 'constructor', AttributeValue: 'x' }] },
      'InvalidLookupAttributesException',
    ],
  ])('with %j is refused', (request, code) => {
    expect(() => start().names(request)).toThrow(code);
  });
});

test('a world keeps its last thousand calls', () => {
  const { sqs, world, trail } = start();
  for (let index = 0; index < 2300; index += 1) sqs.listQueues({});
  const { max } = cloudtrailLimits.keptEvents;
  let seen = 0;
  let NextToken: string | undefined;
  do {
    const page = trail.lookupEvents({
      NextToken,
      LookupAttributes: [{ AttributeKey: 'EventName', AttributeValue: 'ListQueues' }],
    });
    seen += page.Events.length;
    NextToken = page.NextToken;
  } while (NextToken !== undefined);
  expect(seen).toBeLessThanOrEqual(max);
  expect(seen).toBeGreaterThan(max - 30);
  const hash = world.hash();
  world.restore(world.snapshot());
  expect(world.hash()).toBe(hash);
});

test('a request of any kind is kept without harm', () => {
  const { world, trail } = start();
  for (const value of HOSTILE_VALUES) {
    attempt(world, 'sqs', 'CreateQueue', { QueueName: value, Attributes: value, tags: { a: value } });
    attempt(world, 'sqs', 'ListQueues', value);
  }
  expect(() => trail.lookupEvents({})).not.toThrow();
  expect(() => world.hash()).not.toThrow();
});
