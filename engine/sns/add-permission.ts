import type { AddPermissionInput } from '@aws-sdk/client-sns';
import type { PolicyStatement } from '../kernel/access';
import { type Failed, ok, type Success } from '../kernel/outcome';
import type { Fields } from '../shape/check-shape';
import { isSpeakable, outOfScope, policyFault } from './access-policy';
import { invalid, invalidBecause } from './errors';
import { readTexts, requireText } from './request';
import type { Topic } from './topic';
import { topicOperation } from './topic-operation';

/** AddPermission: adds a statement to the topic's policy. Errors: InvalidParameter. Source: API reference, AddPermission. */
export const addPermission = topicOperation<AddPermissionInput, Record<string, never>>(
  'AddPermission',
  ({ topic, fields }) => {
    const statement = readStatement(topic, fields);
    if (!statement.ok) return statement;
    const { policy: before } = topic.settings;
    const policy = { ...before, Statement: [...before.Statement, statement.response] };
    const policyText = JSON.stringify(policy);
    const fault = policyFault(policyText, policy);
    if (fault) return fault;
    topic.settings = { ...topic.settings, policy, policyText };
    return ok({});
  },
);

function readStatement(topic: Topic, fields: Fields): Success<PolicyStatement> | Failed {
  const label = requireText(fields, 'Label');
  if (!label.ok) return label;
  if (topic.settings.policy.Statement.some(({ Sid }) => Sid === label.response)) {
    return invalidBecause('Label', 'Statement already exists');
  }
  const accounts = readList(fields, 'AWSAccountId', isAccount, invalid('AWSAccountId'));
  if (!accounts.ok) return accounts;
  const actions = readList(fields, 'ActionName', isSpeakable, outOfScope());
  return actions.ok ? ok(statementOf(topic, label.response, accounts.response, actions.response)) : actions;
}

/** A list that has something in it. */
function readList(
  fields: Fields,
  name: string,
  is: (text: string) => boolean,
  refusal: Failed,
): Success<string[]> | Failed {
  const texts = readTexts(fields, name);
  if (!texts.ok) return texts;
  const { response = [] } = texts;
  return response.length > 0 && response.every(is) ? ok(response) : refusal;
}

function isAccount(text: string): boolean {
  return /^\d{12}$/.test(text);
}

function statementOf(
  { identity }: Topic,
  Sid: string,
  accounts: string[],
  actions: string[],
): PolicyStatement {
  const principals = accounts.map((account) => `arn:aws:iam::${account}:root`);
  const names = actions.map((action) => `SNS:${action}`);
  return {
    Sid,
    Effect: 'Allow',
    Principal: { AWS: single(principals) },
    Action: single(names),
    Resource: identity.arn,
  };
}

/** AWS writes a list of one as the one. */
function single(texts: string[]): string | string[] {
  const [only, another] = texts;
  return only !== undefined && another === undefined ? only : texts;
}
