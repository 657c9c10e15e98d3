import { describe, expect, test } from 'vitest';
import type { Outcome } from '../kernel/outcome';
import { refused } from '../testing/refusals';
import { simulate } from '../testing/simulate';

type Attributes = Record<string, string>;
type Give = (attributes: Attributes) => Outcome<unknown>;

/** The two ways in which a queue gets attributes, which read them alike. */
const ways: [string, boolean, () => Give][] = [false, true].flatMap((fifo) => {
  const QueueName = fifo ? 'orders.fifo' : 'orders';
  const kind: Attributes = fifo ? { FifoQueue: 'true' } : {};
  const creating = (): Give => {
    const { sqs } = simulate({ seed: 1 });
    return (given) => sqs.try.createQueue({ QueueName, Attributes: { ...kind, ...given } });
  };
  const setting = (): Give => {
    const { sqs } = simulate({ seed: 1 });
    const QueueUrl = sqs.createQueue({ QueueName, Attributes: kind });
    return (given) => sqs.try.setQueueAttributes({ QueueUrl, Attributes: given });
  };
  const what = fifo ? 'a FIFO queue' : 'a standard queue';
  return [
    [`creating ${what}`, fifo, creating],
    [`changing ${what}`, fifo, setting],
  ] as [string, boolean, () => Give][];
});
const standardWays = ways.filter(([, fifo]) => !fifo);
const fifoWays = ways.filter(([, fifo]) => fifo);

const RANGES: [string, number, number][] = [
  ['DelaySeconds', 0, 900],
  ['MaximumMessageSize', 1024, 1_048_576],
  ['MessageRetentionPeriod', 60, 1_209_600],
  ['ReceiveMessageWaitTimeSeconds', 0, 20],
  ['VisibilityTimeout', 0, 43_200],
  ['KmsDataKeyReusePeriodSeconds', 60, 86_400],
];

describe.each(ways)('%s', (_what, _fifo, way) => {
  test.each(RANGES)('%s is %d to %d', (name, min, max) => {
    const invalid = refused('InvalidAttributeValue', `Invalid value for the parameter ${name}.`);
    expect(way()({ [name]: String(min) }).ok).toBe(true);
    expect(way()({ [name]: String(max) }).ok).toBe(true);
    expect(way()({ [name]: String(min - 1) })).toEqual(invalid);
    expect(way()({ [name]: String(max + 1) })).toEqual(invalid);
  });

  test.each(['', ' 30', '30 ', '30.0', '3e1', '0x1e', '+30', '-', 'NaN', 'thirty', '9'.repeat(400)])(
    'the text %j is no number of seconds',
    (text) => {
      expect(way()({ VisibilityTimeout: text })).toEqual(
        refused('InvalidAttributeValue', 'Invalid value for the parameter VisibilityTimeout.'),
      );
    },
  );

  test.each([
    'Colour',
    'visibilitytimeout',
    'QueueArn',
    'ApproximateNumberOfMessages',
    'toString',
    '__proto__',
  ])('%s is no attribute to give', (name) => {
    const given: Attributes = JSON.parse(`{"${name}":"1"}`);
    expect(way()(given)).toEqual(refused('InvalidAttributeName', `Unknown Attribute ${name}.`));
  });

  test.each(['true', 'false', 'TRUE', 'False'])('SqsManagedSseEnabled may be %s', (text) => {
    expect(way()({ SqsManagedSseEnabled: text }).ok).toBe(true);
  });

  test.each(['', 'yes', '1'])('SqsManagedSseEnabled may not be %j', (text) => {
    expect(way()({ SqsManagedSseEnabled: text })).toEqual(
      refused('InvalidAttributeValue', 'Invalid value for the parameter SqsManagedSseEnabled.'),
    );
  });

  test('both kinds of encryption at a time are one too many', () => {
    expect(way()({ KmsMasterKeyId: 'alias/aws/sqs', SqsManagedSseEnabled: 'true' })).toEqual(
      refused(
        'InvalidAttributeValue',
        'You can use one type of server-side encryption (SSE) at one time. You can either enable KMS SSE or SQS SSE.',
      ),
    );
  });
});

describe.each(standardWays)('%s', (_what, _fifo, way) => {
  test('content-based deduplication is unknown to it', () => {
    expect(way()({ ContentBasedDeduplication: 'true' })).toEqual(
      refused('InvalidAttributeName', 'Unknown Attribute ContentBasedDeduplication.'),
    );
  });

  test.each([
    ['DeduplicationScope', 'queue'],
    ['FifoThroughputLimit', 'perQueue'],
  ])('%s is for FIFO queues', (name, value) => {
    expect(way()({ [name]: value })).toEqual(
      refused('InvalidAttributeValue', `You can specify the ${name} only when FifoQueue is set to true.`),
    );
  });
});

describe.each(fifoWays)('%s', (_what, _fifo, way) => {
  test.each([
    ['ContentBasedDeduplication', 'maybe'],
    ['DeduplicationScope', 'group'],
    ['DeduplicationScope', 'Queue'],
    ['FifoThroughputLimit', 'perGroup'],
    ['FifoThroughputLimit', ''],
  ])('%s may not be %j', (name, value) => {
    expect(way()({ [name]: value })).toEqual(
      refused('InvalidAttributeValue', `Invalid value for the parameter ${name}.`),
    );
  });

  test('a limit for each group needs deduplication in each group, in whichever order they are named', () => {
    const text =
      'The perMessageGroupId value is allowed only when the value for DeduplicationScope is messageGroup.';
    const perGroup = { FifoThroughputLimit: 'perMessageGroupId' };
    expect(way()(perGroup)).toEqual(refused('InvalidAttributeValue', text));
    expect(way()({ ...perGroup, DeduplicationScope: 'queue' })).toEqual(
      refused('InvalidAttributeValue', text),
    );
    expect(way()({ ...perGroup, DeduplicationScope: 'messageGroup' }).ok).toBe(true);
    expect(way()({ DeduplicationScope: 'messageGroup' }).ok).toBe(true);
  });
});

test('the scope cannot go back to the queue while the limit is for each group', () => {
  const { sqs } = simulate({ seed: 1 });
  const perGroup = { FifoThroughputLimit: 'perMessageGroupId', DeduplicationScope: 'messageGroup' };
  const QueueUrl = sqs.createQueue({
    QueueName: 'orders.fifo',
    Attributes: { FifoQueue: 'true', ...perGroup },
  });
  expect(sqs.try.setQueueAttributes({ QueueUrl, Attributes: { DeduplicationScope: 'queue' } }).ok).toBe(
    false,
  );
  const back = { FifoThroughputLimit: 'perQueue', DeduplicationScope: 'queue' };
  expect(sqs.try.setQueueAttributes({ QueueUrl, Attributes: back }).ok).toBe(true);
});
