import type {
  AccessKeyMetadata,
  CreateAccessKeyRequest,
  CreateAccessKeyResponse,
  DeleteAccessKeyRequest,
  ListAccessKeysRequest,
  ListAccessKeysResponse,
  UpdateAccessKeyRequest,
} from '@aws-sdk/client-iam';
import { drawId, drawSecret } from '../bytes/draw-id';
import type { Context } from '../kernel/context';
import { type Failed, ok, type Success } from '../kernel/outcome';
import { required } from '../shape/check-shape';
import type { Plainly } from '../shape/shaped-operation';
import { findEntity } from './entities';
import { constraint, iamFail } from './errors';
import { iamLimits } from './limits';
import { iamOperation } from './operation';
import { pageOf } from './page';
import type { AccessKey, Entity, IamState } from './state';

const on = ({ UserName }: { UserName?: string }) => `user/${UserName ?? ''}`;

/** The user of the request; without a name the one who calls. */
function userOf(state: IamState, name: string | undefined, context: Context): Success<Entity> | Failed {
  const own = /:user\/(?:.*\/)?([^/]+)$/.exec(context.caller.principalArn)?.[1];
  if (name === undefined && own === undefined)
    return iamFail('ValidationError', 'Must specify userName when calling with non-User credentials');
  return findEntity(state, 'user', name ?? own, context);
}

function keysOf(state: IamState, user: Entity): AccessKey[] {
  return [...state.accessKeys.values()].filter(
    (key) => key.accountId === user.accountId && key.userName === user.name,
  );
}

/** CreateAccessKey: the only answer that shows the secret. Errors: NoSuchEntity, LimitExceeded. Source: API reference. */
export const createAccessKey = iamOperation<CreateAccessKeyRequest, Plainly<CreateAccessKeyResponse>>(
  'CreateAccessKey',
  {
    shape: { UserName: 'text' },
    on,
    run(state, { UserName }, context) {
      const found = userOf(state, UserName, context);
      if (!found.ok) return found;
      const user = found.response;
      const { max } = iamLimits.accessKeysPerUser;
      if (keysOf(state, user).length >= max)
        return iamFail('LimitExceeded', `Cannot exceed quota for AccessKeysPerUser: ${max}`);
      const key: AccessKey = {
        id: drawId('AKIA', 16, context.chance),
        secret: drawSecret(context.chance),
        accountId: user.accountId,
        userName: user.name,
        active: true,
        createdAtMs: context.nowMs,
      };
      state.accessKeys.set(key.id, key);
      return ok({ AccessKey: { ...shownKey(key), SecretAccessKey: key.secret } });
    },
  },
);

/** ListAccessKeys. Errors: NoSuchEntity. Source: API reference, ListAccessKeys. */
export const listAccessKeys = iamOperation<ListAccessKeysRequest, Plainly<ListAccessKeysResponse>>(
  'ListAccessKeys',
  {
    shape: { UserName: 'text', Marker: 'text', MaxItems: 'integer' },
    on,
    run(state, request, context) {
      const found = userOf(state, request.UserName, context);
      if (!found.ok) return found;
      const keys = keysOf(state, found.response).sort((one, other) => (one.id < other.id ? -1 : 1));
      const page = pageOf(keys, ({ id }) => id, request);
      if (!page.ok) return page;
      const { items, ...rest } = page.response;
      return ok({ AccessKeyMetadata: items.map(shownKey), ...rest });
    },
  },
);

/** UpdateAccessKey: switches a key on or off. Errors: NoSuchEntity, ValidationError. Source: API reference. */
export const updateAccessKey = iamOperation<UpdateAccessKeyRequest, Record<string, never>>(
  'UpdateAccessKey',
  {
    shape: { UserName: 'text', AccessKeyId: required('text'), Status: required('text') },
    on,
    run(state, { UserName, AccessKeyId, Status }, context) {
      const key = keyOf(state, UserName, AccessKeyId, context);
      if (!key.ok) return key;
      if (Status !== 'Active' && Status !== 'Inactive')
        return constraint('Status', Status, 'Member must satisfy enum value set: [Active, Inactive]');
      key.response.active = Status === 'Active';
      return ok({});
    },
  },
);

/** DeleteAccessKey. Errors: NoSuchEntity. Source: API reference, DeleteAccessKey. */
export const deleteAccessKey = iamOperation<DeleteAccessKeyRequest, Record<string, never>>(
  'DeleteAccessKey',
  {
    shape: { UserName: 'text', AccessKeyId: required('text') },
    on,
    run(state, { UserName, AccessKeyId }, context) {
      const key = keyOf(state, UserName, AccessKeyId, context);
      if (!key.ok) return key;
      state.accessKeys.delete(key.response.id);
      return ok({});
    },
  },
);

function keyOf(
  state: IamState,
  userName: string | undefined,
  id: string | undefined,
  context: Context,
): Success<AccessKey> | Failed {
  const found = userOf(state, userName, context);
  if (!found.ok) return found;
  const key = keysOf(state, found.response).find((one) => one.id === id);
  return key ? ok(key) : iamFail('NoSuchEntity', `The Access Key with id ${id} cannot be found.`);
}

type ShownKey = Plainly<AccessKeyMetadata> & {
  UserName: string;
  AccessKeyId: string;
  Status: 'Active' | 'Inactive';
};

function shownKey({ id, userName, active, createdAtMs }: AccessKey): ShownKey {
  return {
    UserName: userName,
    AccessKeyId: id,
    Status: active ? 'Active' : 'Inactive',
    CreateDate: createdAtMs / 1000,
  };
}
