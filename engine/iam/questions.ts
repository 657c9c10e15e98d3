import type { Plain } from '../kernel/plain';
import type { IamQuestion, RoleAnswer } from '../policy/identity-questions';
import { entityKey, type IamState } from './state';

/** Answers what other services ask of IAM. */
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
