import type { Failed } from '../../kernel/outcome';
import { snsFail } from '../errors';
import type { Subscription } from '../subscription';
import { filterLimits } from './limits';

/**
 * Whether one more filter policy may be set. Errors: FilterPolicyLimitExceeded. Source: subscription-filter-policy-constraints.
 * Assumed, not documented: the texts.
 * @param onTopic the topic's subscriptions
 * @param all those of the service
 */
export function policyCountFault(
  onTopic: Iterable<Subscription>,
  all: Iterable<Subscription>,
  accountId: string,
): Failed | undefined {
  const { policiesPerTopic, policiesPerAccount } = filterLimits;
  if (reaches(onTopic, policiesPerTopic.max)) {
    return tooMany(`A topic can have at most ${policiesPerTopic.max} filter policies`);
  }
  if (reaches(all, policiesPerAccount.max, accountId)) {
    return tooMany(`An account can have at most ${policiesPerAccount.max} filter policies`);
  }
  return undefined;
}

/** Whether so many subscriptions, of the topics of one account where it is named, have a filter policy. */
function reaches(subscriptions: Iterable<Subscription>, count: number, accountId?: string): boolean {
  let found = 0;
  for (const { settings, identity } of subscriptions) {
    if (settings.filterPolicy === undefined) continue;
    if (accountId !== undefined && identity.topicArn.split(':')[4] !== accountId) continue;
    found += 1;
    if (found >= count) return true;
  }
  return false;
}

function tooMany(message: string): Failed {
  return snsFail('FilterPolicyLimitExceeded', message);
}
