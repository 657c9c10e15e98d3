import type { KeySpec, RoleSpec } from '../../client/topology-around';
import type { Outcome } from '../../kernel/outcome';
import type { WorldCall } from '../../kernel/world-options';
import { documentText, ownerCall, phase, type Scene, type Steps } from './steps';

/** The shortest time that KMS waits before it deletes a key. */
const PENDING_DAYS = 7;

export const keysPhase = phase<KeySpec>({
  list: ({ topology }) => topology.keys,
  create: createKey,
  *update({ name, policy }, scene, before) {
    if (!policy && !before.policy) return;
    const Policy = policy ? documentText(policy, scene) : undefined;
    yield ownerCall(
      'kms',
      'PutKeyPolicy',
      { KeyId: scene.arnOf(name), PolicyName: 'default', Policy },
      scene.homeOf(name),
    );
  },
  *remove({ name }, scene) {
    const home = scene.homeOf(name);
    const request = { KeyId: scene.arnOf(name), PendingWindowInDays: PENDING_DAYS };
    yield ownerCall('kms', 'ScheduleKeyDeletion', request, home);
    yield ownerCall('kms', 'DeleteAlias', { AliasName: `alias/${name}` }, home);
  },
});

function* createKey({ name, policy }: KeySpec, scene: Scene): Steps {
  const home = scene.homeOf(name);
  const request = { Description: name, Policy: policy && documentText(policy, scene) };
  const created = yield ownerCall('kms', 'CreateKey', request, home);
  const arn = keyArn(created);
  if (arn === undefined) return;
  scene.learn(name, arn);
  yield ownerCall('kms', 'CreateAlias', { AliasName: `alias/${name}`, TargetKeyId: arn }, home);
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
            AWS: `arn:aws:iam::${accountId}:root`,
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
