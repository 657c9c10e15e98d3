import { describe, expect, test } from 'vitest';
import { refused, STRANGER } from '../testing/refusals';
import { simulate } from '../testing/simulate';

const DEAD = 'arn:aws:sqs:us-east-1:123456789012:dead';
const ORDERS = 'arn:aws:sqs:us-east-1:123456789012:orders';

function queues() {
  const world = simulate({ seed: 1 });
  const { sqs } = world;
  const QueueUrl = sqs.createQueue({ QueueName: 'orders' });
  const dead = sqs.createQueue({ QueueName: 'dead' });
  const setText = (RedrivePolicy: string) =>
    sqs.try.setQueueAttributes({ QueueUrl, Attributes: { RedrivePolicy } });
  const set = (policy: object) =>
    setText(JSON.stringify({ deadLetterTargetArn: DEAD, maxReceiveCount: 3, ...policy }));
  const allowText = (RedriveAllowPolicy: string) =>
    sqs.try.setQueueAttributes({ QueueUrl: dead, Attributes: { RedriveAllowPolicy } });
  const allow = (policy: object) => allowText(JSON.stringify(policy));
  return { ...world, QueueUrl, dead, setText, set, allow, allowText };
}

function invalid(parameter: string, text: string, reason: string) {
  return refused(
    'InvalidParameterValue',
    `Value ${text} for parameter ${parameter} is invalid. Reason: ${reason}`,
  );
}

describe('a redrive policy', () => {
  test.each([1, 1000, '1', '1000'])('may let a message be received %j times', (maxReceiveCount) => {
    expect(queues().set({ maxReceiveCount }).ok).toBe(true);
  });

  const wrongCounts: unknown[] = [
    0,
    1001,
    -1,
    '0',
    '1001',
    1.5,
    '3.0',
    '',
    'many',
    true,
    null,
    [3],
    {},
    { toString: 1 },
  ];

  test.each(wrongCounts)('may not let a message be received %j times', (maxReceiveCount) => {
    const { set } = queues();
    const text = JSON.stringify({ deadLetterTargetArn: DEAD, maxReceiveCount });
    const isObject = typeof maxReceiveCount === 'object' && maxReceiveCount !== null;
    const given = isObject ? 'of the wrong type' : String(maxReceiveCount);
    expect(set({ maxReceiveCount })).toEqual(
      invalid(
        'RedrivePolicy',
        text,
        `Invalid value for maxReceiveCount: ${given}, valid values are from 1 to 1000 both inclusive.`,
      ),
    );
  });

  test.each(['x', '[]', '5', 'null', '"a"', '{'])('is a JSON map, which %s is not', (text) => {
    expect(queues().setText(text)).toEqual(
      invalid('RedrivePolicy', text, 'Redrive policy is not a valid JSON map.'),
    );
  });

  test.each([
    ['deadLetterTargetArn', { maxReceiveCount: 3 }],
    ['maxReceiveCount', { deadLetterTargetArn: DEAD }],
  ])('must have %s', (field, policy) => {
    const text = JSON.stringify(policy);
    expect(queues().setText(text)).toEqual(
      invalid('RedrivePolicy', text, `Redrive policy does not contain mandatory attribute: ${field}.`),
    );
  });

  test('has no other field', () => {
    const text = JSON.stringify({ deadLetterTargetArn: DEAD, maxReceiveCount: 3, colour: 'red' });
    expect(queues().setText(text)).toEqual(
      invalid('RedrivePolicy', text, 'Unknown field colour in the redrive policy.'),
    );
  });

  test.each(['dead', '', 5, null, [DEAD], 'arn:aws:sns:us-east-1:123456789012:dead', `${DEAD}/x`])(
    'names a queue by its ARN, which %j is not',
    (deadLetterTargetArn) => {
      const text = JSON.stringify({ deadLetterTargetArn, maxReceiveCount: 3 });
      expect(queues().setText(text)).toEqual(
        invalid('RedrivePolicy', text, 'Invalid value for deadLetterTargetArn.'),
      );
    },
  );

  test('names a queue that exists, in the same account', () => {
    const { as, set } = queues();
    as({ accountId: STRANGER }).createQueue({ QueueName: 'dead' });
    for (const deadLetterTargetArn of [`${DEAD}er`, DEAD.replace('123456789012', STRANGER)]) {
      const text = JSON.stringify({ deadLetterTargetArn, maxReceiveCount: 3 });
      expect(set({ deadLetterTargetArn })).toEqual(
        invalid('RedrivePolicy', text, 'Dead letter target does not exist.'),
      );
    }
  });

  test('names a queue of the same kind', () => {
    const { sqs, set } = queues();
    const fifo = { FifoQueue: 'true' };
    const arn = sqs.arn(sqs.createQueue({ QueueName: 'd.fifo', Attributes: fifo }));
    const reason = 'Dead-letter queue must be same type of queue as the source:';
    const text = JSON.stringify({ deadLetterTargetArn: arn, maxReceiveCount: 3 });
    expect(set({ deadLetterTargetArn: arn })).toEqual(invalid('RedrivePolicy', text, `${reason} standard.`));
    const RedrivePolicy = JSON.stringify({ deadLetterTargetArn: DEAD, maxReceiveCount: 3 });
    expect(sqs.try.createQueue({ QueueName: 'o.fifo', Attributes: { ...fifo, RedrivePolicy } })).toEqual(
      invalid('RedrivePolicy', RedrivePolicy, `${reason} FIFO.`),
    );
  });

  test('is refused by a dead-letter queue that does not let this source', () => {
    const { set, allow } = queues();
    const text = JSON.stringify({ deadLetterTargetArn: DEAD, maxReceiveCount: 3 });
    const refusal = invalid(
      'RedrivePolicy',
      text,
      'Dead letter target does not allow this queue as a source.',
    );
    allow({ redrivePermission: 'denyAll' });
    expect(set({})).toEqual(refusal);
    allow({ redrivePermission: 'byQueue', sourceQueueArns: [`${ORDERS}-eu`] });
    expect(set({})).toEqual(refusal);
  });

  test.each([
    { redrivePermission: 'allowAll' },
    { redrivePermission: 'byQueue', sourceQueueArns: [`${ORDERS}-eu`, ORDERS] },
  ])('is taken where the dead-letter queue says %j', (policy) => {
    const { set, allow } = queues();
    expect(allow(policy).ok).toBe(true);
    expect(set({}).ok).toBe(true);
  });
});

