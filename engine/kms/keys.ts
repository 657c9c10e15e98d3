import type {
  CreateKeyRequest,
  CreateKeyResponse,
  DescribeKeyRequest,
  DescribeKeyResponse,
  KeyMetadata,
  ListKeysRequest,
  ListKeysResponse,
} from '@aws-sdk/client-kms';
import { type Failed, ok } from '../kernel/outcome';
import { required } from '../shape/check-shape';
import type { Plainly } from '../shape/shaped-operation';
import { kmsFail } from './errors';
import { managedKeys } from './find-key';
import { defaultPolicy } from './key-policies';
import { readKeyPolicy } from './key-policy';
import { accountOperation, keyOperation } from './operation';
import { pageOf } from './page';
import { type Key, keyArn } from './state';

/**
 * CreateKey: a symmetric key for encryption, the only kind that SQS and SNS use.
 * Errors: MalformedPolicyDocumentException, UnsupportedOperationException. Source: API reference, CreateKey.
 */
export const createKey = accountOperation<CreateKeyRequest, Plainly<CreateKeyResponse>>('CreateKey', {
  shape: {
    Policy: 'text',
    Description: 'text',
    KeyUsage: 'text',
    KeySpec: 'text',
    BypassPolicyLockoutSafetyCheck: 'boolean',
    Tags: { list: { of: { TagKey: required('text'), TagValue: required('text') } } },
  },
  run(state, request, context) {
    const fault = kindFault(request);
    if (fault) return fault;
    const { region } = context;
    const { accountId } = context.caller;
    const id = context.uuid();
    const arn = keyArn(region, accountId, id);
    const usual = defaultPolicy(accountId);
    const { Policy = JSON.stringify(usual), BypassPolicyLockoutSafetyCheck: bypass } = request;
    const policy = readKeyPolicy(Policy, arn, bypass, context);
    if (!policy.ok) return policy;
    const key: Key = {
      id,
      arn,
      region,
      accountId,
      manager: 'CUSTOMER',
      description: request.Description ?? '',
      state: 'Enabled',
      createdAtMs: context.nowMs,
      ...policy.response,
      grants: [],
      tags: Object.fromEntries(
        (request.Tags ?? []).map(({ TagKey = '', TagValue = '' }) => [TagKey, TagValue]),
      ),
    };
    state.keys.set(arn, key);
    return ok({ KeyMetadata: shownKey(key) });
  },
});

function kindFault({ KeyUsage, KeySpec }: CreateKeyRequest): Failed | undefined {
  const usual = (KeyUsage ?? 'ENCRYPT_DECRYPT') === 'ENCRYPT_DECRYPT';
  if (usual && (KeySpec ?? 'SYMMETRIC_DEFAULT') === 'SYMMETRIC_DEFAULT') return undefined;
  return kmsFail('UnsupportedOperationException', 'Only symmetric encryption KMS keys are supported here.');
}

export function shownKey(key: Key): Plainly<KeyMetadata> & { KeyId: string } {
  return {
    AWSAccountId: key.accountId,
    KeyId: key.id,
    Arn: key.arn,
    CreationDate: key.createdAtMs / 1000,
    Enabled: key.state === 'Enabled',
    Description: key.description,
    KeyUsage: 'ENCRYPT_DECRYPT',
    KeyState: key.state,
    DeletionDate: key.deletionAtMs === undefined ? undefined : key.deletionAtMs / 1000,
    Origin: 'AWS_KMS',
    KeyManager: key.manager,
    CustomerMasterKeySpec: 'SYMMETRIC_DEFAULT',
    KeySpec: 'SYMMETRIC_DEFAULT',
    EncryptionAlgorithms: ['SYMMETRIC_DEFAULT'],
    MultiRegion: false,
  };
}

/** DescribeKey. Errors: NotFoundException. Source: API reference, DescribeKey. */
export const describeKey = keyOperation<DescribeKeyRequest, Plainly<DescribeKeyResponse>>('DescribeKey', {
  shape: { KeyId: required('text') },
  run: (_, key) => ok({ KeyMetadata: shownKey(key) }),
});

/** ListKeys: the account's own and those that AWS keeps for it, of the Region called. Source: API reference, ListKeys. */
export const listKeys = accountOperation<ListKeysRequest, ListKeysResponse>('ListKeys', {
  shape: { Limit: 'integer', Marker: 'text' },
  run(state, request, context) {
    const place = { region: context.region, accountId: context.caller.accountId };
    const own = [...state.keys.values()].filter(
      ({ region, accountId }) => region === place.region && accountId === place.accountId,
    );
    const page = pageOf([...own, ...managedKeys(state, place)], ({ id }) => id, request);
    if (!page.ok) return page;
    const { items, ...rest } = page.response;
    return ok({ Keys: items.map(({ id, arn }) => ({ KeyId: id, KeyArn: arn })), ...rest });
  },
});
