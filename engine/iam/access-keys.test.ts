import { describe, expect, test } from 'vitest';
import { ACCOUNT, ADA, iamWorld } from '../testing/iam-world';

describe('access keys', () => {
  test('name their user, while they are switched on', () => {
    const { iam, world } = iamWorld();
    iam.createUser({ UserName: 'ada' });
    const { AccessKey } = iam.createAccessKey({ UserName: 'ada' });
    const { AccessKeyId = '', SecretAccessKey = '' } = AccessKey ?? {};
    expect(AccessKeyId).toMatch(/^AKIA[A-Z2-7]{16}$/);
    expect(SecretAccessKey).toHaveLength(40);
    const credential = {
      accountId: ACCOUNT,
      principalArn: ADA.principalArn,
      secretAccessKey: SecretAccessKey,
    };
    expect(world.credential(AccessKeyId)).toEqual(credential);
    expect(world.credential('AKIAUNKNOWN')).toBeUndefined();
    iam.updateAccessKey({ UserName: 'ada', AccessKeyId, Status: 'Inactive' });
    expect(world.credential(AccessKeyId)).toBeUndefined();
    iam.updateAccessKey({ UserName: 'ada', AccessKeyId, Status: 'Active' });
    expect(world.credential(AccessKeyId)).toEqual(credential);
    iam.deleteAccessKey({ UserName: 'ada', AccessKeyId });
    expect(world.credential(AccessKeyId)).toBeUndefined();
  });

  test('a user has two at most, and none shows its secret again', () => {
    const { iam } = iamWorld();
    iam.createUser({ UserName: 'ada' });
    iam.createAccessKey({ UserName: 'ada' });
    iam.createAccessKey({ UserName: 'ada' });
    expect(() => iam.createAccessKey({ UserName: 'ada' })).toThrow(
      'LimitExceeded: Cannot exceed quota for AccessKeysPerUser: 2',
    );
    const keys = iam.listAccessKeys({ UserName: 'ada' }).AccessKeyMetadata ?? [];
    expect(keys).toHaveLength(2);
    expect(keys[0]).not.toHaveProperty('SecretAccessKey');
    expect(() => iam.deleteUser({ UserName: 'ada' })).toThrow('must delete access keys first');
  });
});