describe('a redrive-allow policy', () => {
  const refusal = (text: string, reason: string) =>
    invalid('RedriveAllowPolicy', text, `Amazon SQS can't create the redrive allow policy${reason}`);
  const arns = (count: number) => Array.from({ length: count }, (_, index) => `${ORDERS}-${index}`);

  test.each(['x', '[]', 'null', '1'])('is a JSON map, which %s is not', (text) => {
    expect(queues().allowText(text)).toEqual(refusal(text, ", as it's in an unsupported format."));
  });

  test.each([{}, { redrivePermission: 'some' }, { redrivePermission: { toString: 1 } }])(
    'says whom it lets, which %j does not',
    (policy) => {
      expect(queues().allow(policy)).toEqual(
        refusal(JSON.stringify(policy), '. The redrivePermission must be allowAll, denyAll or byQueue.'),
      );
    },
  );

  test.each(['allowAll', 'denyAll'])('names no queues when it says %s', (redrivePermission) => {
    const policy = { redrivePermission, sourceQueueArns: arns(1) };
    expect(queues().allow({ redrivePermission }).ok).toBe(true);
    expect(queues().allow(policy)).toEqual(
      refusal(
        JSON.stringify(policy),
        '. The sourceQueueArns must be specified only when redrivePermission is byQueue.',
      ),
    );
  });

  test.each([undefined, [], ['orders'], [5], ORDERS])(
    'by queue, %j is no list of queues',
    (sourceQueueArns) => {
      const policy = { redrivePermission: 'byQueue', sourceQueueArns };
      expect(queues().allow(policy)).toEqual(
        refusal(
          JSON.stringify(policy),
          '. The sourceQueueArns must hold at least one queue ARN when redrivePermission is byQueue.',
        ),
      );
    },
  );

  test('names one to ten queues', () => {
    const { allow } = queues();
    expect(allow({ redrivePermission: 'byQueue', sourceQueueArns: arns(1) }).ok).toBe(true);
    expect(allow({ redrivePermission: 'byQueue', sourceQueueArns: arns(10) }).ok).toBe(true);
    const eleven = { redrivePermission: 'byQueue', sourceQueueArns: arns(11) };
    expect(allow(eleven)).toEqual(
      refusal(JSON.stringify(eleven), '. The number of source queue ARNs must not exceed 10.'),
    );
  });

  test('is removed by an empty text, and then everyone may', () => {
    const { set, allow, allowText } = queues();
    allow({ redrivePermission: 'denyAll' });
    allowText('');
    expect(set({}).ok).toBe(true);
  });
});
