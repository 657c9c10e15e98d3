import type { WorldCall } from '../kernel/world-options';
import type { Kind } from '../module/kind';
import type { CompileContext } from '../topology/compile-context';
import { documentText, ownerCall, provisioner } from '../topology/provisioner';
import type { RoleSpec } from './spec';

const roles = provisioner<RoleSpec>({
  stage: ['identity', 1],
  list: (context) => context.specs('roles'),
  create(spec, context) {
    const { accountId } = context.homeOf(spec.name);
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
    return [
      ownerCall('iam', 'CreateRole', request, context.homeOf(spec.name)),
      ...rolePolicies(spec, context),
    ];
  },
  update(spec, context, before) {
    const surplus = before.policies.slice(spec.policies.length);
    return [
      ...surplus.map((_, index) => deleteRolePolicy(spec.name, spec.policies.length + index, context)),
      ...rolePolicies(spec, context),
    ];
  },
  remove: ({ name, policies }, context) => [
    ...policies.map((_, index) => deleteRolePolicy(name, index, context)),
    ownerCall('iam', 'DeleteRole', { RoleName: name }, context.homeOf(name)),
  ],
});

function rolePolicies({ name, policies }: RoleSpec, context: CompileContext): WorldCall[] {
  return policies.map((policy, index) => {
    const request = {
      RoleName: name,
      PolicyName: `policy-${index + 1}`,
      PolicyDocument: documentText(policy, context),
    };
    return ownerCall('iam', 'PutRolePolicy', request, context.homeOf(name));
  });
}

function deleteRolePolicy(name: string, index: number, context: CompileContext): WorldCall {
  const request = { RoleName: name, PolicyName: `policy-${index + 1}` };
  return ownerCall('iam', 'DeleteRolePolicy', request, context.homeOf(name));
}

export const roleKind: Kind<RoleSpec> = {
  word: 'role',
  home: ({ account }) => ({ accountId: account }),
  arn: ({ name, accountId }) => `arn:aws:iam::${accountId}:role/${name}`,
  provision: [roles],
};
