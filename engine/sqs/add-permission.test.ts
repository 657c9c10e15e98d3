import { describe, expect, test } from 'vitest';
import { denied, openPolicy, refused, STRANGER, strangeCodes } from '../testing/refusals';
import { seconds, simulate } from '../testing/simulate';
import { sqsLimits } from './limits';

const ARN = 'arn:aws:sqs:us-east-1:123456789012:orders';
const numbered = (count: number): string[] =>
  Array.from({ length: count }, (_, index) => String(100000000000 + index));

function standard() {
  const world = simulate({ seed: 1 });
  const QueueUrl = world.sqs.createQueue({ QueueName: 'orders' });
  const grant = { QueueUrl, Label: 'partner', AWSAccountIds: [STRANGER], Actions: ['SendMessage'] };
  const add = (changes: object) => world.sqs.raw('AddPermission', { ...grant, ...changes });
  const policy = () => {
    const { Attributes } = world.sqs.getQueueAttributes({ QueueUrl, AttributeNames: ['Policy'] });
    return JSON.parse(Attributes?.Policy ?? 'null');
  };
  return { ...world, QueueUrl, grant, add, policy, stranger: world.as({ accountId: STRANGER }) };
}

describe('what a permission does', () => {
  test('the policy gets a statement with the label, the accounts and the actions', () => {
    const { add, policy } = standard();
    expect(add({ Actions: ['SendMessage', 'GetQueueUrl'] })).toEqual({ ok: true, response: {} });
    expect(policy()).toEqual({
      Version: '2008-10-17',
      Id: `${ARN}/SQSDefaultPolicy`,
      Statement: [
        {
          Sid: 'partner',
          Effect: 'Allow',
          Principal: { AWS: [`arn:aws:iam::${STRANGER}:root`] },
          Action: ['SQS:SendMessage', 'SQS:GetQueueUrl'],
          Resource: ARN,
        },
      ],
    });
  });

  test('the named account may do the named action and no other', () => {
    const { add, stranger, QueueUrl } = standard();
    expect(stranger.try.sendMessage({ QueueUrl, MessageBody: 'x' })).toEqual(denied('SendMessage', ARN));
    add({});
    expect(stranger.try.sendMessage({ QueueUrl, MessageBody: 'x' }).ok).toBe(true);
    expect(stranger.try.receiveMessage({ QueueUrl })).toEqual(denied('ReceiveMessage', ARN));
  });

  test('the permission to send holds for batches too', () => {
    const { add, stranger, QueueUrl } = standard();
    add({});
    const Entries = [{ Id: 'a', MessageBody: 'x' }];
    expect(stranger.try.sendMessageBatch({ QueueUrl, Entries }).ok).toBe(true);
  });

  test('an account that is not named stays outside', () => {
    const { add, as, QueueUrl } = standard();
    add({});
    const other = as({ accountId: '333333333333' });
    expect(other.try.sendMessage({ QueueUrl, MessageBody: 'x' })).toMatchObject({
      error: { code: 'AccessDenied', httpStatus: 403 },
    });
  });

  test('the action * lets the account do all that can be given, and nothing that only the owner may', () => {
    const { add, stranger, QueueUrl } = standard();
    add({ Actions: ['*'] });
    expect(stranger.try.purgeQueue({ QueueUrl }).ok).toBe(true);
    expect(stranger.try.getQueueAttributes({ QueueUrl, AttributeNames: ['All'] }).ok).toBe(true);
    expect(stranger.try.deleteQueue({ QueueUrl })).toEqual(denied('DeleteQueue', ARN));
  });

  test('a second label adds to the policy that stands, whoever wrote it', () => {
    const { sqs, add, policy, QueueUrl } = standard();
    sqs.setQueueAttributes({ QueueUrl, Attributes: { Policy: openPolicy() } });
    add({});
    expect(policy().Statement).toHaveLength(2);
  });

  test('the queue counts as modified, and the permission outlives a rewind', () => {
    const { world, sqs, add, advance, stranger, QueueUrl } = standard();
    advance(seconds(90));
    add({});
    const modified = sqs.getQueueAttributes({ QueueUrl, AttributeNames: ['LastModifiedTimestamp'] });
    expect(modified.Attributes).toEqual({ LastModifiedTimestamp: '1767225690' });
    world.restore(world.snapshot());
    expect(stranger.try.sendMessage({ QueueUrl, MessageBody: 'x' }).ok).toBe(true);
  });
});

