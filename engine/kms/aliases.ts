import type {
  CreateAliasRequest,
  DeleteAliasRequest,
  ListAliasesRequest,
  ListAliasesResponse,
  UpdateAliasRequest,
} from '@aws-sdk/client-kms';
import type { AccessRequest } from '../kernel/access';
import type { Context } from '../kernel/context';
import { type Failed, type Outcome, ok } from '../kernel/outcome';
import { required, type Shape } from '../shape/check-shape';
import { type Plainly, shapedOperation } from '../shape/shaped-operation';
import { kmsFail, refuseShape } from './errors';
import { findKey, fullArn } from './find-key';
import { kmsLimits } from './limits';
import { accountOperation, keyNotFound, lookUp, pendingFault } from './operation';
import { pageOf } from './page';
import { type Alias, aliasArn, type Key, type KmsState } from './state';

type Nothing = Record<string, never>;
type Asked = { AliasName?: string; TargetKeyId?: string };

/** Leave on the alias by identity policy, and on its key by the key's. Source: KMS Developer Guide, controlling access to aliases. */
function aliasAccess(action: string) {
  return (state: KmsState, { AliasName = '', TargetKeyId }: Asked, context: Context): AccessRequest[] => {
    const { accountId } = context.caller;
    const place = { region: context.region, accountId };
    const resourceArn = aliasArn(place.region, accountId, AliasName);
    const deniedCode = 'AccessDeniedException';
    const onAlias = { action: `kms:${action}`, resourceArn, ownerAccountId: accountId, deniedCode };
    const key = findKey(state, TargetKeyId ?? AliasName, place);
    if (!key) return [onAlias];
    const { arn, accountId: ownerAccountId, policy } = key;
    const onKey = { action: `kms:${action}`, resourceArn: arn, ownerAccountId, policy, ownerOnly: true };
    return [onAlias, { ...onKey, policyDecides: true, deniedCode }];
  };
}

function aliasOperation<Request extends Asked>(
  action: string,
  shape: Shape<Request>,
  run: (state: KmsState, request: Request, context: Context) => Outcome<Nothing>,
) {
  return shapedOperation<KmsState, Request, Nothing>(
    { shape, access: aliasAccess(action), run },
    refuseShape,
  );
}

const target = { AliasName: required('text'), TargetKeyId: required('text') } as const;

/**
 * CreateAlias. Errors: AlreadyExistsException, InvalidAliasNameException, NotFoundException, LimitExceededException.
 * Source: API reference, CreateAlias.
 */
export const createAlias = aliasOperation<CreateAliasRequest>(
  'CreateAlias',
  target,
  (state, { AliasName: name = '', TargetKeyId }, context) => {
    const key = lookUp(state, TargetKeyId, context);
    if (!key.ok) return key;
    const arn = aliasArn(context.region, context.caller.accountId, name);
    const fault = nameFault(name) ?? targetFault(state, key.response);
    if (fault) return fault;
    if (state.aliases.has(arn))
      return kmsFail('AlreadyExistsException', `An alias with the name ${arn} already exists`);
    const { nowMs } = context;
    state.aliases.set(arn, { name, arn, keyId: key.response.id, createdAtMs: nowMs, updatedAtMs: nowMs });
    return ok({});
  },
);

/** UpdateAlias. Errors: NotFoundException. Source: API reference, UpdateAlias. */
export const updateAlias = aliasOperation<UpdateAliasRequest>(
  'UpdateAlias',
  target,
  (state, { AliasName = '', TargetKeyId }, context) => {
    const key = lookUp(state, TargetKeyId, context);
    if (!key.ok) return key;
    const arn = aliasArn(context.region, context.caller.accountId, AliasName);
    const alias = state.aliases.get(arn);
    if (!alias) return keyNotFound(arn);
    const fault = targetFault(state, key.response);
    if (fault) return fault;
    alias.keyId = key.response.id;
    alias.updatedAtMs = context.nowMs;
    return ok({});
  },
);

/** DeleteAlias. Errors: NotFoundException. Source: API reference, DeleteAlias. */
export const deleteAlias = aliasOperation<DeleteAliasRequest>(
  'DeleteAlias',
  { AliasName: required('text') },
  (state, { AliasName = '' }, context) => {
    const arn = aliasArn(context.region, context.caller.accountId, AliasName);
    return state.aliases.delete(arn) ? ok({}) : keyNotFound(arn);
  },
);

function nameFault(name: string): Failed | undefined {
  const fits = name.length <= kmsLimits.aliasNameCharacters.max && /^alias\/[\w/-]+$/.test(name);
  if (fits && !name.startsWith('alias/aws/')) return undefined;
  const why = fits ? 'Alias cannot begin with alias/aws/' : 'Alias must start with the prefix "alias/"';
  return kmsFail('InvalidAliasNameException', `${why}. Please see https://docs.aws.amazon.com/kms/`);
}

/** Only a customer's own key can have an alias of a customer's. */
function targetFault(state: KmsState, key: Key): Failed | undefined {
  if (key.manager === 'AWS')
    return kmsFail('UnsupportedOperationException', `${key.arn} is an AWS managed key.`);
  const { max } = kmsLimits.aliasesPerKey;
  const count = [...state.aliases.values()].filter(({ keyId }) => keyId === key.id).length;
  if (count >= max) return kmsFail('LimitExceededException', `A key can have at most ${max} aliases.`);
  return pendingFault(key);
}

/** ListAliases, of one key or of all. Source: API reference, ListAliases. */
export const listAliases = accountOperation<ListAliasesRequest, Plainly<ListAliasesResponse>>('ListAliases', {
  shape: { KeyId: 'text', Limit: 'integer', Marker: 'text' },
  run(state, request, context) {
    const place = { region: context.region, accountId: context.caller.accountId };
    const key = request.KeyId === undefined ? undefined : findKey(state, request.KeyId, place);
    if (request.KeyId !== undefined && !key) return keyNotFound(fullArn(request.KeyId, place));
    const prefix = aliasArn(place.region, place.accountId, '');
    const aliases = [...state.aliases.values()].filter(
      ({ arn, keyId }) => arn.startsWith(prefix) && (!key || keyId === key.id),
    );
    const page = pageOf(aliases, ({ name }) => name, request);
    if (!page.ok) return page;
    const { items, ...rest } = page.response;
    return ok({ Aliases: items.map(shownAlias), ...rest });
  },
});

function shownAlias({ name, arn, keyId, createdAtMs, updatedAtMs }: Alias) {
  return {
    AliasName: name,
    AliasArn: arn,
    TargetKeyId: keyId,
    CreationDate: createdAtMs / 1000,
    LastUpdatedDate: updatedAtMs / 1000,
  };
}
