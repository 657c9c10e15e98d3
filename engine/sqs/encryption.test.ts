import { describe, expect, test } from 'vitest';
import type { Caller } from '../kernel/context';
import { kmsWorld } from '../testing/kms-world';
import { simulate } from '../testing/simulate';

const OWNER = '123456789012';
const PARTNER = '111122223333';
const ROOT = `arn:aws:iam::${OWNER}:root`;
const SNS: Partial<Caller> = {
  service: 'sns.amazonaws.com',
  sourceArn: `arn:aws:sns:us-east-1:${OWNER}:orders`,
  sourceAccount: OWNER,
};
const trust = JSON.stringify({
  Statement: [{ Effect: 'Allow', Principal: { Service: 'lambda.amazonaws.com' }, Action: 'sts:AssumeRole' }],
});

function encryptedQueue(KmsMasterKeyId: string, world = kmsWorld()) {
  const QueueUrl = world.sqs.createQueue({ QueueName: 'orders', Attributes: { KmsMasterKeyId } });
  const Policy = JSON.stringify({
    Statement: [
      {
        Effect: 'Allow',
        Principal: { Service: 'sns.amazonaws.com' },
        Action: 'sqs:SendMessage',
        Resource: '*',
      },
      { Effect: 'Allow', Principal: { AWS: PARTNER }, Action: 'sqs:*', Resource: '*' },
    ],
  });
  world.sqs.setQueueAttributes({ QueueUrl, Attributes: { Policy } });
  const send = (caller: Partial<Caller> = {}) => {
    const outcome = world.as(caller).try.sendMessage({ QueueUrl, MessageBody: 'x' });
    return outcome.ok ? 'ok' : outcome.error.code;
  };
  const receive = (caller: Partial<Caller> = {}) => {
    const outcome = world.as(caller).try.receiveMessage({ QueueUrl });
    return outcome.ok ? 'ok' : outcome.error.code;
  };
  return { ...world, QueueUrl, send, receive };
}

/** A queue under a key of the customer's. */
function customerKey() {
  const world = kmsWorld();
  const KeyId = world.newKey();
  return { KeyId, ...encryptedQueue(KeyId, world) };
}

describe("a queue under AWS's own key", () => {
  test('serves the principals of its account', () => {
    const { send, receive, iam, iamAs } = encryptedQueue('alias/aws/sqs');
    expect([send(), receive()]).toEqual(['ok', 'ok']);
    iam.createRole({ RoleName: 'worker', AssumeRolePolicyDocument: trust });
    const PolicyDocument = JSON.stringify({
      Statement: [{ Effect: 'Allow', Action: 'sqs:*', Resource: '*' }],
    });
    iamAs({}).putRolePolicy({ RoleName: 'worker', PolicyName: 'queue', PolicyDocument });
    expect(send({ principalArn: `arn:aws:iam::${OWNER}:role/worker` })).toBe('ok');
  });

  test('is closed to every service and to other accounts, whatever the queue allows', () => {
    const { send } = encryptedQueue('alias/aws/sqs');
    expect(send(SNS)).toBe('KmsAccessDenied');
    expect(send({ accountId: PARTNER })).toBe('KmsAccessDenied');
  });
});

