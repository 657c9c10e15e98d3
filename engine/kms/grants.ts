import type {
  CreateGrantRequest,
  CreateGrantResponse,
  GrantListEntry,
  ListGrantsRequest,
  ListGrantsResponse,
  RetireGrantRequest,
  RevokeGrantRequest,
} from '@aws-sdk/client-kms';
import type { Context } from '../kernel/context';
import { stateHash } from '../kernel/hash';
import { type Failed, ok, type Success } from '../kernel/outcome';
import { required } from '../shape/check-shape';
import { type Plainly, shapedOperation } from '../shape/shaped-operation';
import { constraint, kmsFail, refuseShape } from './errors';
import { findKey } from './find-key';
import { isGrantee } from './grants-of';
import { kmsLimits } from './limits';
import { keyOperation, unusableFault } from './operation';
import { pageOf } from './page';
import type { Grant, Key, KmsState } from './state';

/** What a grant on a symmetric key can give. Source: API reference, CreateGrant. */
const OPERATIONS = [
  'CreateGrant',
  'Decrypt',
  'DescribeKey',
  'Encrypt',
  'GenerateDataKey',
  'GenerateDataKeyWithoutPlaintext',
  'ReEncryptFrom',
  'ReEncryptTo',
  'RetireGrant',
];

/**
 * CreateGrant. Errors: NotFoundException, DisabledException, KMSInvalidStateException, ValidationException.
 * Source: API reference, CreateGrant.
 */
export const createGrant = keyOperation<CreateGrantRequest, CreateGrantResponse>('CreateGrant', {
  shape: {
    KeyId: required('text'),
    GranteePrincipal: required('text'),
    RetiringPrincipal: 'text',
    Operations: required({ list: 'text' }),
    Constraints: {
      of: { EncryptionContextEquals: { map: 'text' }, EncryptionContextSubset: { map: 'text' } },
    },
    Name: 'text',
  },
  run(_, key, request, context) {
    const fault = unusableFault(key) ?? grantFault(key, request);
    if (fault) return fault;
    const grant = grantOf(request, context);
    key.grants = [...key.grants, grant];
    return ok({ GrantId: grant.id, GrantToken: grant.token });
  },
});

function grantFault(
  key: Key,
  { Operations = [], GranteePrincipal = '' }: CreateGrantRequest,
): Failed | undefined {
  const unknown = Operations.find((one) => !OPERATIONS.includes(one));
  if (Operations.length === 0 || unknown !== undefined)
    return constraint(
      'Operations',
      unknown ?? '[]',
      `Member must satisfy enum value set: [${OPERATIONS.join(', ')}]`,
    );
  if (!/^arn:aws[a-z-]*:(iam|sts)::\d{12}:/.test(GranteePrincipal))
    return kmsFail('ValidationException', `An ARN in the specified grant is invalid: ${GranteePrincipal}`);
  const { max } = kmsLimits.grantsPerKey;
  if (key.grants.length < max) return undefined;
  return kmsFail('LimitExceededException', `A key can have at most ${max} grants.`);
}

function grantOf(request: CreateGrantRequest, context: Context): Grant {
  const id = stateHash([context.uuid()]);
  return {
    id,
    token: stateHash([id, 'token']),
    name: request.Name,
    grantee: request.GranteePrincipal ?? '',
    retiring: request.RetiringPrincipal,
    operations: [...(request.Operations ?? [])],
    contextEquals: request.Constraints?.EncryptionContextEquals,
    contextSubset: request.Constraints?.EncryptionContextSubset,
    issuedBy: context.caller.principalArn,
    createdAtMs: context.nowMs,
  };
}

/** ListGrants. Errors: NotFoundException. Source: API reference, ListGrants. */
export const listGrants = keyOperation<ListGrantsRequest, Plainly<ListGrantsResponse>>('ListGrants', {
  shape: {
    KeyId: required('text'),
    GrantId: 'text',
    GranteePrincipal: 'text',
    Limit: 'integer',
    Marker: 'text',
  },
  run(_, key, request) {
    const { GrantId, GranteePrincipal } = request;
    const grants = key.grants.filter(
      ({ id, grantee }) => (GrantId ?? id) === id && (GranteePrincipal ?? grantee) === grantee,
    );
    const page = pageOf(grants, ({ id }) => id, request);
    if (!page.ok) return page;
    const { items, ...rest } = page.response;
    return ok({ Grants: items.map((grant) => shownGrant(key, grant)), ...rest });
  },
});

function shownGrant(key: Key, grant: Grant): Plainly<GrantListEntry> {
  const { contextEquals, contextSubset } = grant;
  return {
    KeyId: key.arn,
    GrantId: grant.id,
    Name: grant.name,
    CreationDate: grant.createdAtMs / 1000,
    GranteePrincipal: grant.grantee,
    RetiringPrincipal: grant.retiring,
    IssuingAccount: `arn:aws:iam::${key.accountId}:root`,
    Operations: grant.operations as GrantListEntry['Operations'],
    Constraints:
      contextEquals || contextSubset
        ? { EncryptionContextEquals: contextEquals, EncryptionContextSubset: contextSubset }
        : undefined,
  };
}

/** RevokeGrant: by whoever administers the key. Errors: NotFoundException. Source: API reference, RevokeGrant. */
export const revokeGrant = keyOperation<RevokeGrantRequest, Record<string, never>>('RevokeGrant', {
  shape: { KeyId: required('text'), GrantId: required('text') },
  run(_, key, { GrantId }) {
    if (!key.grants.some(({ id }) => id === GrantId)) return noSuchGrant();
    key.grants = key.grants.filter(({ id }) => id !== GrantId);
    return ok({});
  },
});

/**
 * RetireGrant: by the grant's retiring principal, its grantee where it may retire, or the account that owns the key.
 * Errors: NotFoundException. Source: API reference, RetireGrant.
 */
export const retireGrant = shapedOperation<KmsState, RetireGrantRequest, Record<string, never>>(
  {
    shape: { GrantToken: 'text', KeyId: 'text', GrantId: 'text' },
    run(state, request, context) {
      const found = grantToRetire(state, request, context);
      if (!found.ok) return found;
      const { key, grant } = found.response;
      if (!mayRetire(key, grant, context)) return noSuchGrant();
      key.grants = key.grants.filter((one) => one !== grant);
      return ok({});
    },
  },
  refuseShape,
);

function grantToRetire(
  state: KmsState,
  { GrantToken, KeyId = '', GrantId }: RetireGrantRequest,
  context: Context,
): Success<{ key: Key; grant: Grant }> | Failed {
  const place = { region: context.region, accountId: context.caller.accountId };
  const named = findKey(state, KeyId, place);
  const keys = GrantToken === undefined ? (named ? [named] : []) : [...state.keys.values()];
  for (const key of keys) {
    const grant = key.grants.find(({ id, token }) => (GrantToken ? token === GrantToken : id === GrantId));
    if (grant) return ok({ key, grant });
  }
  return noSuchGrant();
}

function mayRetire(key: Key, grant: Grant, { caller }: Context): boolean {
  if (caller.principalArn === `arn:aws:iam::${key.accountId}:root`) return true;
  if (grant.retiring !== undefined && isGrantee(grant.retiring, caller)) return true;
  return grant.operations.includes('RetireGrant') && isGrantee(grant.grantee, caller);
}

function noSuchGrant(): Failed {
  return kmsFail('NotFoundException', 'Grant does not exist');
}
