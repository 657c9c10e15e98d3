import type {
  DeleteRolePolicyRequest,
  DeleteUserPolicyRequest,
  GetRolePolicyRequest,
  GetRolePolicyResponse,
  GetUserPolicyRequest,
  GetUserPolicyResponse,
  ListRolePoliciesRequest,
  ListRolePoliciesResponse,
  ListUserPoliciesRequest,
  ListUserPoliciesResponse,
  PutRolePolicyRequest,
  PutUserPolicyRequest,
} from '@aws-sdk/client-iam';
import type { Context } from '../kernel/context';
import { type Failed, type Outcome, ok, type Success } from '../kernel/outcome';
import { required } from '../shape/check-shape';
import { findEntity, nameFault } from './entities';
import { iamFail } from './errors';
import { iamLimits } from './limits';
import { iamOperation } from './operation';
import { pageOf } from './page';
import type { Entity, EntityKind, IamState, WrittenPolicy } from './state';
import { readWritten, sizeFault } from './written-policy';

type Nothing = Record<string, never>;
type Asked = { UserName?: string; RoleName?: string; PolicyName?: string; PolicyDocument?: string };

/** The inline policies of users and of roles: the same steps, with the one's or the other's name in the request. */
const put =
  (kind: EntityKind) =>
  (state: IamState, request: Asked, context: Context): Outcome<Nothing> => {
    const { PolicyName = '', PolicyDocument = '' } = request;
    const found = entityOf(kind, state, request, context);
    if (!found.ok) return found;
    const written = readInline(PolicyName, PolicyDocument);
    if (!written.ok) return written;
    const inline = { ...found.response.inline, [PolicyName]: written.response };
    const over = inlineFault(kind, inline);
    if (!over) found.response.inline = inline;
    return over ?? ok({});
  };

function readInline(name: string, text: string): Success<WrittenPolicy> | Failed {
  return nameFault('PolicyName', name, iamLimits.policyNameCharacters) ?? readWritten(text, 'identity');
}

function inlineFault(kind: EntityKind, inline: Entity['inline']): Failed | undefined {
  const texts = Object.values(inline).map(({ text }) => text);
  return kind === 'user'
    ? sizeFault('userPolicySize', texts, iamLimits.userInlinePolicyCharacters)
    : sizeFault('rolePolicySize', texts, iamLimits.roleInlinePolicyCharacters);
}

const get =
  (kind: EntityKind) =>
  (state: IamState, request: Asked, context: Context): Success<WrittenPolicy> | Failed => {
    const found = entityOf(kind, state, request, context);
    return found.ok ? inlinePolicy(found.response, request.PolicyName ?? '') : found;
  };

const remove =
  (kind: EntityKind) =>
  (state: IamState, request: Asked, context: Context): Outcome<Nothing> => {
    const found = entityOf(kind, state, request, context);
    if (!found.ok) return found;
    const policy = inlinePolicy(found.response, request.PolicyName ?? '');
    if (!policy.ok) return policy;
    const { [request.PolicyName ?? '']: _, ...rest } = found.response.inline;
    found.response.inline = rest;
    return ok({});
  };

type ListRequest = Asked & { Marker?: string; MaxItems?: number };

const list =
  (kind: EntityKind) =>
  (state: IamState, request: ListRequest, context: Context): Outcome<ListUserPoliciesResponse> => {
    const found = entityOf(kind, state, request, context);
    if (!found.ok) return found;
    const page = pageOf(Object.keys(found.response.inline).sort(), (name) => name, request);
    if (!page.ok) return page;
    const { items, ...rest } = page.response;
    return ok({ PolicyNames: items, ...rest });
  };

function entityOf(
  kind: EntityKind,
  state: IamState,
  request: Asked,
  context: Context,
): Success<Entity> | Failed {
  return findEntity(state, kind, kind === 'user' ? request.UserName : request.RoleName, context);
}

