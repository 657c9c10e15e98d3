import type { Caller } from '../kernel/context';
import type { KeyResolution, KeyUse } from '../kernel/hooks';
import { findKey, fullArn } from './find-key';
import { grantAllows } from './grants-of';
import { keyNotFound, unusableFault } from './operation';
import type { KmsState } from './state';

/** The key for a use that another service makes of it for a caller, or why it is of no use. */
export function resolveKey(state: KmsState, use: KeyUse, caller: Caller): KeyResolution {
  const key = findKey(state, use.keyId, use);
  if (!key) return { fault: 'NotFound', message: keyNotFound(fullArn(use.keyId, use)).error.message };
  const fault = unusableFault(key);
  if (fault) {
    const kind = key.state === 'Disabled' ? 'Disabled' : 'InvalidState';
    return { fault: kind, message: fault.error.message };
  }
  const granted = use.actions.filter((action) => grantAllows(key, action, use.encryptionContext, caller));
  const { arn, accountId, policy } = key;
  return { arn, accountId, policy, granted, conditionKeys: conditionKeysOf(use, caller) };
}

/** Source: KMS Developer Guide, condition keys for AWS KMS. */
function conditionKeysOf(
  { viaService, encryptionContext }: KeyUse,
  caller: Caller,
): Record<string, string | string[]> {
  const keys: Record<string, string | string[]> = {
    'kms:ViaService': `${viaService}.${caller.region}.amazonaws.com`,
    'kms:EncryptionContextKeys': Object.keys(encryptionContext),
  };
  if (!caller.service) keys['kms:CallerAccount'] = caller.accountId;
  for (const [name, value] of Object.entries(encryptionContext))
    keys[`kms:EncryptionContext:${name}`] = value;
  return keys;
}
