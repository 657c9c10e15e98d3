import '../policy/policy-engine';
import { defineService } from '../kernel/service';
import { credentialOf, identityOf } from './identity';
import { operations } from './operations';
import { answerQuestion } from './questions';
import { emptyState, type IamSnapshot, type IamState, restoreState, snapshotState } from './state';

/** AWS Identity and Access Management: users, roles, policies and access keys of every account of a world. */
export const iamService = defineService<IamState>({
  name: 'iam',
  create: emptyState,
  operations,
  snapshot: snapshotState,
  restore: (plain) => restoreState(plain as IamSnapshot),
  identity: identityOf,
  credential: credentialOf,
  answer: answerQuestion,
});