describe("a queue under a customer's key", () => {
  test('lets a service in once the key policy names it', () => {
    const { send, kms, KeyId, events } = customerKey();
    expect(send(SNS)).toBe('KmsAccessDenied');
    expect(events('iam.access-denied').at(-1)).toMatchObject({
      action: 'kms:GenerateDataKey',
      resource: KeyId,
      principal: 'sns.amazonaws.com',
    });
    const statement = (Service: string, SourceAccount: string) =>
      JSON.stringify({
        Version: '2012-10-17',
        Statement: [
          { Effect: 'Allow', Principal: { AWS: ROOT }, Action: 'kms:*', Resource: '*' },
          {
            Sid: 'Service',
            Effect: 'Allow',
            Principal: { Service },
            Action: ['kms:GenerateDataKey*', 'kms:Decrypt'],
            Resource: '*',
            Condition: { StringEquals: { 'aws:SourceAccount': SourceAccount } },
          },
        ],
      });
    kms.putKeyPolicy({ KeyId, Policy: statement('s3.amazonaws.com', OWNER) });
    expect(send(SNS)).toBe('KmsAccessDenied');
    kms.putKeyPolicy({ KeyId, Policy: statement('sns.amazonaws.com', PARTNER) });
    expect(send(SNS)).toBe('KmsAccessDenied');
    expect(events('iam.access-denied').at(-1)?.reason).toContain(
      `Statement Service would allow it, but StringEquals aws:SourceAccount does not hold: it is ${OWNER}`,
    );
    kms.putKeyPolicy({ KeyId, Policy: statement('sns.amazonaws.com', OWNER) });
    expect(send(SNS)).toBe('ok');
  });

  test('a role needs the queue and the key: sending makes data keys, receiving opens them', () => {
    const { send, receive, iam, KeyId } = customerKey();
    iam.createRole({ RoleName: 'worker', AssumeRolePolicyDocument: trust });
    const worker = { principalArn: `arn:aws:iam::${OWNER}:role/worker` };
    const allow = (...Action: string[]) =>
      iam.putRolePolicy({
        RoleName: 'worker',
        PolicyName: 'work',
        PolicyDocument: JSON.stringify({ Statement: [{ Effect: 'Allow', Action, Resource: '*' }] }),
      });
    allow('sqs:*');
    expect([send(worker), receive(worker)]).toEqual(['KmsAccessDenied', 'KmsAccessDenied']);
    allow('sqs:*', 'kms:Decrypt');
    expect([send(worker), receive(worker)]).toEqual(['KmsAccessDenied', 'ok']);
    allow('sqs:*', 'kms:Decrypt', 'kms:GenerateDataKey');
    expect([send(worker), receive(worker)]).toEqual(['ok', 'ok']);
    allow('kms:*');
    expect(send(worker)).toBe('AccessDenied');
    expect(KeyId).toContain(':key/');
  });

  test('a key policy can hold the queue as its encryption context', () => {
    const { send, kms, KeyId } = customerKey();
    const policy = (queue: string) =>
      JSON.stringify({
        Statement: [
          { Effect: 'Allow', Principal: { AWS: ROOT }, Action: 'kms:*', Resource: '*' },
          {
            Effect: 'Allow',
            Principal: { Service: 'sns.amazonaws.com' },
            Action: 'kms:*',
            Resource: '*',
            Condition: {
              StringEquals: {
                'kms:EncryptionContext:aws:sqs:arn': `arn:aws:sqs:us-east-1:${OWNER}:${queue}`,
              },
            },
          },
        ],
      });
    kms.putKeyPolicy({ KeyId, Policy: policy('invoices') });
    expect(send(SNS)).toBe('KmsAccessDenied');
    kms.putKeyPolicy({ KeyId, Policy: policy('orders') });
    expect(send(SNS)).toBe('ok');
  });

  test('a key that cannot be used stops the queue, each in its own words', () => {
    const { send, receive, kms, KeyId } = customerKey();
    kms.disableKey({ KeyId });
    expect([send(), receive()]).toEqual(['KmsDisabled', 'KmsDisabled']);
    kms.enableKey({ KeyId });
    expect(send()).toBe('ok');
    kms.scheduleKeyDeletion({ KeyId });
    expect(receive()).toBe('KmsInvalidState');
    expect(encryptedQueue('alias/none').send()).toBe('KmsNotFound');
  });

  test('everything but sending and receiving goes without the key', () => {
    const { sqs, kms, KeyId, QueueUrl } = customerKey();
    kms.disableKey({ KeyId });
    expect(sqs.getQueueAttributes({ QueueUrl, AttributeNames: ['KmsMasterKeyId'] }).Attributes).toEqual({
      KmsMasterKeyId: KeyId,
    });
    expect(sqs.try.purgeQueue({ QueueUrl }).ok).toBe(true);
  });
});

test('a world without KMS does not ask for keys', () => {
  const { sqs } = simulate({ seed: 1 });
  const QueueUrl = sqs.createQueue({ QueueName: 'orders', Attributes: { KmsMasterKeyId: 'alias/none' } });
  expect(sqs.try.sendMessage({ QueueUrl, MessageBody: 'x' }).ok).toBe(true);
});
