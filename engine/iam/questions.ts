import type { PolicyDocument } from '../kernel/access';
import type { Plain } from '../kernel/plain';
import { entityKey, type IamState } from './state';

/** What other services may ask of IAM through `context.ask`. */
export type IamQuestion =
  /** A role, for whoever wants to assume it. */
  | { kind: 'role'; accountId: string; name: string }
  /** The unique id of a user. */
  | { kind: 'user-id'; accountId: string; name: string };

export type RoleAnswer = {
  arn: string;
  id: string;
  trust: PolicyDocument;
  maxSessionSeconds: number;
};

export function answerQuestion(state: IamState, plain: Plain): Plain | undefined {
  const question = plain as IamQuestion;
  if (question.kind === 'user-id') {
    return state.entities.get(entityKey(question.accountId, 'user', question.name))?.id;
  }
  const role = state.entities.get(entityKey(question.accountId, 'role', question.name));
  if (!role?.trust) return undefined;
  const { arn, id, trust, maxSessionSeconds } = role;
  return { arn, id, trust: trust.document, maxSessionSeconds } satisfies RoleAnswer;
}
