import type { Context } from '../kernel/context';
import type { Outcome } from '../kernel/outcome';
import { callerOf, type DeliveryStep, nameOfArn, queueUrlOf } from './delivery-step';
import { record } from './events';

export type DeadLetterReply = {
  kind: 'dead-lettered';
  about: { bus: string; rule: string; to: string; queue: string; eventId: string; body: string };
};

/** Why a delivery was given up. */
export interface GivenUp {
  code: string;
  reason: string;
  isExhausted: boolean;
}

/** Sends the event of a delivery that is given up to the target's dead-letter queue, with the reason as attributes. Source: eb-rule-dlq. */
export function deadLetter(step: DeliveryStep, queueArn: string, why: GivenUp): void {
  const { bus, rule, target, delivery, context } = step;
  const text = (StringValue: string) => ({ DataType: 'String', StringValue });
  const request = {
    QueueUrl: queueUrlOf(queueArn),
    MessageBody: delivery.event,
    MessageAttributes: {
      RULE_ARN: text(rule.arn),
      TARGET_ARN: text(target.arn),
      ERROR_CODE: text(errorCode(why.code)),
      ERROR_MESSAGE: text(why.reason),
      RETRY_ATTEMPTS: { DataType: 'Number', StringValue: String(delivery.attempts - 1) },
      ...(why.isExhausted && { EXHAUSTED_RETRY_CONDITION: text(exhaustedCondition(step)) }),
    },
  };
  const about = {
    bus: bus.name,
    rule: rule.name,
    to: nameOfArn(target.arn),
    queue: nameOfArn(queueArn),
    eventId: delivery.eventId,
    body: delivery.event,
  };
  const replyKey: DeadLetterReply = { kind: 'dead-lettered', about };
  context.call({
    service: 'sqs',
    operation: 'SendMessage',
    request,
    caller: callerOf(step, queueArn),
    replyKey,
  });
}

/** Either the number of attempts or the age of the event was reached first. */
function exhaustedCondition({ target, delivery }: DeliveryStep): string {
  return delivery.attempts > target.retry.attempts ? 'MaximumRetryAttempts' : 'MaximumEventAgeInSeconds';
}

/**
 * EventBridge's own codes for what a target answered. Source: eb-rule-dlq, the sample of error codes. Assumed, not documented:
 * which answer of a target becomes which of them.
 */
const ERROR_CODES: [answer: RegExp, code: string][] = [
  [/Throttl|TooManyRequests|OverLimit/, 'THROTTLING'],
  [/AccessDenied|Authorization/, 'NO_PERMISSIONS'],
  [/NonExistent|DoesNotExist|NotFound|NO_RESOURCE/, 'NO_RESOURCE'],
  [/InvalidParameter|InvalidAttribute|MissingParameter|Validation/, 'INVALID_PARAMETER'],
  [/Internal|ServiceUnavailable/, 'INTERNAL_ERROR'],
];

function errorCode(answer: string): string {
  return ERROR_CODES.find(([pattern]) => pattern.test(answer))?.[1] ?? 'SDK_CLIENT_ERROR';
}

/** The dead-letter queue has answered: the event is in it, or lost. */
export function onDeadLettered(
  { about }: DeadLetterReply,
  outcome: Outcome<unknown>,
  context: Context,
): void {
  if (outcome.ok) record(context, { type: 'eventbridge.event-dead-lettered', ...about });
  else {
    const reason = `The dead-letter queue refused it: ${outcome.error.message}`;
    record(context, { type: 'eventbridge.event-dropped', ...about, reason });
  }
}
