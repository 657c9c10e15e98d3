import type {
  AttachRolePolicyRequest,
  AttachUserPolicyRequest,
  DetachRolePolicyRequest,
  DetachUserPolicyRequest,
  ListAttachedRolePoliciesRequest,
  ListAttachedRolePoliciesResponse,
  ListAttachedUserPoliciesRequest,
  ListAttachedUserPoliciesResponse,
} from '@aws-sdk/client-iam';
import type { Context } from '../kernel/context';
import { type Failed, type Outcome, ok, type Success } from '../kernel/outcome';
import { required } from '../shape/check-shape';
import { findEntity } from './entities';
import { iamFail } from './errors';
import { iamLimits } from './limits';
import { iamOperation } from './operation';
import { pageOf } from './page';
import { knownPolicyFault } from './policies';
import type { Entity, EntityKind, IamState } from './state';

type Nothing = Record<string, never>;
type Asked = { UserName?: string; RoleName?: string; PolicyArn?: string; Marker?: string; MaxItems?: number };

const attach =
  (kind: EntityKind) =>
  (state: IamState, request: Asked, context: Context): Outcome<Nothing> => {
    const { PolicyArn = '' } = request;
    const found = entityOf(kind, state, request, context);
    if (!found.ok) return found;
    const entity = found.response;
    const fault = knownPolicyFault(state, PolicyArn) ?? quotaFault(entity, PolicyArn);
    if (fault) return fault;
    entity.attached = [...new Set([...entity.attached, PolicyArn])];
    return ok({});
  };

function quotaFault({ kind, attached }: Entity, arn: string): Failed | undefined {
  const { max } = iamLimits.attachedPolicies;
  if (attached.length < max || attached.includes(arn)) return undefined;
  const quota = kind === 'user' ? 'PoliciesPerUser' : 'PoliciesPerRole';
  return iamFail('LimitExceeded', `Cannot exceed quota for ${quota}: ${max}`);
}

const detach =
  (kind: EntityKind) =>
  (state: IamState, request: Asked, context: Context): Outcome<Nothing> => {
    const { PolicyArn = '' } = request;
    const found = entityOf(kind, state, request, context);
    if (!found.ok) return found;
    const { attached } = found.response;
    if (!attached.includes(PolicyArn)) return iamFail('NoSuchEntity', `Policy ${PolicyArn} was not found.`);
    found.response.attached = attached.filter((arn) => arn !== PolicyArn);
    return ok({});
  };

const list =
  (kind: EntityKind) =>
  (state: IamState, request: Asked, context: Context): Outcome<ListAttachedUserPoliciesResponse> => {
    const found = entityOf(kind, state, request, context);
    if (!found.ok) return found;
    const page = pageOf([...found.response.attached].sort(), (arn) => arn, request);
    if (!page.ok) return page;
    const { items, ...rest } = page.response;
    const AttachedPolicies = items.map((PolicyArn) => ({
      PolicyArn,
      PolicyName: PolicyArn.slice(PolicyArn.lastIndexOf('/') + 1),
    }));
    return ok({ AttachedPolicies, ...rest });
  };

function entityOf(
  kind: EntityKind,
  state: IamState,
  request: Asked,
  context: Context,
): Success<Entity> | Failed {
  return findEntity(state, kind, kind === 'user' ? request.UserName : request.RoleName, context);
}

const onUser = ({ UserName }: Asked) => `user/${UserName ?? ''}`;
const onRole = ({ RoleName }: Asked) => `role/${RoleName ?? ''}`;
const user = { UserName: required('text') } as const;
const role = { RoleName: required('text') } as const;
const policy = { PolicyArn: required('text') } as const;
const paging = { Marker: 'text', MaxItems: 'integer' } as const;

/** Errors: NoSuchEntity, LimitExceeded. Source: API reference, AttachUserPolicy. */
export const attachUserPolicy = iamOperation<AttachUserPolicyRequest, Nothing>('AttachUserPolicy', {
  shape: { ...user, ...policy },
  on: onUser,
  run: attach('user'),
});

/** Errors: NoSuchEntity, LimitExceeded. Source: API reference, AttachRolePolicy. */
export const attachRolePolicy = iamOperation<AttachRolePolicyRequest, Nothing>('AttachRolePolicy', {
  shape: { ...role, ...policy },
  on: onRole,
  run: attach('role'),
});

/** Errors: NoSuchEntity. Source: API reference, DetachUserPolicy. */
export const detachUserPolicy = iamOperation<DetachUserPolicyRequest, Nothing>('DetachUserPolicy', {
  shape: { ...user, ...policy },
  on: onUser,
  run: detach('user'),
});

/** Errors: NoSuchEntity. Source: API reference, DetachRolePolicy. */
export const detachRolePolicy = iamOperation<DetachRolePolicyRequest, Nothing>('DetachRolePolicy', {
  shape: { ...role, ...policy },
  on: onRole,
  run: detach('role'),
});

/** Errors: NoSuchEntity. Source: API reference, ListAttachedUserPolicies. */
export const listAttachedUserPolicies = iamOperation<
  ListAttachedUserPoliciesRequest,
  ListAttachedUserPoliciesResponse
>('ListAttachedUserPolicies', { shape: { ...user, ...paging }, on: onUser, run: list('user') });

/** Errors: NoSuchEntity. Source: API reference, ListAttachedRolePolicies. */
export const listAttachedRolePolicies = iamOperation<
  ListAttachedRolePoliciesRequest,
  ListAttachedRolePoliciesResponse
>('ListAttachedRolePolicies', { shape: { ...role, ...paging }, on: onRole, run: list('role') });
