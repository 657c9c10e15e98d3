import { describe, expect, test } from 'vitest';
import { denied, openPolicy, refused, STRANGER, strangeCodes } from '../testing/refusals';
import { seconds, simulate } from '../testing/simulate';

const ARN = 'arn:aws:sqs:us-east-1:123456789012:orders';

function withPermissions(...labels: string[]) {
  const world = simulate({ seed: 1 });
  const QueueUrl = world.sqs.createQueue({ QueueName: 'orders' });
  for (const Label of labels) {
    world.sqs.addPermission({ QueueUrl, Label, AWSAccountIds: [STRANGER], Actions: ['SendMessage'] });
  }
  const policy = () => {
    const { Attributes } = world.sqs.getQueueAttributes({ QueueUrl, AttributeNames: ['Policy'] });
    return Attributes?.Policy;
  };
  const remove = (Label: string) => world.sqs.try.removePermission({ QueueUrl, Label });
  return { ...world, QueueUrl, policy, remove, stranger: world.as({ accountId: STRANGER }) };
}

describe('removing a permission', () => {
  test('the account is outside again', () => {
    const { remove, stranger, QueueUrl } = withPermissions('partner');
    expect(stranger.try.sendMessage({ QueueUrl, MessageBody: 'x' }).ok).toBe(true);
    expect(remove('partner')).toEqual({ ok: true, response: {} });
    expect(stranger.try.sendMessage({ QueueUrl, MessageBody: 'x' })).toEqual(denied('SendMessage', ARN));
  });

  test('other statements stay, and so does the access that they give', () => {
    const { remove, stranger, policy, QueueUrl } = withPermissions('partner', 'other');
    remove('partner');
    expect(JSON.parse(policy() ?? '').Statement).toMatchObject([{ Sid: 'other' }]);
    expect(stranger.try.sendMessage({ QueueUrl, MessageBody: 'x' }).ok).toBe(true);
  });

  test('after the last statement the queue has no policy', () => {
    const { remove, policy } = withPermissions('partner');
    expect(policy()).toBeDefined();
    remove('partner');
    expect(policy()).toBeUndefined();
  });

  test('a statement that the Policy attribute gave goes by its Sid', () => {
    const { sqs, remove, policy, QueueUrl } = withPermissions();
    const Statement = [{ Sid: 'all', Effect: 'Allow', Principal: '*', Action: 'SQS:*' }];
    sqs.setQueueAttributes({ QueueUrl, Attributes: { Policy: JSON.stringify({ Statement }) } });
    expect(remove('all').ok).toBe(true);
    expect(policy()).toBeUndefined();
  });

  test('the queue counts as modified, and what was removed stays so after a rewind', () => {
    const { world, sqs, remove, advance, stranger, QueueUrl } = withPermissions('partner');
    const before = world.snapshot();
    advance(seconds(60));
    remove('partner');
    const modified = sqs.getQueueAttributes({ QueueUrl, AttributeNames: ['LastModifiedTimestamp'] });
    expect(modified.Attributes).toEqual({ LastModifiedTimestamp: '1767225660' });
    world.restore(world.snapshot());
    expect(stranger.try.sendMessage({ QueueUrl, MessageBody: 'x' }).ok).toBe(false);
    world.restore(before);
    expect(stranger.try.sendMessage({ QueueUrl, MessageBody: 'x' }).ok).toBe(true);
  });
});

describe('what is refused', () => {
  const unknown = (label: string) =>
    refused(
      'InvalidParameterValue',
      `Value ${label} for parameter Label is invalid. Reason: can't find label on existing policy.`,
    );

  test('a label that the policy does not have', () => {
    const { remove } = withPermissions('partner');
    expect(remove('nobody')).toEqual(unknown('nobody'));
  });

  test('any label, when there is no policy, also the second time', () => {
    const { remove } = withPermissions('partner');
    remove('partner');
    expect(remove('partner')).toEqual(unknown('partner'));
  });

  test('a missing label', () => {
    const { remove } = withPermissions('partner');
    expect(remove('')).toEqual(refused('MissingParameter', 'The request must contain the parameter Label.'));
  });

  test('a label of more than 80 characters, or with a space', () => {
    const { remove } = withPermissions('partner');
    for (const label of ['a'.repeat(81), 'a b']) {
      expect(remove(label)).toEqual(
        refused(
          'InvalidParameterValue',
          `Value ${label} for parameter Label is invalid. Reason: Can only include alphanumeric characters, hyphens, or underscores. 1 to 80 in length`,
        ),
      );
    }
    expect(remove('a'.repeat(80))).toEqual(unknown('a'.repeat(80)));
  });

  test('a queue that does not exist', () => {
    const { sqs } = withPermissions();
    expect(sqs.try.removePermission({ QueueUrl: 'https://host/123456789012/nothing', Label: 'a' })).toEqual(
      refused('QueueDoesNotExist', 'The specified queue does not exist.'),
    );
  });

  test('another account, whatever the policy says', () => {
    const { sqs, stranger, QueueUrl } = withPermissions();
    sqs.setQueueAttributes({ QueueUrl, Attributes: { Policy: openPolicy() } });
    expect(stranger.try.removePermission({ QueueUrl, Label: 'a' })).toEqual(denied('RemovePermission', ARN));
  });

  test('requests of the wrong shape, with errors of SQS', () => {
    const { sqs, QueueUrl } = withPermissions('partner');
    expect(strangeCodes(sqs, 'RemovePermission', { QueueUrl, Label: 'partner' })).toEqual([]);
  });
});
