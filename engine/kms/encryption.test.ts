import { describe, expect, test } from 'vitest';
import { bytesOf, kmsWorld } from '../testing/kms-world';

const OWNER = '123456789012';
const PARTNER = '111122223333';
const WORKER = { principalArn: `arn:aws:iam::${OWNER}:role/worker` };
const Plaintext = bytesOf('the price of eggs, and a good deal more than thirty-two bytes');
const trust = JSON.stringify({
  Statement: [{ Effect: 'Allow', Principal: { Service: 'lambda.amazonaws.com' }, Action: 'sts:AssumeRole' }],
});

function withWorker() {
  const world = kmsWorld();
  world.iam.createRole({ RoleName: 'worker', AssumeRolePolicyDocument: trust });
  return { ...world, KeyId: world.newKey(), worker: world.kmsAs(WORKER) };
}

describe('a ciphertext', () => {
  test('gives its bytes back, and says which key made it', () => {
    const { kms, newKey } = kmsWorld();
    const KeyId = newKey();
    const EncryptionContext = { order: '7', shop: 'north' };
    const { CiphertextBlob } = kms.encrypt({ KeyId, Plaintext, EncryptionContext });
    expect(kms.decrypt({ CiphertextBlob, EncryptionContext })).toEqual({
      KeyId,
      Plaintext,
      EncryptionAlgorithm: 'SYMMETRIC_DEFAULT',
    });
    // The order of an encryption context does not matter.
    expect(kms.decrypt({ CiphertextBlob, EncryptionContext: { shop: 'north', order: '7' } }).KeyId).toBe(
      KeyId,
    );
  });

  test('of another context, or spoilt, is invalid', () => {
    const { kms, newKey } = kmsWorld();
    const { CiphertextBlob = bytesOf('') } = kms.encrypt({
      KeyId: newKey(),
      Plaintext,
      EncryptionContext: { order: '7' },
    });
    const decrypt = (blob: Uint8Array, EncryptionContext?: Record<string, string>) => () =>
      kms.decrypt({ CiphertextBlob: blob, EncryptionContext });
    expect(decrypt(CiphertextBlob)).toThrow('InvalidCiphertextException');
    expect(decrypt(CiphertextBlob, { order: '8' })).toThrow('InvalidCiphertextException');
    for (let at = 0; at < CiphertextBlob.length; at += 7) {
      const spoilt = CiphertextBlob.slice();
      spoilt[at] = (spoilt[at] ?? 0) === 65 ? 66 : 65;
      expect(decrypt(spoilt, { order: '7' })).toThrow(/InvalidCiphertextException|NotFoundException/);
    }
    expect(decrypt(bytesOf('{}'))).toThrow('InvalidCiphertextException');
  });

  test('is not opened by another key that the request names', () => {
    const { kms, newKey } = kmsWorld();
    const { CiphertextBlob } = kms.encrypt({ KeyId: newKey(), Plaintext });
    expect(() => kms.decrypt({ CiphertextBlob, KeyId: newKey() })).toThrow('IncorrectKeyException');
  });

  test('holds 1 to 4,096 bytes', () => {
    const { kms, newKey } = kmsWorld();
    const KeyId = newKey();
    const encrypt = (bytes: number) => () => kms.encrypt({ KeyId, Plaintext: new Uint8Array(bytes) });
    expect(encrypt(4096)().KeyId).toBe(KeyId);
    expect(encrypt(4097)).toThrow('less than or equal to 4096');
    expect(encrypt(0)).toThrow('greater than or equal to 1');
  });
});

describe('a data key', () => {
  test('comes in the clear and sealed', () => {
    const { kms, newKey } = kmsWorld();
    const KeyId = newKey();
    const { Plaintext: clear, CiphertextBlob } = kms.generateDataKey({ KeyId, KeySpec: 'AES_256' });
    expect(clear).toHaveLength(32);
    expect(kms.decrypt({ CiphertextBlob }).Plaintext).toEqual(clear);
    expect(kms.generateDataKey({ KeyId, KeySpec: 'AES_128' }).Plaintext).toHaveLength(16);
    expect(kms.generateDataKey({ KeyId, NumberOfBytes: 5 }).Plaintext).toHaveLength(5);
    expect(kms.generateDataKeyWithoutPlaintext({ KeyId, KeySpec: 'AES_256' })).not.toHaveProperty(
      'Plaintext',
    );
  });

  test('needs a length, one', () => {
    const { kms, newKey } = kmsWorld();
    const KeyId = newKey();
    expect(() => kms.generateDataKey({ KeyId })).toThrow(
      'Please specify either number of bytes or key spec.',
    );
    expect(() => kms.generateDataKey({ KeyId, KeySpec: 'AES_256', NumberOfBytes: 8 })).toThrow(
      'ValidationException',
    );
    expect(() => kms.generateDataKey({ KeyId, NumberOfBytes: 1025 })).toThrow('1024');
  });
});

