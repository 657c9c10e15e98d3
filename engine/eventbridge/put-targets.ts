import type { PutTargetsRequest, PutTargetsResponse } from '@aws-sdk/client-eventbridge';
import { ok } from '../kernel/outcome';
import { required } from '../shape/check-shape';
import { ruleOperation } from './bus-operation';
import { ebFail } from './errors';
import { eventBridgeLimits } from './limits';
import { readTarget } from './target-fields';

/**
 * PutTargets: adds targets, or replaces those of the same id; at most five of a rule. Errors: ResourceNotFoundException,
 * ValidationException, LimitExceededException. Source: EventBridge API reference, PutTargets.
 */
export const putTargets = ruleOperation<PutTargetsRequest, PutTargetsResponse>({
  action: 'PutTargets',
  named: 'Rule',
  shape: {
    Targets: required({
      list: {
        of: {
          Id: required('text'),
          Arn: required('text'),
          RoleArn: 'text',
          Input: 'text',
          InputPath: 'text',
          InputTransformer: { of: { InputPathsMap: { map: 'text' }, InputTemplate: required('text') } },
          SqsParameters: { of: { MessageGroupId: 'text' } },
          DeadLetterConfig: { of: { Arn: 'text' } },
          RetryPolicy: { of: { MaximumRetryAttempts: 'integer', MaximumEventAgeInSeconds: 'integer' } },
        },
      },
    }),
  },
  run({ rule, request }) {
    const byId = new Map(rule.targets.map((target) => [target.id, target]));
    for (const shown of request.Targets ?? []) {
      const target = readTarget(shown);
      if (!target.ok) return target;
      byId.set(target.response.id, target.response);
    }
    if (byId.size > eventBridgeLimits.targetsPerRule.max) {
      return ebFail('LimitExceededException', 'The requested resource exceeds the maximum number allowed.');
    }
    rule.targets = [...byId.values()];
    return ok({ FailedEntryCount: 0, FailedEntries: [] });
  },
});
