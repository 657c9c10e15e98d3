import type { RoleSpec } from '../../iam/spec';
import type { Outcome } from '../../kernel/outcome';
import type { WorldCall } from '../../kernel/world-options';
import type { KeySpec } from '../../kms/spec';
import { documentText, ownerCall, phase, type Scene, type Steps } from './steps';

/** The shortest time that KMS waits before it deletes a key. */
const PENDING_DAYS = 7;

export const keysPhase = phase<KeySpec>({
  list: ({ topology }) => topology.keys,
  create: createKey,
  *update(spec, scene, before) {
    if (!spec.policy && !before.policy) return;
    const request = { KeyId: scene.arnOf(spec.name), PolicyName: 'default', ...policyOf(spec, scene) };
    yield ownerCall('kms', 'PutKeyPolicy', request, scene.homeOf(spec.name));
  },
  *remove({ name }, scene) {
    const home = scene.homeOf(name);
    const request = { KeyId: scene.arnOf(name), PendingWindowInDays: PENDING_DAYS };
    yield ownerCall('kms', 'ScheduleKeyDeletion', request, home);
    yield ownerCall('kms', 'DeleteAlias', { AliasName: `alias/${name}` }, home);
  },
});

function* createKey(spec: KeySpec, scene: Scene): Steps {
  const home = scene.homeOf(spec.name);
  const request = { Description: spec.name, ...(spec.policy && policyOf(spec, scene)) };
  const created = yield ownerCall('kms', 'CreateKey', request, home);
  const arn = keyArn(created);
  if (arn === undefined) return;
  scene.learn(spec.name, arn);
  yield ownerCall('kms', 'CreateAlias', { AliasName: `alias/${spec.name}`, TargetKeyId: arn }, home);
}

/** A key's declared policy, or the one that KMS gives a new key; either way KMS takes it as it is. */
function policyOf({ name, policy }: KeySpec, scene: Scene) {
  const root = rootOf(scene.homeOf(name).accountId);
  const usual = { Sid: 'Enable IAM User Permissions', ...allowing(root, 'kms:*') };
  const document = policy ? governed(policy, root) : { Version: '2012-10-17', Statement: [usual] };
  return { Policy: documentText(document, scene), BypassPolicyLockoutSafetyCheck: true };
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

export const rolesPhase = phase<RoleSpec>({
  list: ({ topology }) => topology.roles,
  create(spec, scene) {
    const { accountId } = scene.homeOf(spec.name);
    const trust = {
      Version: '2012-10-17',
      Statement: [
        {
          Effect: 'Allow',
          Principal: {
            AWS: rootOf(accountId),
            Service: ['lambda.amazonaws.com', 'sns.amazonaws.com'],
          },
          Action: 'sts:AssumeRole',
        },
      ],
    };
    const request = { RoleName: spec.name, AssumeRolePolicyDocument: JSON.stringify(trust) };
    return [ownerCall('iam', 'CreateRole', request, scene.homeOf(spec.name)), ...rolePolicies(spec, scene)];
  },
  update(spec, scene, before) {
    const surplus = before.policies.slice(spec.policies.length);
    return [
      ...surplus.map((_, index) => deleteRolePolicy(spec.name, spec.policies.length + index, scene)),
      ...rolePolicies(spec, scene),
    ];
  },
  remove: ({ name, policies }, scene) => [
    ...policies.map((_, index) => deleteRolePolicy(name, index, scene)),
    ownerCall('iam', 'DeleteRole', { RoleName: name }, scene.homeOf(name)),
  ],
});

function rolePolicies({ name, policies }: RoleSpec, scene: Scene): WorldCall[] {
  return policies.map((policy, index) => {
    const request = {
      RoleName: name,
      PolicyName: `policy-${index + 1}`,
      PolicyDocument: documentText(policy, scene),
    };
    return ownerCall('iam', 'PutRolePolicy', request, scene.homeOf(name));
  });
}

function deleteRolePolicy(name: string, index: number, scene: Scene): WorldCall {
  const request = { RoleName: name, PolicyName: `policy-${index + 1}` };
  return ownerCall('iam', 'DeleteRolePolicy', request, scene.homeOf(name));
}
