import { describe, expect, test } from 'vitest';
import { ACCOUNT, ADA, allowAll, iamWorld, trust } from '../testing/iam-world';
import { iamLimits } from './limits';

describe('inline policies', () => {
  test('are put, replaced, listed and deleted', () => {
    const { iam } = iamWorld();
    iam.createUser({ UserName: 'ada' });
    const put = (PolicyName: string, PolicyDocument: string) =>
      iam.putUserPolicy({ UserName: 'ada', PolicyName, PolicyDocument });
    put('send', allowAll);
    put('read', allowAll);
    put('send', allowAll.replace('sqs:*', 'sns:*'));
    expect(iam.listUserPolicies({ UserName: 'ada' }).PolicyNames).toEqual(['read', 'send']);
    const { PolicyDocument } = iam.getUserPolicy({ UserName: 'ada', PolicyName: 'send' });
    expect(decodeURIComponent(PolicyDocument ?? '')).toContain('sns:*');
    iam.deleteUserPolicy({ UserName: 'ada', PolicyName: 'send' });
    expect(() => iam.getUserPolicy({ UserName: 'ada', PolicyName: 'send' })).toThrow('NoSuchEntity');
    expect(() => iam.deleteUser({ UserName: 'ada' })).toThrow(
      'DeleteConflict: Cannot delete entity, must delete policies first.',
    );
  });

  test.each([
    ['{', 'This policy contains invalid Json'],
    ['{"Statement":[{"Effect":"Allow","Action":"*"}]}', 'Policy statement must contain resources.'],
    ['{"Statement":[{"Effect":"Allow","Resource":"*"}]}', 'Policy statement must contain actions.'],
    [
      '{"Statement":[{"Effect":"Allow","Action":"*","Resource":"*","Principal":"*"}]}',
      'Policy document should not specify a principal.',
    ],
    [
      '{"Statement":[{"Effect":"Allow","Action":"*","Resource":"*","Condition":{"StringIs":{"a":"b"}}}]}',
      'Invalid Condition type : StringIs.',
    ],
    [
      '{"Version":"2026-01-01","Statement":[{"Effect":"Allow","Action":"*","Resource":"*"}]}',
      'The policy must contain a valid version string',
    ],
  ])('%s is refused', (PolicyDocument, reason) => {
    const { iam } = iamWorld();
    iam.createRole({ RoleName: 'worker', AssumeRolePolicyDocument: trust });
    expect(() => iam.putRolePolicy({ RoleName: 'worker', PolicyName: 'p', PolicyDocument })).toThrow(
      `MalformedPolicyDocument: ${reason}`,
    );
  });

  test('all of a user together have room for 2,048 characters, white space not counted', () => {
    const { iam } = iamWorld();
    iam.createUser({ UserName: 'ada' });
    const sized = (characters: number) => {
      const text = JSON.stringify({ Id: '', Statement: JSON.parse(allowAll).Statement });
      return text.replace('"Id":""', `"Id":"${'a'.repeat(characters - text.length)}"`);
    };
    const put = (PolicyName: string, characters: number) =>
      iam.putUserPolicy({
        UserName: 'ada',
        PolicyName,
        PolicyDocument: sized(characters).replace('{', '{ \n'),
      });
    put('one', 1024);
    put('two', 1024);
    expect(() => put('two', 1025)).toThrow('LimitExceeded');
    expect(iamLimits.userInlinePolicyCharacters.max).toBe(2048);
  });
});

describe('managed policies', () => {
  test('are attached and detached, and held while they are attached', () => {
    const { iam } = iamWorld();
    iam.createUser({ UserName: 'ada' });
    const { Policy } = iam.createPolicy({ PolicyName: 'send', PolicyDocument: allowAll });
    const PolicyArn = Policy?.Arn;
    expect(PolicyArn).toBe(`arn:aws:iam::${ACCOUNT}:policy/send`);
    iam.attachUserPolicy({ UserName: 'ada', PolicyArn });
    iam.attachUserPolicy({ UserName: 'ada', PolicyArn });
    expect(iam.listAttachedUserPolicies({ UserName: 'ada' }).AttachedPolicies).toEqual([
      { PolicyArn, PolicyName: 'send' },
    ]);
    expect(iam.getPolicy({ PolicyArn }).Policy?.AttachmentCount).toBe(1);
    expect(() => iam.deletePolicy({ PolicyArn })).toThrow('DeleteConflict');
    expect(() => iam.deleteUser({ UserName: 'ada' })).toThrow('must detach all policies first');
    iam.detachUserPolicy({ UserName: 'ada', PolicyArn });
    expect(() => iam.detachUserPolicy({ UserName: 'ada', PolicyArn })).toThrow('NoSuchEntity');
    iam.deletePolicy({ PolicyArn });
    expect(iam.listPolicies({}).Policies).toEqual([]);
  });

  test('ten can be attached, the eleventh cannot', () => {
    const { iam } = iamWorld();
    iam.createRole({ RoleName: 'worker', AssumeRolePolicyDocument: trust });
    const attach = (index: number) => {
      const PolicyName = `policy-${index}`;
      const { Policy } = iam.createPolicy({ PolicyName, PolicyDocument: allowAll });
      iam.attachRolePolicy({ RoleName: 'worker', PolicyArn: Policy?.Arn });
    };
    for (let index = 0; index < 10; index += 1) attach(index);
    expect(() => attach(10)).toThrow('Cannot exceed quota for PoliciesPerRole: 10');
  });

  test("AWS's own are there without being created, others are not", () => {
    const { iam, send } = iamWorld();
    iam.createUser({ UserName: 'ada' });
    expect(send(ADA)).toContain('no identity-based policy allows');
    iam.attachUserPolicy({ UserName: 'ada', PolicyArn: 'arn:aws:iam::aws:policy/AmazonSQSFullAccess' });
    expect(send(ADA)).toBe('ok');
    expect(() =>
      iam.attachUserPolicy({ UserName: 'ada', PolicyArn: 'arn:aws:iam::aws:policy/constructor' }),
    ).toThrow('NoSuchEntity');
  });
});
