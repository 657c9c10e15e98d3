import type { Caller } from '../kernel/context';
import type { Grant, Key } from './state';

/** Whether one of a key's grants gives the caller an action under this encryption context. */
export function grantAllows(
  key: Key,
  action: string,
  encryptionContext: Record<string, string>,
  caller: Caller,
): boolean {
  if (key.grants.length === 0 || caller.service) return false;
  return key.grants.some(
    (grant) =>
      isGrantee(grant.grantee, caller) &&
      grant.operations.includes(action.replace(/^kms:/, '')) &&
      fitsContext(grant, encryptionContext),
  );
}

/** The principal itself, its account's root, or the role of which it is a session. */
export function isGrantee(grantee: string, { principalArn, accountId }: Caller): boolean {
  if (grantee === principalArn || grantee === `arn:aws:iam::${accountId}:root`) return true;
  const role = /:assumed-role\/([^/]+)\//.exec(principalArn)?.[1];
  return role !== undefined && grantee === `arn:aws:iam::${accountId}:role/${role}`;
}

function fitsContext({ contextEquals, contextSubset }: Grant, actual: Record<string, string>): boolean {
  const holds = (wanted: Record<string, string>) =>
    Object.entries(wanted).every(([name, value]) => actual[name] === value);
  if (contextEquals)
    return holds(contextEquals) && Object.keys(actual).length === Object.keys(contextEquals).length;
  return contextSubset === undefined || holds(contextSubset);
}
