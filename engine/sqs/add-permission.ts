import type { AddPermissionRequest } from '@aws-sdk/client-sqs';
import type { PolicyDocument } from '../kernel/access';
import { type Failed, ok, type Success } from '../kernel/outcome';
import type { Fields } from '../shape/check-shape';
import { invalidValue, missing, sqsFail } from './errors';
import { sqsLimits } from './limits';
import type { Queue } from './queue';
import { queueOperation } from './queue-operation';
import { policyFault } from './queue-policy';
import { readTexts, requireText } from './request';

const GRANTABLE = [
  '*',
  'SendMessage',
  'ReceiveMessage',
  'DeleteMessage',
  'ChangeMessageVisibility',
  'GetQueueAttributes',
  'GetQueueUrl',
  'ListDeadLetterSourceQueues',
  'PurgeQueue',
];

/** Source: SQS Developer Guide, sqs-limitations-of-custom-policies. */
const OWNER_ONLY = [
  'AddPermission',
  'CancelMessageMoveTask',
  'CreateQueue',
  'DeleteQueue',
  'ListMessageMoveTasks',
  'ListQueues',
  'ListQueueTags',
  'RemovePermission',
  'SetQueueAttributes',
  'StartMessageMoveTask',
  'TagQueue',
  'UntagQueue',
];

/**
 * AddPermission: adds a statement to the queue's policy. Errors: MissingParameter, InvalidParameterValue, OverLimit.
 * Source: API reference, AddPermission.
 */
export const addPermission = queueOperation<AddPermissionRequest, Record<string, never>>(
  'AddPermission',
  ({ queue, fields, context }) => {
    const grant = readGrant(queue, fields);
    if (!grant.ok) return grant;
    const { label, accounts, actions } = grant.response;
    const { arn } = queue.identity;
    const before = queue.settings.policy ?? {
      Version: '2008-10-17',
      Id: `${arn}/SQSDefaultPolicy`,
      Statement: [],
    };
    const statement: PolicyDocument['Statement'][number] = {
      Sid: label,
      Effect: 'Allow',
      Principal: { AWS: accounts.map((account) => `arn:aws:iam::${account}:root`) },
      Action: actions.map((action) => `SQS:${action}`),
      Resource: arn,
    };
    const policy = { ...before, Statement: [...before.Statement, statement] };
    const policyText = JSON.stringify(policy);
    const fault = policyFault(policyText, policy);
    if (fault) return fault;
    queue.settings = { ...queue.settings, policy, policyText };
    queue.memory.lastModifiedMs = context.nowMs;
    return ok({});
  },
  { ownerOnly: true },
);

interface Grant {
  label: string;
  accounts: string[];
  actions: string[];
}

function readGrant(queue: Queue, fields: Fields): Success<Grant> | Failed {
  const label = readLabel(fields);
  if (!label.ok) return label;
  if (queue.settings.policy?.Statement.some((statement) => statement.Sid === label.response)) {
    return invalidValue(label.response, 'Label', 'Already exists.');
  }
  const accounts = readList(fields, 'AWSAccountIds', accountFault);
  if (!accounts.ok) return accounts;
  const actions = readList(fields, 'Actions', actionFault);
  if (!actions.ok) return actions;
  const { max } = sqsLimits.policyActionsPerStatement;
  if (actions.response.length > max) {
    return sqsFail('OverLimit', `${actions.response.length} Actions were found, maximum allowed is ${max}.`);
  }
  return ok({ label: label.response, accounts: accounts.response, actions: actions.response });
}

export function readLabel(fields: Fields): Success<string> | Failed {
  const label = requireText(fields, 'Label');
  if (!label.ok) return label;
  const { max } = sqsLimits.permissionLabelCharacters;
  if (label.response.length <= max && /^[A-Za-z0-9_-]+$/.test(label.response)) return label;
  const reason = `Can only include alphanumeric characters, hyphens, or underscores. 1 to ${max} in length`;
  return invalidValue(label.response, 'Label', reason);
}

function readList(
  fields: Fields,
  name: string,
  faultOf: (text: string) => Failed | undefined,
): Success<string[]> | Failed {
  const texts = readTexts(fields, name);
  if (!texts.ok) return texts;
  if (!texts.response || texts.response.length === 0) return missing(name);
  for (const text of texts.response) {
    const fault = faultOf(text);
    if (fault) return fault;
  }
  return ok(texts.response);
}

function accountFault(account: string): Failed | undefined {
  if (/^\d{12}$/.test(account)) return undefined;
  return invalidValue(account, 'PrincipalId', 'Unable to verify.');
}

function actionFault(action: string): Failed | undefined {
  if (GRANTABLE.includes(action)) return undefined;
  const reason = OWNER_ONLY.includes(action)
    ? 'Only the queue owner is allowed to invoke this action.'
    : 'Please refer to the appropriate WSDL for a list of valid actions.';
  return invalidValue(`SQS:${action}`, 'ActionName', reason);
}
