import { defineModule } from '../module/define-module';
import { type EventRows, movement } from '../module/event-row';
import { sentencePart } from '../module/sentences';
import { alarmKind } from './declare-alarm';
import type { CloudWatchEvent } from './events';
import { CloudWatchFacts, findAlarm } from './facts';
import { graph } from './graph';
import type { CloudWatchRequirements } from './requirement';
import { cloudWatchService } from './service';
import type { CloudWatchKinds } from './spec';

const eventRows: EventRows<CloudWatchEvent, CloudWatchFacts> = {
  'cloudwatch.alarm-changed': {
    sentence: ({ alarm, from, to, reason }) =>
      `The alarm ${alarm} went from ${from} to ${to}${reason ? `: ${sentencePart(reason)}` : ''}`,
    counts: (facts, { alarm, to }) => facts.changed(alarm, to),
  },
  'cloudwatch.action-done': {
    sentence: ({ alarm, to }) => `The alarm ${alarm} told ${to}`,
    movement: ({ alarm, to }) => movement('notify', alarm, to),
  },
  'cloudwatch.action-failed': {
    sentence: ({ alarm, to, reason }) => `The alarm ${alarm} could not tell ${to}: ${sentencePart(reason)}`,
    movement: ({ alarm, to }) => movement('failed', alarm, to),
  },
};

/** What the product knows of CloudWatch. Other services tell it their metrics from the start. */
export const cloudWatchModule = defineModule<{
  events: CloudWatchEvent;
  kinds: CloudWatchKinds;
  facts: CloudWatchFacts;
  requirements: CloudWatchRequirements;
}>({
  name: 'cloudwatch',
  aws: { title: 'CloudWatch', sdk: 'CloudWatch' },
  service: cloudWatchService,
  requires: ['iam'],
  observes: true,
  kinds: { alarms: alarmKind },
  events: eventRows,
  calls: {
    naming: ['AlarmName'],
    sentences: { PutMetricAlarm: ({ by, of }) => `${by} set the alarm ${of}` },
  },
  facts: () => new CloudWatchFacts(),
  measures: { alarm: findAlarm },
  graph,
});
