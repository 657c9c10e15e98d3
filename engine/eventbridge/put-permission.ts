import type { PutPermissionRequest } from '@aws-sdk/client-eventbridge';
import type { PolicyStatement } from '../kernel/access';
import { type Failed, ok, type Success } from '../kernel/outcome';
import { readPolicyText } from '../policy/policy';
import type { Bus } from './bus';
import { busOperation } from './bus-operation';
import { invalid } from './errors';

/**
 * PutPermission: lets another account put events, or sets the whole policy by `Policy`. Errors: ResourceNotFoundException,
 * ValidationException. Source: EventBridge API reference, PutPermission.
 */
export const putPermission = busOperation<PutPermissionRequest, Record<string, never>>({
  action: 'PutPermission',
  shape: {
    Action: 'text',
    Principal: 'text',
    StatementId: 'text',
    Policy: 'text',
    Condition: { of: { Type: 'text', Key: 'text', Value: 'text' } },
  },
  run({ bus, request }) {
    const statements = request.Policy ? readPolicy(request.Policy) : readGrant(bus, request);
    if (!statements.ok) return statements;
    bus.policy = statements.response;
    return ok({});
  },
});

function readPolicy(text: string): Success<PolicyStatement[]> | Failed {
  const reading = readPolicyText(text, 'resource');
  if ('fault' in reading) return invalid(`Policy is not valid. Reason: ${reading.fault}`);
  return ok(reading.document.Statement);
}

function readGrant(bus: Bus, request: PutPermissionRequest): Success<PolicyStatement[]> | Failed {
  const { Action, Principal, StatementId } = request;
  if (!Principal || !StatementId || Action !== 'events:PutEvents') {
    return invalid(
      'Parameters Action, Principal and StatementId must be specified, and the action be events:PutEvents.',
    );
  }
  if (!/^(?:\*|\d{12})$/.test(Principal)) {
    return invalid('Provided value in parameter Principal is not valid.');
  }
  const statement: PolicyStatement = {
    Sid: StatementId,
    Effect: 'Allow',
    Principal: Principal === '*' ? '*' : { AWS: `arn:aws:iam::${Principal}:root` },
    Action,
    Resource: bus.arn,
    ...conditionOf(request),
  };
  return ok([...bus.policy.filter(({ Sid }) => Sid !== StatementId), statement]);
}

function conditionOf({ Condition }: PutPermissionRequest): Pick<PolicyStatement, 'Condition'> {
  if (!Condition?.Type) return {};
  return { Condition: { [Condition.Type]: { [Condition.Key ?? '']: Condition.Value ?? '' } } };
}
