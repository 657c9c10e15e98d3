import { describe, expect, test } from 'vitest';
import { bytesOf, kmsWorld } from '../testing/kms-world';
import { days } from '../testing/simulate';

const OWNER = '123456789012';
const Plaintext = bytesOf('a secret');

describe('a key', () => {
  test('is found by its id, its ARN, and the name or ARN of an alias', () => {
    const { kms, newKey } = kmsWorld();
    const arn = newKey({ Description: 'orders' });
    kms.createAlias({ AliasName: 'alias/orders', TargetKeyId: arn });
    const id = arn.slice(arn.lastIndexOf('/') + 1);
    const names = [id, arn, 'alias/orders', `arn:aws:kms:us-east-1:${OWNER}:alias/orders`];
    for (const KeyId of names) expect(kms.describeKey({ KeyId }).KeyMetadata?.Arn).toBe(arn);
    expect(kms.describeKey({ KeyId: arn }).KeyMetadata).toMatchObject({
      Description: 'orders',
      KeyState: 'Enabled',
      KeyManager: 'CUSTOMER',
      Enabled: true,
      CreationDate: 1767225600,
    });
  });

  test('that does not exist is not found', () => {
    const { kms } = kmsWorld();
    expect(() => kms.describeKey({ KeyId: 'none' })).toThrow(
      `NotFoundException: Key 'arn:aws:kms:us-east-1:${OWNER}:key/none' does not exist`,
    );
    expect(() => kms.describeKey({ KeyId: 'alias/none' })).toThrow(
      `NotFoundException: Alias arn:aws:kms:us-east-1:${OWNER}:alias/none is not found.`,
    );
  });

  test('of one Region is unknown in another', () => {
    const { kms, kmsAs, newKey } = kmsWorld();
    const arn = newKey();
    const id = arn.slice(arn.lastIndexOf('/') + 1);
    const west = kmsAs({ region: 'us-west-2' });
    expect(() => west.describeKey({ KeyId: id })).toThrow('NotFoundException');
    expect(west.listKeys({}).Keys?.map(({ KeyArn }) => KeyArn)).not.toContain(arn);
    expect(kms.listKeys({}).Keys?.map(({ KeyArn }) => KeyArn)).toContain(arn);
  });

  test('is of no use while it is disabled', () => {
    const { kms, newKey } = kmsWorld();
    const KeyId = newKey();
    kms.disableKey({ KeyId });
    expect(() => kms.encrypt({ KeyId, Plaintext })).toThrow(`DisabledException: ${KeyId} is disabled.`);
    kms.enableKey({ KeyId });
    expect(kms.encrypt({ KeyId, Plaintext }).KeyId).toBe(KeyId);
  });

  test('waits seven to thirty days for its deletion, and takes its aliases with it', () => {
    const { kms, newKey, advance } = kmsWorld();
    const KeyId = newKey();
    kms.createAlias({ AliasName: 'alias/orders', TargetKeyId: KeyId });
    expect(() => kms.scheduleKeyDeletion({ KeyId, PendingWindowInDays: 6 })).toThrow('ValidationException');
    expect(kms.scheduleKeyDeletion({ KeyId, PendingWindowInDays: 7 })).toMatchObject({
      KeyState: 'PendingDeletion',
      DeletionDate: 1767225600 + 7 * 86400,
    });
    expect(() => kms.encrypt({ KeyId, Plaintext })).toThrow('KMSInvalidStateException');
    advance(days(7) - 1);
    expect(kms.describeKey({ KeyId }).KeyMetadata?.KeyState).toBe('PendingDeletion');
    advance(1);
    expect(() => kms.describeKey({ KeyId })).toThrow('NotFoundException');
    expect(kms.listAliases({}).Aliases).toEqual([]);
  });

  test('whose deletion was cancelled stays, and one deleted anew keeps its new day', () => {
    const { kms, newKey, advance } = kmsWorld();
    const KeyId = newKey();
    kms.scheduleKeyDeletion({ KeyId, PendingWindowInDays: 7 });
    kms.cancelKeyDeletion({ KeyId });
    expect(kms.describeKey({ KeyId }).KeyMetadata?.KeyState).toBe('Disabled');
    expect(() => kms.cancelKeyDeletion({ KeyId })).toThrow('KMSInvalidStateException');
    advance(days(1));
    kms.scheduleKeyDeletion({ KeyId, PendingWindowInDays: 7 });
    advance(days(6.5));
    expect(kms.describeKey({ KeyId }).KeyMetadata?.KeyState).toBe('PendingDeletion');
    advance(days(0.5));
    expect(() => kms.describeKey({ KeyId })).toThrow('NotFoundException');
  });

  test('turns every year once that is switched on', () => {
    const { kms, newKey } = kmsWorld();
    const KeyId = newKey();
    expect(kms.getKeyRotationStatus({ KeyId })).toEqual({ KeyId, KeyRotationEnabled: false });
    kms.enableKeyRotation({ KeyId });
    expect(kms.getKeyRotationStatus({ KeyId })).toMatchObject({
      KeyRotationEnabled: true,
      RotationPeriodInDays: 365,
    });
    expect(() => kms.enableKeyRotation({ KeyId, RotationPeriodInDays: 89 })).toThrow('ValidationException');
    kms.disableKeyRotation({ KeyId });
    expect(kms.getKeyRotationStatus({ KeyId }).KeyRotationEnabled).toBe(false);
  });

  test('is the same after a rewind', () => {
    const { kms, newKey, world, advance } = kmsWorld();
    const KeyId = newKey();
    const GranteePrincipal = `arn:aws:iam::${OWNER}:role/worker`;
    kms.createGrant({ KeyId, GranteePrincipal, Operations: ['Decrypt'] });
    kms.createAlias({ AliasName: 'alias/orders', TargetKeyId: KeyId });
    const before = world.snapshot();
    const hash = world.hash();
    kms.scheduleKeyDeletion({ KeyId });
    kms.deleteAlias({ AliasName: 'alias/orders' });
    advance(days(31));
    world.restore(before);
    expect(world.hash()).toBe(hash);
    expect(kms.describeKey({ KeyId: 'alias/orders' }).KeyMetadata?.KeyState).toBe('Enabled');
    expect(kms.listGrants({ KeyId }).Grants).toHaveLength(1);
  });
});

