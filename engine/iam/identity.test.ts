import { describe, expect, test } from 'vitest';
import { ACCOUNT, ADA, allowAll, iamWorld, trust } from '../testing/iam-world';

describe('what IAM knows is held to its policies', () => {
  test('a role that nobody has created acts as the administrator, a created one needs leave', () => {
    const { iam, send } = iamWorld();
    const worker = { principalArn: `arn:aws:iam::${ACCOUNT}:role/worker` };
    expect(send(worker)).toBe('ok');
    iam.createRole({ RoleName: 'worker', AssumeRolePolicyDocument: trust });
    expect(send(worker)).toBe(
      `User: ${worker.principalArn} is not authorized to perform: sqs:SendMessage on resource: arn:aws:sqs:us-east-1:${ACCOUNT}:orders because no identity-based policy allows the sqs:SendMessage action`,
    );
    iam.putRolePolicy({ RoleName: 'worker', PolicyName: 'send', PolicyDocument: allowAll });
    expect(send(worker)).toBe('ok');
    expect(send({ principalArn: `arn:aws:sts::${ACCOUNT}:assumed-role/worker/job-7` })).toBe('ok');
    iam.deleteRolePolicy({ RoleName: 'worker', PolicyName: 'send' });
    expect(send({ principalArn: `arn:aws:sts::${ACCOUNT}:assumed-role/worker/job-7` })).toContain(
      'no identity-based policy',
    );
  });

  test('the denial is recorded with what decided', () => {
    const { iam, send, events } = iamWorld();
    iam.createUser({ UserName: 'ada' });
    iam.putUserPolicy({
      UserName: 'ada',
      PolicyName: 'no-sends',
      PolicyDocument: JSON.stringify({
        Statement: [{ Sid: 'Never', Effect: 'Deny', Action: 'sqs:Send*', Resource: '*' }],
      }),
    });
    expect(send(ADA)).toContain('with an explicit deny in an identity-based policy (statement Never)');
    expect(events('iam.access-denied')).toEqual([
      {
        type: 'iam.access-denied',
        action: 'sqs:SendMessage',
        resource: `arn:aws:sqs:us-east-1:${ACCOUNT}:orders`,
        principal: ADA.principalArn,
        by: 'reader',
        reason: 'Statement Never of the identity-based policy no-sends denies sqs:SendMessage.',
        statement: 'Never',
      },
    ]);
  });

  test('what has no resource yet needs leave as well', () => {
    const { iam, as } = iamWorld();
    iam.createUser({ UserName: 'ada' });
    const ada = as(ADA);
    const calls = () => [ada.try.createQueue({ QueueName: 'new' }).ok, ada.try.listQueues({}).ok];
    expect(calls()).toEqual([false, false]);
    const PolicyDocument = JSON.stringify({
      Statement: [
        { Effect: 'Allow', Action: 'sqs:CreateQueue', Resource: `arn:aws:sqs:*:${ACCOUNT}:new` },
        { Effect: 'Allow', Action: 'sqs:ListQueues', Resource: '*' },
      ],
    });
    iam.putUserPolicy({ UserName: 'ada', PolicyName: 'make', PolicyDocument });
    expect(calls()).toEqual([true, true]);
    expect(ada.try.createQueue({ QueueName: 'other' }).ok).toBe(false);
  });

  test('a boundary takes away what it does not allow', () => {
    const { iam, send } = iamWorld();
    iam.createUser({ UserName: 'ada' });
    iam.putUserPolicy({ UserName: 'ada', PolicyName: 'all', PolicyDocument: allowAll });
    expect(send(ADA)).toBe('ok');
    const PermissionsBoundary = 'arn:aws:iam::aws:policy/AmazonSNSFullAccess';
    iam.putUserPermissionsBoundary({ UserName: 'ada', PermissionsBoundary });
    expect(send(ADA)).toContain('because no permissions boundary allows the sqs:SendMessage action');
    iam.deleteUserPermissionsBoundary({ UserName: 'ada' });
    expect(send(ADA)).toBe('ok');
  });

  test('a rewind brings back what was', () => {
    const { iam, send, world } = iamWorld();
    iam.createUser({ UserName: 'ada' });
    const before = world.snapshot();
    const hash = world.hash();
    iam.putUserPolicy({ UserName: 'ada', PolicyName: 'all', PolicyDocument: allowAll });
    iam.createAccessKey({ UserName: 'ada' });
    expect(send(ADA)).toBe('ok');
    world.restore(before);
    expect(world.hash()).toBe(hash);
    expect(send(ADA)).toContain('no identity-based policy');
    expect(iam.listAccessKeys({ UserName: 'ada' }).AccessKeyMetadata).toEqual([]);
  });
});
