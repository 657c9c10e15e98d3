import type { DescribeRuleResponse, EventBus, Target as ShownTarget } from '@aws-sdk/client-eventbridge';
import type { Plainly } from '../shape/shaped-operation';
import type { Bus, Rule, Target } from './bus';

/** A bus as AWS shows it. */
export function shownBus({ name, arn, description, policy, createdMs }: Bus): Plainly<EventBus> {
  const Policy = policy.length > 0 ? JSON.stringify({ Version: '2012-10-17', Statement: policy }) : undefined;
  return { Name: name, Arn: arn, Description: description, Policy, CreationTime: createdMs / 1000 };
}

export function shownRule(bus: Bus, rule: Rule): DescribeRuleResponse {
  return {
    Name: rule.name,
    Arn: rule.arn,
    EventPattern: rule.patternText,
    State: rule.state,
    Description: rule.description,
    RoleArn: rule.roleArn,
    EventBusName: bus.name,
  };
}

export function shownTarget(target: Target): ShownTarget {
  const { transformer, groupId, deadLetterArn, retry } = target;
  return {
    Id: target.id,
    Arn: target.arn,
    RoleArn: target.roleArn,
    Input: target.input,
    InputPath: target.inputPath,
    InputTransformer: transformer && {
      InputPathsMap: transformer.paths,
      InputTemplate: transformer.template,
    },
    SqsParameters: groupId === undefined ? undefined : { MessageGroupId: groupId },
    DeadLetterConfig: deadLetterArn === undefined ? undefined : { Arn: deadLetterArn },
    RetryPolicy: { MaximumRetryAttempts: retry.attempts, MaximumEventAgeInSeconds: retry.ageSeconds },
  };
}