describe('what is refused', () => {
  const reason = 'Can only include alphanumeric characters, hyphens, or underscores. 1 to 80 in length';

  test.each(['Label', 'AWSAccountIds', 'Actions'])('%s is required', (field) => {
    const { add } = standard();
    const text = `The request must contain the parameter ${field}.`;
    expect(add({ [field]: undefined })).toEqual(refused('MissingParameter', text));
    expect(add({ [field]: field === 'Label' ? '' : [] })).toEqual(refused('MissingParameter', text));
  });

  test('a label has at most 80 characters', () => {
    const { add } = standard();
    expect(add({ Label: 'a'.repeat(80) }).ok).toBe(true);
    expect(add({ Label: 'a'.repeat(81) })).toEqual(
      refused(
        'InvalidParameterValue',
        `Value ${'a'.repeat(81)} for parameter Label is invalid. Reason: ${reason}`,
      ),
    );
  });

  test.each(['two words', 'a.b', 'é'])('the label %s has a character that labels have not', (Label) => {
    const { add } = standard();
    expect(add({ Label })).toEqual(
      refused('InvalidParameterValue', `Value ${Label} for parameter Label is invalid. Reason: ${reason}`),
    );
  });

  test('a label that is taken is refused', () => {
    const { add } = standard();
    add({});
    expect(add({ Actions: ['ReceiveMessage'] })).toEqual(
      refused(
        'InvalidParameterValue',
        'Value partner for parameter Label is invalid. Reason: Already exists.',
      ),
    );
  });

  test.each(['1234', '12345678901', '1234567890123', 'someone-else', ''])('%j is no account', (account) => {
    const { add, policy } = standard();
    expect(add({ AWSAccountIds: [STRANGER, account] })).toEqual(
      refused(
        'InvalidParameterValue',
        `Value ${account} for parameter PrincipalId is invalid. Reason: Unable to verify.`,
      ),
    );
    expect(policy()).toBeNull();
  });

  test.each(['SendMessageBatch', 'sendmessage', 'SQS:SendMessage', 'Fly'])('%s is no action', (action) => {
    const { add } = standard();
    expect(add({ Actions: [action] })).toEqual(
      refused(
        'InvalidParameterValue',
        `Value SQS:${action} for parameter ActionName is invalid. Reason: Please refer to the appropriate WSDL for a list of valid actions.`,
      ),
    );
  });

  test.each([
    'AddPermission',
    'CreateQueue',
    'DeleteQueue',
    'ListQueues',
    'ListQueueTags',
    'RemovePermission',
    'SetQueueAttributes',
    'StartMessageMoveTask',
    'TagQueue',
    'UntagQueue',
  ])('%s can be given to nobody', (action) => {
    const { add } = standard();
    expect(add({ Actions: [action] })).toEqual(
      refused(
        'InvalidParameterValue',
        `Value SQS:${action} for parameter ActionName is invalid. Reason: Only the queue owner is allowed to invoke this action.`,
      ),
    );
  });

  test('seven actions fit one permission and eight do not', () => {
    const { add } = standard();
    expect(sqsLimits.policyActionsPerStatement.max).toBe(7);
    expect(add({ Actions: Array(7).fill('SendMessage') }).ok).toBe(true);
    expect(add({ Label: 'more', Actions: Array(8).fill('SendMessage') })).toEqual(
      refused('OverLimit', '8 Actions were found, maximum allowed is 7.', 403),
    );
  });

  test('a policy holds 20 statements', () => {
    const { add, policy } = standard();
    for (let index = 0; index < 20; index += 1) expect(add({ Label: `label-${index}` }).ok).toBe(true);
    expect(add({ Label: 'label-20' })).toEqual(
      refused('OverLimit', 'The policy exceeds the limit of 20 statements.', 403),
    );
    expect(policy().Statement).toHaveLength(20);
  });

  test('a policy holds 50 principals', () => {
    const { add } = standard();
    expect(add({ AWSAccountIds: numbered(50) }).ok).toBe(true);
    expect(add({ Label: 'one-more' })).toEqual(
      refused('OverLimit', 'The policy exceeds the limit of 50 principals.', 403),
    );
  });

  test('a queue that does not exist has no permissions', () => {
    const { add } = standard();
    expect(add({ QueueUrl: 'https://sqs.us-east-1.amazonaws.com/123456789012/nothing' })).toEqual(
      refused('QueueDoesNotExist', 'The specified queue does not exist.'),
    );
  });

  test('only the owner adds permissions, whatever the policy says', () => {
    const { sqs, stranger, grant, QueueUrl } = standard();
    sqs.setQueueAttributes({ QueueUrl, Attributes: { Policy: openPolicy() } });
    expect(stranger.try.addPermission(grant)).toEqual(denied('AddPermission', ARN));
  });

  test('requests of the wrong shape are answered with errors of SQS', () => {
    const { sqs, grant } = standard();
    expect(strangeCodes(sqs, 'AddPermission', grant)).toEqual([]);
  });
});
