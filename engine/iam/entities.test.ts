import { describe, expect, test } from 'vitest';
import { ACCOUNT, ADA, allowAll, iamWorld, PARTNER, trust } from '../testing/iam-world';

describe('users', () => {
  test('are created once, shown, listed in the order of their names, and deleted', () => {
    const { iam } = iamWorld();
    const { User } = iam.createUser({ UserName: 'grace', Path: '/team/' });
    expect(User).toMatchObject({
      UserName: 'grace',
      Path: '/team/',
      Arn: `arn:aws:iam::${ACCOUNT}:user/team/grace`,
      CreateDate: 1767225600,
    });
    expect(User?.UserId).toMatch(/^AIDA[A-Z2-7]{17}$/);
    iam.createUser({ UserName: 'ada' });
    expect(() => iam.createUser({ UserName: 'Ada' })).toThrow(
      'EntityAlreadyExists: User with name Ada already exists.',
    );
    expect(iam.listUsers({}).Users?.map(({ UserName }) => UserName)).toEqual(['ada', 'grace']);
    expect(iam.listUsers({ PathPrefix: '/team' }).Users).toHaveLength(1);
    iam.deleteUser({ UserName: 'ada' });
    expect(() => iam.getUser({ UserName: 'ada' })).toThrow(
      'NoSuchEntity: The user with name ada cannot be found.',
    );
  });

  test('a user can ask who it is itself', () => {
    const { iam, iamAs } = iamWorld();
    iam.createUser({ UserName: 'ada' });
    iam.putUserPolicy({
      UserName: 'ada',
      PolicyName: 'self',
      PolicyDocument: JSON.stringify({
        Statement: [{ Effect: 'Allow', Action: 'iam:GetUser', Resource: '*' }],
      }),
    });
    expect(iamAs(ADA).getUser({}).User?.UserName).toBe('ada');
    expect(() => iam.getUser({})).toThrow('ValidationError: Must specify userName');
    expect(() => iamAs(ADA).listUsers({})).toThrow('AccessDenied: ');
  });

  test.each(['', 'a b', 'a/b', 'a'.repeat(65)])('%j is no name', (UserName) => {
    expect(() => iamWorld().iam.createUser({ UserName })).toThrow('ValidationError');
  });

  test('a list is given in pages, and the pages are the whole', () => {
    const { iam } = iamWorld();
    for (const name of ['c', 'a', 'd', 'b', 'e']) iam.createUser({ UserName: name });
    const names: (string | undefined)[] = [];
    let Marker: string | undefined;
    do {
      const page = iam.listUsers({ MaxItems: 2, Marker });
      names.push(...(page.Users ?? []).map(({ UserName }) => UserName));
      expect(page.IsTruncated).toBe(page.Marker !== undefined);
      Marker = page.Marker;
    } while (Marker !== undefined);
    expect(names).toEqual(['a', 'b', 'c', 'd', 'e']);
    expect(() => iam.listUsers({ MaxItems: 0 })).toThrow('greater than or equal to 1');
    expect(() => iam.listUsers({ MaxItems: 1001 })).toThrow('less than or equal to 1000');
  });

  test('one account does not see the users of another', () => {
    const { iam, iamAs } = iamWorld();
    iam.createUser({ UserName: 'ada' });
    expect(iamAs({ accountId: PARTNER }).listUsers({}).Users).toEqual([]);
    iamAs({ accountId: PARTNER }).createUser({ UserName: 'ada' });
  });
});

describe('roles', () => {
  test('keep their trust policy, which answers come URL-encoded', () => {
    const { iam } = iamWorld();
    const { Role } = iam.createRole({ RoleName: 'worker', AssumeRolePolicyDocument: trust });
    expect(Role).toMatchObject({
      Arn: `arn:aws:iam::${ACCOUNT}:role/worker`,
      MaxSessionDuration: 3600,
      AssumeRolePolicyDocument: encodeURIComponent(trust),
    });
    expect(iam.getRole({ RoleName: 'worker' }).Role).toEqual(Role);
    expect(iam.listRoles({}).Roles).toEqual([Role]);
    const other = trust.replace('lambda', 'events');
    iam.updateAssumeRolePolicy({ RoleName: 'worker', PolicyDocument: other });
    expect(iam.getRole({ RoleName: 'worker' }).Role?.AssumeRolePolicyDocument).toBe(
      encodeURIComponent(other),
    );
  });

  test.each([
    ['no JSON', '{', 'invalid Json'],
    ['a policy of an identity', allowAll, 'Syntax errors in policy.'],
    [
      'one that names a resource',
      JSON.stringify({ Statement: [{ Effect: 'Allow', Principal: '*', Action: '*', Resource: '*' }] }),
      'Has prohibited field Resource',
    ],
  ])('%s is no trust policy', (_, AssumeRolePolicyDocument, reason) => {
    const create = () => iamWorld().iam.createRole({ RoleName: 'worker', AssumeRolePolicyDocument });
    expect(create).toThrow('MalformedPolicyDocument: ');
    expect(create).toThrow(reason);
  });

  test('a session lasts between one and twelve hours', () => {
    const { iam } = iamWorld();
    const role = (MaxSessionDuration: number) => () =>
      iam.createRole({ RoleName: 'worker', AssumeRolePolicyDocument: trust, MaxSessionDuration });
    expect(role(3599)).toThrow('greater than or equal to 3600');
    expect(role(43201)).toThrow('less than or equal to 43200');
    expect(role(43200)().Role?.MaxSessionDuration).toBe(43200);
  });
});
