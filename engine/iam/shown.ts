import type { Policy, Role, Tag, User } from '@aws-sdk/client-iam';
import type { Plainly } from '../shape/shaped-operation';
import type { Entity, IamState, ManagedPolicy } from './state';

/** A user as the API shows it. */
export function shownUser(user: Entity): Plainly<User> {
  return {
    Path: user.path,
    UserName: user.name,
    UserId: user.id,
    Arn: user.arn,
    CreateDate: user.createdAtMs / 1000,
    PermissionsBoundary: shownBoundary(user),
    Tags: shownTags(user),
  };
}

/** A role as the API shows it. Its trust policy is URL-encoded, as AWS answers it. */
export function shownRole(role: Entity): Plainly<Role> {
  return {
    Path: role.path,
    RoleName: role.name,
    RoleId: role.id,
    Arn: role.arn,
    CreateDate: role.createdAtMs / 1000,
    AssumeRolePolicyDocument: encodeURIComponent(role.trust?.text ?? ''),
    Description: role.description,
    MaxSessionDuration: role.maxSessionSeconds,
    PermissionsBoundary: shownBoundary(role),
    Tags: shownTags(role),
  };
}

export function shownPolicy(state: IamState, policy: ManagedPolicy): Plainly<Policy> {
  const { arn } = policy;
  const attachments = [...state.entities.values()].filter(({ attached }) => attached.includes(arn));
  return {
    PolicyName: policy.name,
    PolicyId: policy.id,
    Arn: arn,
    Path: policy.path,
    DefaultVersionId: 'v1',
    AttachmentCount: attachments.length,
    IsAttachable: true,
    Description: policy.description,
    CreateDate: policy.createdAtMs / 1000,
    UpdateDate: policy.createdAtMs / 1000,
  };
}

function shownBoundary({ boundaryArn }: Entity): User['PermissionsBoundary'] {
  if (boundaryArn === undefined) return undefined;
  return { PermissionsBoundaryType: 'PermissionsBoundaryPolicy', PermissionsBoundaryArn: boundaryArn };
}

function shownTags({ tags }: Entity): Tag[] | undefined {
  const entries = Object.entries(tags);
  return entries.length === 0 ? undefined : entries.map(([Key, Value]) => ({ Key, Value }));
}
