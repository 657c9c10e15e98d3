import { isoTime } from '../calendar/utc';
import type { Caller, Context } from '../kernel/context';
import type { Outcome } from '../kernel/outcome';
import type { Alarm, AlarmState } from './alarm';

export type ActionReply = { kind: 'acted'; alarm: string; to: string };

/** Tells those who asked for it that a state has begun. A topic is published to, a function invoked; other actions are not in the engine. */
export function act(alarm: Alarm, from: AlarmState, context: Context): void {
  if (!alarm.actionsEnabled) return;
  for (const arn of alarm.actions[alarm.state]) {
    const service = arn.split(':')[2];
    const replyKey: ActionReply = { kind: 'acted', alarm: alarm.name, to: arn };
    if (service === 'sns' && context.serves('sns')) {
      const request = { TopicArn: arn, Subject: subjectOf(alarm), Message: messageOf(alarm, from, context) };
      // It says whose alarm it is: an alarm may publish to a topic that has the default policy.
      const caller = { ...callerOf(alarm, 'cloudwatch.amazonaws.com', arn), sourceOwner: alarm.accountId };
      context.call({ service, operation: 'Publish', request, caller, replyKey });
    }
    if (service === 'lambda' && context.serves('lambda')) {
      const request = { FunctionName: arn, InvocationType: 'Event', Payload: eventOf(alarm, from, context) };
      const caller = callerOf(alarm, 'lambda.alarms.cloudwatch.amazonaws.com', arn);
      context.call({ service, operation: 'Invoke', request, caller, replyKey });
    }
  }
}

function callerOf(alarm: Alarm, service: string, target: string): Caller {
  return {
    accountId: alarm.accountId,
    principalArn: service,
    service,
    region: target.split(':')[3] || alarm.region,
    sourceArn: alarm.arn,
    sourceAccount: alarm.accountId,
    secureTransport: true,
    actor: alarm.name,
  };
}

/** An action that was refused changes nothing: the alarm's history tells of it, and here the trace. */
export function onActed({ alarm, to }: ActionReply, outcome: Outcome<unknown>, context: Context): void {
  const name = to.split(':').at(-1) ?? to;
  if (outcome.ok) context.record({ type: 'cloudwatch.action-done', alarm, to: name });
  else {
    const { code, message } = outcome.error;
    context.record({ type: 'cloudwatch.action-failed', alarm, to: name, code, reason: message });
  }
}

const REGION_NAMES: Record<string, string> = {
  'us-east-1': 'US East (N. Virginia)',
  'us-east-2': 'US East (Ohio)',
  'us-west-2': 'US West (Oregon)',
  'eu-west-1': 'EU (Ireland)',
  'eu-central-1': 'EU (Frankfurt)',
};

function regionName({ region }: Alarm): string {
  return REGION_NAMES[region] ?? region;
}

/** A topic takes fewer than 100 characters; a long name is cut, as AWS cuts it. Source: SNS API reference, Publish. */
const LONGEST_SUBJECT = 99;

function subjectOf(alarm: Alarm): string {
  return `${alarm.state}: "${alarm.name}" in ${regionName(alarm)}`.slice(0, LONGEST_SUBJECT);
}

/** The message of an alarm to a topic. Source: CloudWatch User Guide, alarm notifications as topics get them. */
function messageOf(alarm: Alarm, from: AlarmState, context: Context): string {
  return JSON.stringify({
    AlarmName: alarm.name,
    AlarmDescription: alarm.description ?? null,
    AWSAccountId: alarm.accountId,
    AlarmConfigurationUpdatedTimestamp: offsetTime(alarm.configuredMs),
    NewStateValue: alarm.state,
    NewStateReason: alarm.reason,
    StateChangeTime: offsetTime(context.nowMs),
    Region: regionName(alarm),
    AlarmArn: alarm.arn,
    OldStateValue: from,
    OKActions: alarm.actions.OK,
    AlarmActions: alarm.actions.ALARM,
    InsufficientDataActions: alarm.actions.INSUFFICIENT_DATA,
    Trigger: {
      MetricName: alarm.metric,
      Namespace: alarm.namespace,
      StatisticType: 'Statistic',
      Statistic: alarm.statistic.toUpperCase(),
      Unit: alarm.unit ?? null,
      Dimensions: Object.entries(alarm.dimensions).map(([name, value]) => ({ value, name })),
      Period: alarm.periodSeconds,
      EvaluationPeriods: alarm.evaluationPeriods,
      DatapointsToAlarm: alarm.datapointsToAlarm,
      ComparisonOperator: alarm.comparison,
      Threshold: alarm.threshold,
      TreatMissingData: alarm.missingData,
      EvaluateLowSampleCountPercentile: '',
    },
  });
}

function offsetTime(ms: number): string {
  return isoTime(ms).replace('Z', '+0000');
}

/** What a function gets. Source: CloudWatch User Guide, alarms-and-actions-Lambda. */
function eventOf(alarm: Alarm, from: AlarmState, context: Context): string {
  const timestamp = offsetTime(context.nowMs);
  return JSON.stringify({
    source: 'aws.cloudwatch',
    alarmArn: alarm.arn,
    accountId: alarm.accountId,
    time: timestamp,
    region: alarm.region,
    alarmData: {
      alarmName: alarm.name,
      state: { value: alarm.state, reason: alarm.reason, timestamp },
      previousState: { value: from },
      configuration: { description: alarm.description },
    },
  });
}
