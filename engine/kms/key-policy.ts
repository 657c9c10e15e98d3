import type {
  GetKeyPolicyRequest,
  GetKeyPolicyResponse,
  ListKeyPoliciesRequest,
  ListKeyPoliciesResponse,
  PutKeyPolicyRequest,
} from '@aws-sdk/client-kms';
import type { PolicyDocument } from '../kernel/access';
import type { Context } from '../kernel/context';
import { type Failed, ok, type Success } from '../kernel/outcome';
import { evaluate } from '../policy/evaluate';
import { readPolicyText } from '../policy/policy';
import { required } from '../shape/check-shape';
import { constraint, kmsFail } from './errors';
import { kmsLimits } from './limits';
import { keyOperation, managedFault } from './operation';

interface ReadKeyPolicy {
  policy: PolicyDocument;
  policyText: string;
}

/**
 * A key policy's text. Whoever writes it must be able to write it again, unless it says that it knows what it does.
 * Errors: MalformedPolicyDocumentException, LimitExceededException. Source: API reference, PutKeyPolicy.
 */
export function readKeyPolicy(
  text: string,
  arn: string,
  bypassLockoutCheck: boolean | undefined,
  context: Context,
): Success<ReadKeyPolicy> | Failed {
  if (text.length > kmsLimits.keyPolicyBytes.max)
    return kmsFail('LimitExceededException', `The key policy exceeds ${kmsLimits.keyPolicyBytes.max} bytes.`);
  const reading = readPolicyText(text, 'resource');
  if ('fault' in reading) return kmsFail('MalformedPolicyDocumentException', reading.fault);
  const { document: policy } = reading;
  const { caller } = context;
  const access = {
    action: 'kms:PutKeyPolicy',
    resourceArn: arn,
    ownerAccountId: caller.accountId,
    policy,
    policyDecides: true,
  };
  if (bypassLockoutCheck || evaluate(access, caller, { nowMs: context.nowMs }).allowed)
    return ok({ policy, policyText: text });
  return kmsFail(
    'MalformedPolicyDocumentException',
    'The new key policy will not allow you to update the key policy in the future.',
  );
}

function nameFault(name: string | undefined): Failed | undefined {
  if (name === undefined || name === 'default') return undefined;
  return constraint('PolicyName', name, 'Member must satisfy enum value set: [default]');
}

/** PutKeyPolicy. Errors: NotFoundException, MalformedPolicyDocumentException. Source: API reference, PutKeyPolicy. */
export const putKeyPolicy = keyOperation<PutKeyPolicyRequest, Record<string, never>>('PutKeyPolicy', {
  shape: {
    KeyId: required('text'),
    PolicyName: 'text',
    Policy: required('text'),
    BypassPolicyLockoutSafetyCheck: 'boolean',
  },
  ownerOnly: true,
  run(_, key, { PolicyName, Policy = '', BypassPolicyLockoutSafetyCheck: bypass }, context) {
    const fault = nameFault(PolicyName) ?? managedFault(key);
    if (fault) return fault;
    const read = readKeyPolicy(Policy, key.arn, bypass, context);
    if (!read.ok) return read;
    Object.assign(key, read.response);
    return ok({});
  },
});

/** GetKeyPolicy. Errors: NotFoundException. Source: API reference, GetKeyPolicy. */
export const getKeyPolicy = keyOperation<GetKeyPolicyRequest, GetKeyPolicyResponse>('GetKeyPolicy', {
  shape: { KeyId: required('text'), PolicyName: 'text' },
  ownerOnly: true,
  run: (_, { policyText }, { PolicyName }) =>
    nameFault(PolicyName) ?? ok({ Policy: policyText, PolicyName: 'default' }),
});

/** ListKeyPolicies: always the one. Source: API reference, ListKeyPolicies. */
export const listKeyPolicies = keyOperation<ListKeyPoliciesRequest, ListKeyPoliciesResponse>(
  'ListKeyPolicies',
  {
    shape: { KeyId: required('text'), Limit: 'integer', Marker: 'text' },
    ownerOnly: true,
    run: () => ok({ PolicyNames: ['default'], Truncated: false }),
  },
);
