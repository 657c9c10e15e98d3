import type { Outcome } from '../kernel/outcome';
import type { Kind } from '../module/kind';
import type { CompileContext } from '../topology/compile-context';
import { documentText, ownerCall, provisioner, type Steps } from '../topology/provisioner';
import type { KeySpec } from './spec';

/** The shortest time that KMS waits before it deletes a key. */
const PENDING_DAYS = 7;

const keys = provisioner<KeySpec>({
  stage: ['identity', 0],
  list: (context) => context.specs('keys'),
  create: createKey,
  *update(spec, context, before) {
    if (!spec.policy && !before.policy) return;
    const request = { KeyId: context.arnOf(spec.name), PolicyName: 'default', ...policyOf(spec, context) };
    yield ownerCall('kms', 'PutKeyPolicy', request, context.homeOf(spec.name));
  },
  *remove({ name }, context) {
    const home = context.homeOf(name);
    const request = { KeyId: context.arnOf(name), PendingWindowInDays: PENDING_DAYS };
    yield ownerCall('kms', 'ScheduleKeyDeletion', request, home);
    yield ownerCall('kms', 'DeleteAlias', { AliasName: `alias/${name}` }, home);
  },
});

function* createKey(spec: KeySpec, context: CompileContext): Steps {
  const home = context.homeOf(spec.name);
  const request = { Description: spec.name, ...(spec.policy && policyOf(spec, context)) };
  const created = yield ownerCall('kms', 'CreateKey', request, home);
  const arn = keyArn(created);
  if (arn === undefined) return;
  context.scope.learn(spec.name, arn);
  yield ownerCall('kms', 'CreateAlias', { AliasName: `alias/${spec.name}`, TargetKeyId: arn }, home);
}

/** A key's declared policy, or the one that KMS gives a new key; either way KMS takes it as it is. */
function policyOf({ name, policy }: KeySpec, context: CompileContext) {
  const root = rootOf(context.homeOf(name).accountId);
  const usual = { Sid: 'Enable IAM User Permissions', ...allowing(root, 'kms:*') };
  const document = policy ? governed(policy, root) : { Version: '2012-10-17', Statement: [usual] };
  return { Policy: documentText(document, context), BypassPolicyLockoutSafetyCheck: true };
}

/** What a key's administrators may do, and no use of the key. Source: KMS Developer Guide, default key policy. */
const ADMINISTRATION = [
  'kms:CreateAlias',
  'kms:DeleteAlias',
  'kms:Describe*',
  'kms:GetKeyPolicy',
  'kms:PutKeyPolicy',
  'kms:EnableKey',
  'kms:DisableKey',
  'kms:ScheduleKeyDeletion',
  'kms:CancelKeyDeletion',
];

/**
 * A policy that leaves the account out would leave the key to nobody: neither its alias could be made nor its declaration be
 * changed. It keeps its meaning for whoever uses the key, and the account stays its administrator.
 */
function governed(policy: Record<string, unknown>, root: string): Record<string, unknown> {
  const { Statement } = policy;
  const statements: unknown[] = Array.isArray(Statement) ? Statement : [Statement];
  if (statements.some((one) => isInCharge(one, root))) return policy;
  const administration = { Sid: 'Key administration', ...allowing(root, ADMINISTRATION) };
  return { ...policy, Statement: [...statements, administration] };
}

/** Whether a statement leaves the whole key to the account, in one of the forms in which AWS's own policies say so. */
function isInCharge(statement: unknown, root: string): boolean {
  const { Effect, Principal, Action, Condition } = fieldsOf(statement);
  const account = root.split(':')[4] ?? '';
  const names = Principal === '*' ? ['*'] : [fieldsOf(Principal).AWS].flat();
  const isAccount = names.some((name) => name === '*' || name === root || name === account);
  return Effect === 'Allow' && isAccount && Condition === undefined && [Action].flat().includes('kms:*');
}

function fieldsOf(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

function allowing(root: string, Action: string | string[]) {
  return { Effect: 'Allow', Principal: { AWS: root }, Action, Resource: '*' };
}

function rootOf(accountId: string): string {
  return `arn:aws:iam::${accountId}:root`;
}

function keyArn(outcome: Outcome<unknown> | undefined): string | undefined {
  if (!outcome?.ok) return undefined;
  return (outcome.response as { KeyMetadata?: { Arn?: string } }).KeyMetadata?.Arn;
}

export const keyKind: Kind<KeySpec> = {
  word: 'key',
  home: ({ account }) => ({ accountId: account }),
  address: ({ name }) => `alias/${name}`,
  provision: [keys],
};