describe('aliases', () => {
  test('point to a key, can be turned to another, and are unique', () => {
    const { kms, newKey } = kmsWorld();
    const [one, other] = [newKey(), newKey()];
    kms.createAlias({ AliasName: 'alias/orders', TargetKeyId: one });
    expect(() => kms.createAlias({ AliasName: 'alias/orders', TargetKeyId: other })).toThrow(
      `AlreadyExistsException: An alias with the name arn:aws:kms:us-east-1:${OWNER}:alias/orders already exists`,
    );
    kms.updateAlias({ AliasName: 'alias/orders', TargetKeyId: other });
    expect(kms.describeKey({ KeyId: 'alias/orders' }).KeyMetadata?.Arn).toBe(other);
    expect(kms.listAliases({ KeyId: one }).Aliases).toEqual([]);
    expect(kms.listAliases({ KeyId: other }).Aliases).toMatchObject([{ AliasName: 'alias/orders' }]);
    kms.deleteAlias({ AliasName: 'alias/orders' });
    expect(() => kms.deleteAlias({ AliasName: 'alias/orders' })).toThrow('NotFoundException');
    expect(() => kms.updateAlias({ AliasName: 'alias/orders', TargetKeyId: one })).toThrow(
      'NotFoundException',
    );
  });

  test.each(['orders', 'alias/', 'alias/a b', 'alias/aws/orders', `alias/${'a'.repeat(251)}`])(
    '%s is no name for one',
    (AliasName) => {
      const { kms, newKey } = kmsWorld();
      const TargetKeyId = newKey();
      expect(() => kms.createAlias({ AliasName, TargetKeyId })).toThrow('InvalidAliasNameException');
    },
  );
});

describe("AWS's own keys", () => {
  test('are there without being created, and nobody changes them', () => {
    const { kms } = kmsWorld();
    const { KeyMetadata } = kms.describeKey({ KeyId: 'alias/aws/sqs' });
    expect(KeyMetadata).toMatchObject({ KeyManager: 'AWS', KeyState: 'Enabled' });
    const KeyId = KeyMetadata?.Arn;
    expect(kms.describeKey({ KeyId }).KeyMetadata).toEqual(KeyMetadata);
    expect(() => kms.disableKey({ KeyId })).toThrow('AccessDeniedException');
    expect(() => kms.describeKey({ KeyId: 'alias/aws/constructor' })).toThrow('NotFoundException');
  });

  test('serve only the service they are of', () => {
    const { kms } = kmsWorld();
    expect(() => kms.encrypt({ KeyId: 'alias/aws/sqs', Plaintext })).toThrow('AccessDeniedException');
  });
});
