import { expect, test } from 'vitest';
import { simulate } from '../testing/simulate';

const PARTNER = '111122223333';

function queueWith(...statements: object[]) {
  const { sqs, as } = simulate({ seed: 1 });
  const QueueUrl = sqs.createQueue({ QueueName: 'orders' });
  const Resource = sqs.arn(QueueUrl);
  const Policy = JSON.stringify({ Statement: statements.map((statement) => ({ Resource, ...statement })) });
  sqs.setQueueAttributes({ QueueUrl, Attributes: { Policy } });
  const send = (caller: Parameters<typeof as>[0]) => {
    const outcome = as(caller).try.sendMessage({ QueueUrl, MessageBody: 'x' });
    return outcome.ok ? 'ok' : outcome.error.code;
  };
  return { sqs, as, QueueUrl, send };
}

const allow = { Effect: 'Allow', Principal: { AWS: PARTNER }, Action: 'sqs:SendMessage' };

test('another account needs the policy, the owner does not', () => {
  const { send } = queueWith(allow);
  expect(send({ accountId: PARTNER })).toBe('ok');
  expect(send({ accountId: '444455556666' })).toBe('AccessDenied');
  expect(send({})).toBe('ok');
});

test('an explicit deny wins, even over the owner', () => {
  const { send } = queueWith(allow, { Effect: 'Deny', Principal: '*', Action: 'SQS:*' });
  expect(send({ accountId: PARTNER })).toBe('AccessDenied');
  expect(send({})).toBe('AccessDenied');
});

test('a service sends only where the policy names it', () => {
  const sns = { service: 'sns.amazonaws.com' };
  expect(queueWith(allow).send(sns)).toBe('AccessDenied');
  expect(queueWith({ ...allow, Principal: { Service: 'sns.amazonaws.com' } }).send(sns)).toBe('ok');
});

test('a policy can demand HTTPS', () => {
  const Condition = { Bool: { 'aws:SecureTransport': 'false' } };
  const { send } = queueWith({ Effect: 'Deny', Principal: '*', Action: 'sqs:*', Condition });
  expect(send({ secureTransport: false })).toBe('AccessDenied');
  expect(send({ secureTransport: true })).toBe('ok');
});

test('a condition that is not understood grants nothing', () => {
  const Condition = { StringEquals: { 'aws:MultiFactorAuthAge': '1' } };
  expect(queueWith({ ...allow, Condition }).send({ accountId: PARTNER })).toBe('AccessDenied');
});

test('the permission for a single call covers its batch', () => {
  const { as, QueueUrl } = queueWith({
    ...allow,
    Action: ['sqs:DeleteMessage', 'sqs:ChangeMessageVisibility'],
  });
  const partner = as({ accountId: PARTNER });
  const Entries = [{ Id: 'a', ReceiptHandle: 'x' }];
  expect(partner.try.deleteMessageBatch({ QueueUrl, Entries }).ok).toBe(true);
  expect(partner.try.changeMessageVisibilityBatch({ QueueUrl, Entries }).ok).toBe(true);
});

test('no policy lets another account do what only the owner may', () => {
  const { as, sqs, QueueUrl } = queueWith({ ...allow, Action: 'sqs:*' });
  const partner = as({ accountId: PARTNER });
  const calls = [
    partner.try.addPermission({ QueueUrl, Label: 'a', AWSAccountIds: [PARTNER], Actions: ['*'] }),
    partner.try.deleteQueue({ QueueUrl }),
    partner.try.listQueueTags({ QueueUrl }),
    partner.try.removePermission({ QueueUrl, Label: 'a' }),
    partner.try.setQueueAttributes({ QueueUrl, Attributes: {} }),
    partner.try.tagQueue({ QueueUrl, Tags: { a: 'b' } }),
    partner.try.untagQueue({ QueueUrl, TagKeys: ['a'] }),
    partner.try.listMessageMoveTasks({ SourceArn: sqs.arn(QueueUrl) }),
  ];
  expect(calls.map((outcome) => !outcome.ok && outcome.error.code)).toEqual(calls.map(() => 'AccessDenied'));
  expect(partner.try.purgeQueue({ QueueUrl }).ok).toBe(true);
});
