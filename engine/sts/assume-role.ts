import type { AssumeRoleRequest, AssumeRoleResponse } from '@aws-sdk/client-sts';
import type { AccessRequest, PolicyDocument } from '../kernel/access';
import type { Context } from '../kernel/context';
import { type Failed, ok, type Success } from '../kernel/outcome';
import type { IamQuestion, RoleAnswer } from '../policy/identity-questions';
import { readPolicyText } from '../policy/policy';
import { required } from '../shape/check-shape';
import { type Plainly, shapedOperation } from '../shape/shaped-operation';
import { constraint, rangeFault, refuseShape, stsFail } from './errors';
import { stsLimits } from './limits';
import { openSession, type StsState } from './state';

/**
 * AssumeRole: credentials of a session of a role whose trust policy allows it to the caller. A role that does not exist is
 * denied like one that does not trust. Errors: AccessDenied, ValidationError, MalformedPolicyDocument, PackedPolicyTooLarge.
 * Source: API reference, AssumeRole.
 */
export const assumeRole = shapedOperation<StsState, AssumeRoleRequest, Plainly<AssumeRoleResponse>>(
  {
    shape: {
      RoleArn: required('text'),
      RoleSessionName: required('text'),
      DurationSeconds: 'integer',
      ExternalId: 'text',
      Policy: 'text',
    },
    access: trustAccess,
    run(state, request, context) {
      const { RoleArn = '', RoleSessionName: name = '', DurationSeconds, Policy } = request;
      const role = roleOf(RoleArn, context);
      if (!role) return denied(RoleArn, context);
      const seconds = DurationSeconds ?? stsLimits.assumeRoleSeconds.default;
      const fault = nameFault(name) ?? durationFault(seconds, role.maxSessionSeconds, context);
      if (fault) return fault;
      const policy = readSessionPolicy(Policy);
      if (!policy.ok) return policy;
      const [accountId, roleName] = partsOf(RoleArn);
      const principalArn = `arn:aws:sts::${accountId}:assumed-role/${roleName}/${name}`;
      const owner = { accountId, principalArn, policy: policy.response };
      return ok({
        Credentials: openSession(state, owner, seconds, context),
        AssumedRoleUser: { AssumedRoleId: `${role.id}:${name}`, Arn: principalArn },
      });
    },
  },
  refuseShape,
);

function trustAccess(_: StsState, request: AssumeRoleRequest, context: Context): AccessRequest | undefined {
  const { RoleArn = '', RoleSessionName = '', ExternalId } = request;
  const role = roleOf(RoleArn, context);
  if (!role) return undefined;
  const conditionKeys: Record<string, string> = { 'sts:RoleSessionName': RoleSessionName };
  if (ExternalId !== undefined) conditionKeys['sts:ExternalId'] = ExternalId;
  return {
    action: 'sts:AssumeRole',
    resourceArn: role.arn,
    ownerAccountId: partsOf(RoleArn)[0],
    policy: role.trust,
    policyDecides: true,
    conditionKeys,
  };
}

function roleOf(arn: string, context: Context): RoleAnswer | undefined {
  const [accountId, name] = partsOf(arn);
  const question: IamQuestion = { kind: 'role', accountId, name };
  const role = context.ask('iam', question) as RoleAnswer | undefined;
  return role?.arn === arn ? role : undefined;
}

/** Account and name of a role. */
function partsOf(arn: string): [string, string] {
  const [, , , , accountId = '', resource = ''] = arn.split(':');
  return [accountId, resource.slice(resource.lastIndexOf('/') + 1)];
}

function denied(arn: string, { caller }: Context): Failed {
  const text = `User: ${caller.principalArn} is not authorized to perform: sts:AssumeRole on resource: ${arn}`;
  return stsFail('AccessDenied', text);
}

function nameFault(name: string): Failed | undefined {
  const { min, max } = stsLimits.sessionNameCharacters;
  if (name.length < min || name.length > max) {
    const bound = name.length < min ? `greater than or equal to ${min}` : `less than or equal to ${max}`;
    return constraint('RoleSessionName', name, `Member must have length ${bound}`);
  }
  if (/^[\w+=,.@-]*$/.test(name)) return undefined;
  return constraint('RoleSessionName', name, 'Member must satisfy regular expression pattern: [\\w+=,.@-]*');
}

function durationFault(seconds: number, longest: number, { caller }: Context): Failed | undefined {
  const fault = rangeFault('DurationSeconds', seconds, stsLimits.assumeRoleSeconds);
  if (fault) return fault;
  if (seconds > longest) {
    const text = 'The requested DurationSeconds exceeds the MaxSessionDuration set for this role.';
    return stsFail('ValidationError', text);
  }
  const chained = caller.principalArn.includes(':assumed-role/');
  if (!chained || seconds <= stsLimits.roleChainingSeconds.max) return undefined;
  return stsFail(
    'ValidationError',
    'The requested DurationSeconds exceeds the 1 hour session limit for roles assumed by role chaining.',
  );
}

function readSessionPolicy(text: string | undefined): Success<PolicyDocument | undefined> | Failed {
  if (text === undefined) return ok(undefined);
  if (text.length > stsLimits.sessionPolicyCharacters.max)
    return stsFail('PackedPolicyTooLarge', 'Packed policy consumes more than 100% of allotted space.');
  const reading = readPolicyText(text, 'identity');
  return 'fault' in reading ? stsFail('MalformedPolicyDocument', reading.fault) : ok(reading.document);
}
