import type { Caller } from '../kernel/context';
import type { Credential, Identity, NamedPolicy } from '../kernel/hooks';
import { managedDocument } from './policies';
import { type Entity, entityKey, type IamState } from './state';

/**
 * What IAM knows of a caller. A root user, and a principal that nobody has created, are unknown: they count as their account's
 * administrator, so that a world's actors may act as roles that it does not declare.
 */
export function identityOf(state: IamState, caller: Caller): Identity | undefined {
  const entity = entityOf(state, caller);
  if (!entity) return undefined;
  const { boundaryArn } = entity;
  const boundary = boundaryArn === undefined ? undefined : managed(state, boundaryArn);
  const isUser = entity.kind === 'user';
  return {
    policies: policiesOf(state, entity),
    boundary,
    principalArn: entity.arn,
    userName: isUser ? entity.name : undefined,
    userId: isUser ? entity.id : `${entity.id}:${nameIn(caller.principalArn)}`,
    tags: entity.tags,
  };
}

/** The user, or the role of which the caller is a session. */
function entityOf(state: IamState, { principalArn }: Caller): Entity | undefined {
  const [, , , , accountId = '', resource = ''] = principalArn.split(':');
  const [kind, ...parts] = resource.split('/');
  if (kind === 'user' || kind === 'role')
    return state.entities.get(entityKey(accountId, kind, parts.at(-1) ?? ''));
  if (kind === 'assumed-role') return state.entities.get(entityKey(accountId, 'role', parts[0] ?? ''));
  return undefined;
}

function policiesOf(state: IamState, entity: Entity): NamedPolicy[] {
  const inline = Object.entries(entity.inline).map(([name, { document }]) => ({ name, document }));
  const attached = entity.attached.flatMap((arn) => managed(state, arn) ?? []);
  return [...inline, ...attached];
}

function managed(state: IamState, arn: string): NamedPolicy | undefined {
  const document = managedDocument(state, arn);
  return document && { name: nameIn(arn), document };
}

function nameIn(arn: string): string {
  return arn.slice(arn.lastIndexOf('/') + 1);
}

/** Whose an access key is, while it is switched on. */
export function credentialOf(state: IamState, accessKeyId: string): Credential | undefined {
  const key = state.accessKeys.get(accessKeyId);
  if (!key?.active) return undefined;
  const user = state.entities.get(entityKey(key.accountId, 'user', key.userName));
  return user && { accountId: key.accountId, principalArn: user.arn, secretAccessKey: key.secret };
}
