import { drawId } from '../bytes/draw-id';
import type { Context } from '../kernel/context';
import { type Failed, ok, type Success } from '../kernel/outcome';
import { constraint, iamFail } from './errors';
import { iamLimits } from './limits';
import { type Entity, type EntityKind, entityKey, type IamState } from './state';

const KINDS = {
  user: { prefix: 'AIDA', characters: iamLimits.userNameCharacters, perAccount: iamLimits.usersPerAccount },
  role: { prefix: 'AROA', characters: iamLimits.roleNameCharacters, perAccount: iamLimits.rolesPerAccount },
} as const;

/** What of a new user or role a request says. */
export interface NewEntity {
  kind: EntityKind;
  name: string;
  path: string | undefined;
  boundaryArn: string | undefined;
  tags: { Key?: string; Value?: string }[] | undefined;
}

/** A user or role of the caller's account. Errors: NoSuchEntity. */
export function findEntity(
  state: IamState,
  kind: EntityKind,
  name: string | undefined,
  context: Context,
): Success<Entity> | Failed {
  const entity = state.entities.get(entityKey(context.caller.accountId, kind, name ?? ''));
  return entity ? ok(entity) : noSuchEntity(kind, name ?? '');
}

export function noSuchEntity(kind: EntityKind, name: string): Failed {
  const what = kind === 'user' ? 'user' : 'role';
  return iamFail('NoSuchEntity', `The ${what} with name ${name} cannot be found.`);
}

/** Errors: ValidationError, EntityAlreadyExists, LimitExceeded, NoSuchEntity (boundary). */
export function makeEntity(state: IamState, wanted: NewEntity, context: Context): Success<Entity> | Failed {
  const { kind, name, path = '/', boundaryArn } = wanted;
  const { accountId } = context.caller;
  const fault = newEntityFault(state, wanted, accountId);
  if (fault) return fault;
  const entity: Entity = {
    kind,
    name,
    path,
    arn: `arn:aws:iam::${accountId}:${kind}${path}${name}`,
    accountId,
    id: drawId(KINDS[kind].prefix, 17, context.chance),
    createdAtMs: context.nowMs,
    inline: {},
    attached: [],
    boundaryArn,
    tags: Object.fromEntries((wanted.tags ?? []).map(({ Key = '', Value = '' }) => [Key, Value])),
    maxSessionSeconds: iamLimits.maxSessionSeconds.default,
  };
  state.entities.set(entityKey(accountId, kind, name), entity);
  return ok(entity);
}

function newEntityFault(
  state: IamState,
  { kind, name, path }: NewEntity,
  accountId: string,
): Failed | undefined {
  const { characters, perAccount } = KINDS[kind];
  const named = kind === 'user' ? 'User' : 'Role';
  const fault = nameFault(`${named}Name`, name, characters) ?? pathFault(path);
  if (fault) return fault;
  if (state.entities.has(entityKey(accountId, kind, name)))
    return iamFail('EntityAlreadyExists', `${named} with name ${name} already exists.`);
  const count = entitiesOf(state, kind, accountId).length;
  if (count < perAccount.max) return undefined;
  return iamFail('LimitExceeded', `Cannot exceed quota for ${named}sPerAccount: ${perAccount.max}`);
}

export function nameFault(field: string, name: string, { max }: { max: number }): Failed | undefined {
  if (name.length === 0) return constraint(field, name, 'Member must have length greater than or equal to 1');
  if (name.length > max)
    return constraint(field, name, `Member must have length less than or equal to ${max}`);
  if (/^[\w+=,.@-]+$/.test(name)) return undefined;
  return iamFail(
    'ValidationError',
    `The specified value for ${field.charAt(0).toLowerCase()}${field.slice(1)} is invalid. It must contain only alphanumeric characters and/or the following: +=,.@_-`,
  );
}

export function pathFault(path: string | undefined): Failed | undefined {
  if (path === undefined) return undefined;
  const fits = path.length <= iamLimits.pathCharacters.max && /^(\/|\/[!-~]*\/)$/.test(path);
  if (fits) return undefined;
  return iamFail(
    'ValidationError',
    'The specified value for path is invalid. It must begin and end with / and contain only alphanumeric characters and/or / characters.',
  );
}

/** In the order of their names. */
export function entitiesOf(state: IamState, kind: EntityKind, accountId: string): Entity[] {
  return [...state.entities.values()]
    .filter((entity) => entity.kind === kind && entity.accountId === accountId)
    .sort((one, other) => (one.name < other.name ? -1 : 1));
}

/** Errors: DeleteConflict. */
export function removeEntity(state: IamState, entity: Entity): Failed | undefined {
  const conflict = (what: string) => iamFail('DeleteConflict', `Cannot delete entity, must ${what} first.`);
  if (Object.keys(entity.inline).length > 0) return conflict('delete policies');
  if (entity.attached.length > 0) return conflict('detach all policies');
  const keys = [...state.accessKeys.values()];
  const hasKeys = keys.some((key) => key.accountId === entity.accountId && key.userName === entity.name);
  if (entity.kind === 'user' && hasKeys) return conflict('delete access keys');
  state.entities.delete(entityKey(entity.accountId, entity.kind, entity.name));
  return undefined;
}