describe('who may use a key', () => {
  test('by its default policy whoever the identity policies let', () => {
    const { worker, KeyId, iam, events } = withWorker();
    expect(() => worker.encrypt({ KeyId, Plaintext })).toThrow(
      `AccessDeniedException: User: ${WORKER.principalArn} is not authorized to perform: kms:Encrypt on resource: ${KeyId} because no identity-based policy allows the kms:Encrypt action`,
    );
    expect(events('iam.access-denied')).toHaveLength(1);
    iam.putRolePolicy({
      RoleName: 'worker',
      PolicyName: 'encrypt',
      PolicyDocument: JSON.stringify({
        Statement: [{ Effect: 'Allow', Action: 'kms:Encrypt', Resource: KeyId }],
      }),
    });
    expect(worker.encrypt({ KeyId, Plaintext }).KeyId).toBe(KeyId);
  });

  test('a key policy that does not name the account shuts identity policies out', () => {
    const { kms, worker, KeyId, iam } = withWorker();
    iam.putRolePolicy({
      RoleName: 'worker',
      PolicyName: 'all',
      PolicyDocument: JSON.stringify({ Statement: [{ Effect: 'Allow', Action: 'kms:*', Resource: '*' }] }),
    });
    expect(worker.encrypt({ KeyId, Plaintext }).KeyId).toBe(KeyId);
    const Policy = JSON.stringify({
      Statement: [
        {
          Effect: 'Allow',
          Principal: { AWS: `arn:aws:iam::${OWNER}:user/keeper` },
          Action: 'kms:*',
          Resource: '*',
        },
      ],
    });
    expect(() => kms.putKeyPolicy({ KeyId, Policy })).toThrow(
      'MalformedPolicyDocumentException: The new key policy will not allow you to update the key policy in the future.',
    );
    kms.putKeyPolicy({ KeyId, Policy, BypassPolicyLockoutSafetyCheck: true });
    expect(() => worker.encrypt({ KeyId, Plaintext })).toThrow(
      'no resource-based policy allows the kms:Encrypt',
    );
    expect(() => kms.getKeyPolicy({ KeyId })).toThrow('AccessDeniedException');
  });

  test('another account needs the key policy, and its own', () => {
    const { kms, kmsAs, KeyId } = withWorker();
    const partner = kmsAs({ accountId: PARTNER });
    expect(() => partner.encrypt({ KeyId, Plaintext })).toThrow('AccessDeniedException');
    const { Policy = '' } = kms.getKeyPolicy({ KeyId });
    const policy = JSON.parse(Policy);
    policy.Statement.push({ Effect: 'Allow', Principal: { AWS: PARTNER }, Action: 'kms:*', Resource: '*' });
    kms.putKeyPolicy({ KeyId, Policy: JSON.stringify(policy) });
    expect(partner.encrypt({ KeyId, Plaintext }).KeyId).toBe(KeyId);
    // What administers a key belongs to its own account.
    expect(() => partner.disableKey({ KeyId })).toThrow('AccessDeniedException');
  });

  test('a grant lets its grantee do what it names, in its encryption context, until it is revoked', () => {
    const { kms, worker, KeyId } = withWorker();
    const { GrantId, GrantToken } = kms.createGrant({
      KeyId,
      GranteePrincipal: WORKER.principalArn,
      Operations: ['Encrypt'],
      Constraints: { EncryptionContextSubset: { shop: 'north' } },
    });
    const EncryptionContext = { shop: 'north', order: '7' };
    expect(worker.encrypt({ KeyId, Plaintext, EncryptionContext }).KeyId).toBe(KeyId);
    expect(() => worker.encrypt({ KeyId, Plaintext })).toThrow('AccessDeniedException');
    expect(() => worker.generateDataKey({ KeyId, KeySpec: 'AES_256', EncryptionContext })).toThrow(
      'AccessDeniedException',
    );
    expect(kms.listGrants({ KeyId }).Grants).toMatchObject([{ GrantId, Operations: ['Encrypt'] }]);
    expect(() => worker.retireGrant({ GrantToken })).toThrow('NotFoundException');
    kms.revokeGrant({ KeyId, GrantId });
    expect(() => kms.revokeGrant({ KeyId, GrantId })).toThrow('NotFoundException: Grant does not exist');
    expect(() => worker.encrypt({ KeyId, Plaintext, EncryptionContext })).toThrow('AccessDeniedException');
  });

  test('a grant is retired by whom it names for that', () => {
    const { kms, kmsAs, KeyId } = withWorker();
    const keeper = { principalArn: `arn:aws:iam::${OWNER}:user/keeper` };
    const { GrantToken } = kms.createGrant({
      KeyId,
      GranteePrincipal: WORKER.principalArn,
      RetiringPrincipal: keeper.principalArn,
      Operations: ['Decrypt'],
    });
    kmsAs(keeper).retireGrant({ GrantToken });
    expect(kms.listGrants({ KeyId }).Grants).toEqual([]);
  });

  test.each([[[]], [['Everything']]])('a grant of %j is refused', (Operations) => {
    const { kms, KeyId } = withWorker();
    const request = { KeyId, GranteePrincipal: WORKER.principalArn, Operations: Operations as ['Decrypt'] };
    expect(() => kms.createGrant(request)).toThrow('ValidationException');
  });
});
