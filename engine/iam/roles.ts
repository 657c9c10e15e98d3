import type {
  CreateRoleRequest,
  CreateRoleResponse,
  DeleteRoleRequest,
  GetRoleRequest,
  GetRoleResponse,
  ListRolesRequest,
  ListRolesResponse,
  UpdateAssumeRolePolicyRequest,
} from '@aws-sdk/client-iam';
import { type Failed, ok, type Success } from '../kernel/outcome';
import { required } from '../shape/check-shape';
import type { Plainly } from '../shape/shaped-operation';
import { entitiesOf, findEntity, makeEntity, removeEntity } from './entities';
import { constraint } from './errors';
import { iamLimits } from './limits';
import { iamOperation } from './operation';
import { pageOf } from './page';
import { knownPolicyFault } from './policies';
import { shownRole } from './shown';
import type { IamState, WrittenPolicy } from './state';
import { readWritten, sizeFault } from './written-policy';

const on = ({ RoleName }: { RoleName?: string }) => `role/${RoleName ?? ''}`;

/**
 * CreateRole. Errors: EntityAlreadyExists, MalformedPolicyDocument, ValidationError, LimitExceeded, NoSuchEntity.
 * Source: API reference, CreateRole.
 */
export const createRole = iamOperation<CreateRoleRequest, Plainly<CreateRoleResponse>>('CreateRole', {
  shape: {
    RoleName: required('text'),
    AssumeRolePolicyDocument: required('text'),
    Path: 'text',
    Description: 'text',
    MaxSessionDuration: 'integer',
    PermissionsBoundary: 'text',
    Tags: { list: { of: { Key: required('text'), Value: required('text') } } },
  },
  on,
  run(state, request, context) {
    const { RoleName: name = '', Path: path, PermissionsBoundary: boundaryArn, Tags } = request;
    const trust = readTrust(request.AssumeRolePolicyDocument ?? '');
    if (!trust.ok) return trust;
    const fault = newRoleFault(state, request);
    if (fault) return fault;
    const made = makeEntity(state, { kind: 'role', name, path, boundaryArn, tags: Tags }, context);
    if (!made.ok) return made;
    const role = made.response;
    role.trust = trust.response;
    role.description = request.Description;
    role.maxSessionSeconds = request.MaxSessionDuration ?? iamLimits.maxSessionSeconds.default;
    return ok({ Role: shownRole(role) });
  },
});

function readTrust(text: string): Success<WrittenPolicy> | Failed {
  const written = readWritten(text, 'trust');
  if (!written.ok) return written;
  return sizeFault('ACLSizePerRole', [text], iamLimits.trustPolicyCharacters) ?? written;
}

function newRoleFault(
  state: IamState,
  { MaxSessionDuration: seconds, PermissionsBoundary: boundaryArn }: CreateRoleRequest,
): Failed | undefined {
  const { min, max } = iamLimits.maxSessionSeconds;
  if (seconds !== undefined && (seconds < min || seconds > max)) {
    const bound = seconds < min ? `greater than or equal to ${min}` : `less than or equal to ${max}`;
    return constraint('MaxSessionDuration', String(seconds), `Member must have value ${bound}`);
  }
  return boundaryArn === undefined ? undefined : knownPolicyFault(state, boundaryArn);
}

/** GetRole. Errors: NoSuchEntity. Source: API reference, GetRole. */
export const getRole = iamOperation<GetRoleRequest, Plainly<GetRoleResponse>>('GetRole', {
  shape: { RoleName: required('text') },
  on,
  run(state, { RoleName }, context) {
    const found = findEntity(state, 'role', RoleName, context);
    return found.ok ? ok({ Role: shownRole(found.response) }) : found;
  },
});

/** ListRoles. Source: API reference, ListRoles. */
export const listRoles = iamOperation<ListRolesRequest, Plainly<ListRolesResponse>>('ListRoles', {
  shape: { PathPrefix: 'text', Marker: 'text', MaxItems: 'integer' },
  run(state, request, context) {
    const { PathPrefix = '/' } = request;
    const roles = entitiesOf(state, 'role', context.caller.accountId);
    const page = pageOf(
      roles.filter(({ path }) => path.startsWith(PathPrefix)),
      ({ name }) => name,
      request,
    );
    if (!page.ok) return page;
    const { items, ...rest } = page.response;
    return ok({ Roles: items.map(shownRole), ...rest });
  },
});

/** DeleteRole. Errors: NoSuchEntity, DeleteConflict. Source: API reference, DeleteRole. */
export const deleteRole = iamOperation<DeleteRoleRequest, Record<string, never>>('DeleteRole', {
  shape: { RoleName: required('text') },
  on,
  run(state, { RoleName }, context) {
    const found = findEntity(state, 'role', RoleName, context);
    return found.ok ? (removeEntity(state, found.response) ?? ok({})) : found;
  },
});

/** UpdateAssumeRolePolicy. Errors: NoSuchEntity, MalformedPolicyDocument. Source: API reference, UpdateAssumeRolePolicy. */
export const updateAssumeRolePolicy = iamOperation<UpdateAssumeRolePolicyRequest, Record<string, never>>(
  'UpdateAssumeRolePolicy',
  {
    shape: { RoleName: required('text'), PolicyDocument: required('text') },
    on,
    run(state, { RoleName, PolicyDocument = '' }, context) {
      const found = findEntity(state, 'role', RoleName, context);
      if (!found.ok) return found;
      const trust = readTrust(PolicyDocument);
      if (!trust.ok) return trust;
      found.response.trust = trust.response;
      return ok({});
    },
  },
);
