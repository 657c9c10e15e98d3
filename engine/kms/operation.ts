import type { Context } from '../kernel/context';
import { type Failed, type Outcome, ok, type Success } from '../kernel/outcome';
import type { Shape } from '../shape/check-shape';
import { type ShapedOperation, shapedOperation } from '../shape/shaped-operation';
import { kmsFail, refuseShape } from './errors';
import { findKey, fullArn } from './find-key';
import { grantAllows } from './grants-of';
import type { Key, KmsState } from './state';

interface KmsStep<Request, Response> {
  shape: Shape<Request>;
  run(state: KmsState, request: Request, context: Context): Outcome<Response>;
}

const deniedCode = 'AccessDeniedException';

/** An operation on the account, not on one key. */
export function accountOperation<Request, Response>(
  action: string,
  { shape, run }: KmsStep<Request, Response>,
): ShapedOperation<KmsState, Request, Response> {
  return shapedOperation<KmsState, Request, Response>(
    {
      shape,
      access: (_, __, { caller }) => ({
        action: `kms:${action}`,
        resourceArn: '*',
        ownerAccountId: caller.accountId,
        deniedCode,
      }),
      run,
    },
    refuseShape,
  );
}

interface KeyStep<Request, Response> {
  shape: Shape<Request>;
  /** No other account can be given this permission. */
  ownerOnly?: boolean;
  /** Its key where the request does not name it by KeyId. */
  keyId?(request: Request): string | undefined;
  /** Answers where no key is named at all. */
  unnamed?(): Failed;
  run(state: KmsState, key: Key, request: Request, context: Context): Outcome<Response>;
}

type Asked = { KeyId?: string; EncryptionContext?: Record<string, string> };

/** An operation on one key, which the key's policy must allow. Errors: NotFoundException. */
export function keyOperation<Request extends Asked, Response>(
  action: string,
  { shape, ownerOnly, keyId = (request) => request.KeyId, unnamed, run }: KeyStep<Request, Response>,
): ShapedOperation<KmsState, Request, Response> {
  return shapedOperation<KmsState, Request, Response>(
    {
      shape,
      access(state, request, context) {
        const key = lookUp(state, keyId(request), context);
        if (!key.ok) return undefined;
        const { arn, accountId, policy } = key.response;
        const { caller } = context;
        const encryptionContext = request.EncryptionContext ?? {};
        return {
          action: `kms:${action}`,
          resourceArn: arn,
          ownerAccountId: accountId,
          policy,
          policyDecides: true,
          ownerOnly,
          granted: grantAllows(key.response, `kms:${action}`, encryptionContext, caller),
          deniedCode,
          conditionKeys: contextKeys(encryptionContext, caller.service ? undefined : caller.accountId),
        };
      },
      run(state, request, context) {
        const named = keyId(request);
        if (named === undefined && unnamed) return unnamed();
        const key = lookUp(state, named, context);
        return key.ok ? run(state, key.response, request, context) : key;
      },
    },
    refuseShape,
  );
}

function contextKeys(encryptionContext: Record<string, string>, callerAccount: string | undefined) {
  const keys: Record<string, string | string[]> = {
    'kms:EncryptionContextKeys': Object.keys(encryptionContext),
  };
  if (callerAccount !== undefined) keys['kms:CallerAccount'] = callerAccount;
  for (const [name, value] of Object.entries(encryptionContext))
    keys[`kms:EncryptionContext:${name}`] = value;
  return keys;
}

export function lookUp(state: KmsState, keyId: string | undefined, context: Context): Success<Key> | Failed {
  const place = { region: context.region, accountId: context.caller.accountId };
  const key = findKey(state, keyId ?? '', place);
  return key ? ok(key) : keyNotFound(fullArn(keyId ?? '', place));
}

export function keyNotFound(arn: string): Failed {
  const text = arn.includes(':alias/') ? `Alias ${arn} is not found.` : `Key '${arn}' does not exist`;
  return kmsFail('NotFoundException', text);
}

/** What keeps a key from being used now. */
export function unusableFault(key: Key): Failed | undefined {
  if (key.state === 'Disabled') return kmsFail('DisabledException', `${key.arn} is disabled.`);
  return pendingFault(key);
}

export function pendingFault(key: Key): Failed | undefined {
  if (key.state !== 'PendingDeletion') return undefined;
  return kmsFail('KMSInvalidStateException', `${key.arn} is pending deletion.`);
}

/** AWS's own keys cannot be changed. */
export function managedFault(key: Key): Failed | undefined {
  if (key.manager === 'CUSTOMER') return undefined;
  return kmsFail(
    'UnsupportedOperationException',
    `You cannot perform this operation on an AWS managed key: ${key.arn}`,
  );
}