function inlinePolicy({ kind, inline }: Entity, name: string): Success<WrittenPolicy> | Failed {
  const policy = Object.hasOwn(inline, name) ? inline[name] : undefined;
  if (policy) return ok(policy);
  return iamFail('NoSuchEntity', `The ${kind} policy with name ${name} cannot be found.`);
}

const onUser = ({ UserName }: Asked) => `user/${UserName ?? ''}`;
const onRole = ({ RoleName }: Asked) => `role/${RoleName ?? ''}`;
const user = { UserName: required('text') } as const;
const role = { RoleName: required('text') } as const;
const policyName = { PolicyName: required('text') } as const;
const paging = { Marker: 'text', MaxItems: 'integer' } as const;

/** Errors: NoSuchEntity, MalformedPolicyDocument, LimitExceeded. Source: API reference, PutUserPolicy. */
export const putUserPolicy = iamOperation<PutUserPolicyRequest, Nothing>('PutUserPolicy', {
  shape: { ...user, ...policyName, PolicyDocument: required('text') },
  on: onUser,
  run: put('user'),
});

/** Errors: NoSuchEntity, MalformedPolicyDocument, LimitExceeded. Source: API reference, PutRolePolicy. */
export const putRolePolicy = iamOperation<PutRolePolicyRequest, Nothing>('PutRolePolicy', {
  shape: { ...role, ...policyName, PolicyDocument: required('text') },
  on: onRole,
  run: put('role'),
});

/** GetUserPolicy: the document is URL-encoded. Errors: NoSuchEntity. Source: API reference, GetUserPolicy. */
export const getUserPolicy = iamOperation<GetUserPolicyRequest, GetUserPolicyResponse>('GetUserPolicy', {
  shape: { ...user, ...policyName },
  on: onUser,
  run(state, request, context) {
    const { UserName, PolicyName } = request;
    const policy = get('user')(state, request, context);
    if (!policy.ok) return policy;
    return ok({ UserName, PolicyName, PolicyDocument: encodeURIComponent(policy.response.text) });
  },
});

/** GetRolePolicy: the document is URL-encoded. Errors: NoSuchEntity. Source: API reference, GetRolePolicy. */
export const getRolePolicy = iamOperation<GetRolePolicyRequest, GetRolePolicyResponse>('GetRolePolicy', {
  shape: { ...role, ...policyName },
  on: onRole,
  run(state, request, context) {
    const { RoleName, PolicyName } = request;
    const policy = get('role')(state, request, context);
    if (!policy.ok) return policy;
    return ok({ RoleName, PolicyName, PolicyDocument: encodeURIComponent(policy.response.text) });
  },
});

/** Errors: NoSuchEntity. Source: API reference, DeleteUserPolicy. */
export const deleteUserPolicy = iamOperation<DeleteUserPolicyRequest, Nothing>('DeleteUserPolicy', {
  shape: { ...user, ...policyName },
  on: onUser,
  run: remove('user'),
});

/** Errors: NoSuchEntity. Source: API reference, DeleteRolePolicy. */
export const deleteRolePolicy = iamOperation<DeleteRolePolicyRequest, Nothing>('DeleteRolePolicy', {
  shape: { ...role, ...policyName },
  on: onRole,
  run: remove('role'),
});

/** Errors: NoSuchEntity. Source: API reference, ListUserPolicies. */
export const listUserPolicies = iamOperation<ListUserPoliciesRequest, ListUserPoliciesResponse>(
  'ListUserPolicies',
  { shape: { ...user, ...paging }, on: onUser, run: list('user') },
);

/** Errors: NoSuchEntity. Source: API reference, ListRolePolicies. */
export const listRolePolicies = iamOperation<ListRolePoliciesRequest, ListRolePoliciesResponse>(
  'ListRolePolicies',
  { shape: { ...role, ...paging }, on: onRole, run: list('role') },
);
