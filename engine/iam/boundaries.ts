import type {
  DeleteRolePermissionsBoundaryRequest,
  DeleteUserPermissionsBoundaryRequest,
  PutRolePermissionsBoundaryRequest,
  PutUserPermissionsBoundaryRequest,
} from '@aws-sdk/client-iam';
import type { Context } from '../kernel/context';
import { type Outcome, ok } from '../kernel/outcome';
import { required } from '../shape/check-shape';
import { findEntity } from './entities';
import { iamOperation } from './operation';
import { knownPolicyFault } from './policies';
import type { EntityKind, IamState } from './state';

type Nothing = Record<string, never>;

function setBoundary(
  state: IamState,
  kind: EntityKind,
  name: string | undefined,
  boundaryArn: string | undefined,
  context: Context,
): Outcome<Nothing> {
  const found = findEntity(state, kind, name, context);
  if (!found.ok) return found;
  const fault = boundaryArn === undefined ? undefined : knownPolicyFault(state, boundaryArn);
  if (fault) return fault;
  found.response.boundaryArn = boundaryArn;
  return ok({});
}

const onUser = ({ UserName }: { UserName?: string }) => `user/${UserName ?? ''}`;
const onRole = ({ RoleName }: { RoleName?: string }) => `role/${RoleName ?? ''}`;

/** Errors: NoSuchEntity. Source: API reference, PutUserPermissionsBoundary. */
export const putUserPermissionsBoundary = iamOperation<PutUserPermissionsBoundaryRequest, Nothing>(
  'PutUserPermissionsBoundary',
  {
    shape: { UserName: required('text'), PermissionsBoundary: required('text') },
    on: onUser,
    run: (state, { UserName, PermissionsBoundary }, context) =>
      setBoundary(state, 'user', UserName, PermissionsBoundary, context),
  },
);

/** Errors: NoSuchEntity. Source: API reference, PutRolePermissionsBoundary. */
export const putRolePermissionsBoundary = iamOperation<PutRolePermissionsBoundaryRequest, Nothing>(
  'PutRolePermissionsBoundary',
  {
    shape: { RoleName: required('text'), PermissionsBoundary: required('text') },
    on: onRole,
    run: (state, { RoleName, PermissionsBoundary }, context) =>
      setBoundary(state, 'role', RoleName, PermissionsBoundary, context),
  },
);

/** Errors: NoSuchEntity. Source: API reference, DeleteUserPermissionsBoundary. */
export const deleteUserPermissionsBoundary = iamOperation<DeleteUserPermissionsBoundaryRequest, Nothing>(
  'DeleteUserPermissionsBoundary',
  {
    shape: { UserName: required('text') },
    on: onUser,
    run: (state, { UserName }, context) => setBoundary(state, 'user', UserName, undefined, context),
  },
);

/** Errors: NoSuchEntity. Source: API reference, DeleteRolePermissionsBoundary. */
export const deleteRolePermissionsBoundary = iamOperation<DeleteRolePermissionsBoundaryRequest, Nothing>(
  'DeleteRolePermissionsBoundary',
  {
    shape: { RoleName: required('text') },
    on: onRole,
    run: (state, { RoleName }, context) => setBoundary(state, 'role', RoleName, undefined, context),
  },
);
