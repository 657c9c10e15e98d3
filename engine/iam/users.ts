import type {
  CreateUserRequest,
  CreateUserResponse,
  DeleteUserRequest,
  GetUserRequest,
  GetUserResponse,
  ListUsersRequest,
  ListUsersResponse,
} from '@aws-sdk/client-iam';
import type { Context } from '../kernel/context';
import { type Failed, ok, type Success } from '../kernel/outcome';
import { required } from '../shape/check-shape';
import type { Plainly } from '../shape/shaped-operation';
import { entitiesOf, findEntity, makeEntity, removeEntity } from './entities';
import { iamFail } from './errors';
import { iamOperation } from './operation';
import { pageOf } from './page';
import { knownPolicyFault } from './policies';
import { shownUser } from './shown';
import type { Entity, IamState } from './state';

const on = ({ UserName }: { UserName?: string }) => `user/${UserName ?? ''}`;
const tags = { list: { of: { Key: required('text'), Value: required('text') } } } as const;

/** CreateUser. Errors: EntityAlreadyExists, ValidationError, LimitExceeded, NoSuchEntity. Source: API reference, CreateUser. */
export const createUser = iamOperation<CreateUserRequest, Plainly<CreateUserResponse>>('CreateUser', {
  shape: { UserName: required('text'), Path: 'text', PermissionsBoundary: 'text', Tags: tags },
  on,
  run(state, { UserName: name = '', Path: path, PermissionsBoundary: boundaryArn, Tags }, context) {
    const fault = boundaryArn === undefined ? undefined : knownPolicyFault(state, boundaryArn);
    if (fault) return fault;
    const made = makeEntity(state, { kind: 'user', name, path, boundaryArn, tags: Tags }, context);
    return made.ok ? ok({ User: shownUser(made.response) }) : made;
  },
});

/** GetUser: without a name the caller. Errors: NoSuchEntity. Source: API reference, GetUser. */
export const getUser = iamOperation<GetUserRequest, Plainly<GetUserResponse>>('GetUser', {
  shape: { UserName: 'text' },
  on,
  run(state, { UserName }, context) {
    const found =
      UserName === undefined ? callersUser(state, context) : findEntity(state, 'user', UserName, context);
    return found.ok ? ok({ User: shownUser(found.response) }) : found;
  },
});

function callersUser(state: IamState, context: Context): Success<Entity> | Failed {
  const name = /:user\/(?:.*\/)?([^/]+)$/.exec(context.caller.principalArn)?.[1];
  if (name !== undefined) return findEntity(state, 'user', name, context);
  return iamFail('ValidationError', 'Must specify userName when calling with non-User credentials');
}

/** ListUsers. Source: API reference, ListUsers. */
export const listUsers = iamOperation<ListUsersRequest, Plainly<ListUsersResponse>>('ListUsers', {
  shape: { PathPrefix: 'text', Marker: 'text', MaxItems: 'integer' },
  run(state, request, context) {
    const { PathPrefix = '/' } = request;
    const users = entitiesOf(state, 'user', context.caller.accountId);
    const page = pageOf(
      users.filter(({ path }) => path.startsWith(PathPrefix)),
      ({ name }) => name,
      request,
    );
    if (!page.ok) return page;
    const { items, ...rest } = page.response;
    return ok({ Users: items.map(shownUser), ...rest });
  },
});

/** DeleteUser. Errors: NoSuchEntity, DeleteConflict. Source: API reference, DeleteUser. */
export const deleteUser = iamOperation<DeleteUserRequest, Record<string, never>>('DeleteUser', {
  shape: { UserName: required('text') },
  on,
  run(state, { UserName }, context) {
    const found = findEntity(state, 'user', UserName, context);
    return found.ok ? (removeEntity(state, found.response) ?? ok({})) : found;
  },
});
