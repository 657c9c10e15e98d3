import { describe, expect, test } from 'vitest';
import { OWNER_ONLY, TOPIC, watched } from '../testing/alarm-world';
import { HOSTILE_VALUES } from '../testing/refusals';
import { attempt } from '../testing/service-client';
import { minutes, seconds } from '../testing/simulate';
import { cloudWatchErrors } from './errors';
import { operations } from './operations';

describe('an alarm', () => {
  test('has insufficient data at first, then is OK, and goes off when the metric crosses its threshold', () => {
    const { state, advance, send, events } = watched();
    expect(state()).toBe('INSUFFICIENT_DATA');
    advance(seconds(70));
    expect(state()).toBe('OK');
    send(3);
    advance(seconds(60));
    expect(state()).toBe('ALARM');
    expect(events('cloudwatch.alarm-changed').map(({ from, to }) => `${from} > ${to}`)).toEqual([
      'INSUFFICIENT_DATA > OK',
      'OK > ALARM',
    ]);
  });

  test('tells its topic once, in CloudWatch’s message', () => {
    const { advance, send, pages } = watched({ AlarmDescription: 'too many orders wait' });
    advance(seconds(70));
    send(4);
    advance(minutes(5));
    const envelopes = pages();
    expect(envelopes).toMatchObject([
      { Type: 'Notification', Subject: 'ALARM: "backlog" in US East (N. Virginia)' },
    ]);
    expect(JSON.parse(envelopes[0].Message)).toMatchObject({
      AlarmName: 'backlog',
      AlarmDescription: 'too many orders wait',
      AWSAccountId: '123456789012',
      NewStateValue: 'ALARM',
      OldStateValue: 'OK',
      NewStateReason:
        'Threshold Crossed: 1 out of the last 1 datapoints [4.0 (01/01/26 00:01:00)] was greater than or equal to the threshold (3.0) (minimum 1 datapoint for OK -> ALARM transition).',
      StateChangeTime: '2026-01-01T00:02:05.000+0000',
      Region: 'US East (N. Virginia)',
      AlarmArn: 'arn:aws:cloudwatch:us-east-1:123456789012:alarm:backlog',
      AlarmActions: [TOPIC],
      Trigger: {
        MetricName: 'ApproximateNumberOfMessagesVisible',
        Statistic: 'MAXIMUM',
        Dimensions: [{ value: 'orders', name: 'QueueName' }],
        Period: 60,
        Threshold: 3,
      },
    });
  });

  test('cannot publish to a topic encrypted with AWS’s own key, and can with a key that lets CloudWatch in', () => {
    const managed = watched({}, { KmsMasterKeyId: 'alias/aws/sns' });
    managed.advance(seconds(70));
    managed.send(3);
    managed.advance(minutes(2));
    expect(managed.state()).toBe('ALARM');
    expect(managed.pages()).toEqual([]);
    expect(managed.events('cloudwatch.action-failed')).toMatchObject([{ alarm: 'backlog', to: 'on-call' }]);
    const own = watched();
    const kms = (operation: string, request: object) => attempt(own.world, 'kms', operation, request);
    const root = 'arn:aws:iam::123456789012:root';
    const Policy = JSON.stringify({
      Statement: [
        { Effect: 'Allow', Principal: { AWS: root }, Action: 'kms:*', Resource: '*' },
        {
          Effect: 'Allow',
          Principal: { Service: 'cloudwatch.amazonaws.com' },
          Action: ['kms:GenerateDataKey*', 'kms:Decrypt'],
          Resource: '*',
        },
      ],
    });
    const created = kms('CreateKey', { Policy });
    const key = created.ok ? (created.response as { KeyMetadata: { Arn: string } }).KeyMetadata.Arn : '';
    const attribute = { TopicArn: TOPIC, AttributeName: 'KmsMasterKeyId', AttributeValue: key };
    expect(attempt(own.world, 'sns', 'SetTopicAttributes', attribute)).toMatchObject({ ok: true });
    own.advance(seconds(70));
    own.send(3);
    own.advance(minutes(2));
    expect(own.pages()).toHaveLength(1);
  });

  test('that a topic’s policy does not name cannot publish', () => {
    const { advance, send, events, pages } = watched({}, { Policy: OWNER_ONLY });
    advance(seconds(70));
    send(3);
    advance(minutes(2));
    expect(pages()).toEqual([]);
    expect(events('cloudwatch.action-failed')).toMatchObject([{ code: 'AuthorizationError' }]);
  });

  test('needs as many datapoints as it says', () => {
    const { advance, send, state } = watched({ EvaluationPeriods: 3, DatapointsToAlarm: 3 });
    advance(minutes(3) + seconds(10));
    send(5);
    advance(minutes(2));
    expect(state()).toBe('OK');
    advance(minutes(1));
    expect(state()).toBe('ALARM');
  });

  test('comes back to OK and tells so', () => {
    const { advance, send, sqs, orders, state, pages } = watched({ OKActions: [TOPIC], AlarmActions: [] });
    advance(seconds(70));
    pages();
    send(3);
    advance(minutes(1));
    expect(state()).toBe('ALARM');
    sqs.purgeQueue({ QueueUrl: orders });
    advance(minutes(1));
    expect(state()).toBe('OK');
    expect(pages().map(({ Subject }) => Subject)).toEqual(['OK: "backlog" in US East (N. Virginia)']);
  });

  test.each([
    ['missing', 'INSUFFICIENT_DATA'],
    ['breaching', 'ALARM'],
    ['notBreaching', 'OK'],
    ['ignore', 'INSUFFICIENT_DATA'],
  ])('with missing data treated as %s becomes %s', (TreatMissingData, state) => {
    const { cloudwatch, advance, put } = watched();
    put({ TreatMissingData, MetricName: 'NoSuchMetric' });
    advance(minutes(2));
    expect(cloudwatch.describeAlarms({}).MetricAlarms).toMatchObject([{ StateValue: state }]);
  });

  test('set by hand does its actions and is judged again within a minute', () => {
    const { cloudwatch, advance, pages, state } = watched();
    advance(seconds(70));
    cloudwatch.setAlarmState({ AlarmName: 'backlog', StateValue: 'ALARM', StateReason: 'a drill' });
    expect(JSON.parse(pages()[0].Message)).toMatchObject({ NewStateReason: 'a drill' });
    advance(minutes(1));
    expect(state()).toBe('OK');
  });

  test('whose actions are switched off tells nobody', () => {
    const { cloudwatch, pages } = watched();
    cloudwatch.disableAlarmActions({ AlarmNames: ['backlog', 'none'] });
    cloudwatch.setAlarmState({ AlarmName: 'backlog', StateValue: 'ALARM', StateReason: 'a drill' });
    expect(pages()).toEqual([]);
    cloudwatch.enableAlarmActions({ AlarmNames: ['backlog'] });
    cloudwatch.setAlarmState({ AlarmName: 'backlog', StateValue: 'OK', StateReason: 'over' });
    cloudwatch.setAlarmState({ AlarmName: 'backlog', StateValue: 'ALARM', StateReason: 'a drill' });
    expect(pages()).toHaveLength(1);
  });

  test('that is deleted is judged no more', () => {
    const { cloudwatch, advance, events } = watched();
    cloudwatch.deleteAlarms({ AlarmNames: ['backlog'] });
    expect(() => cloudwatch.deleteAlarms({ AlarmNames: ['backlog'] })).toThrow(/^ResourceNotFound/);
    advance(minutes(5));
    expect(events('cloudwatch.alarm-changed')).toEqual([]);
  });

  test('goes on after a rewind as it would have', () => {
    const { world, advance, send } = watched();
    advance(seconds(70));
    send(3);
    const snapshot = JSON.parse(JSON.stringify(world.snapshot()));
    advance(minutes(4));
    const after = world.hash();
    world.restore(snapshot);
    world.advance(minutes(4));
    expect(world.hash()).toBe(after);
  });
});

test.each([
  [{ Statistic: 'p99' }],
  [{ ComparisonOperator: 'Equals' }],
  [{ TreatMissingData: 'odd' }],
  [{ Period: 90 }],
  [{ Period: 3600, EvaluationPeriods: 169 }],
  [{ EvaluationPeriods: 0 }],
  [{ DatapointsToAlarm: 2 }],
  [{ AlarmName: 'x'.repeat(256) }],
  [{ AlarmActions: Array(6).fill(TOPIC) }],
])('an alarm with %j is refused', (more) => {
  const { put } = watched();
  expect(() => put(more)).toThrow(/^ValidationError/);
});

test('a request of any shape is answered by a code of CloudWatch’s, and never throws', () => {
  const { world } = watched();
  for (const [name, operation] of Object.entries(operations)) {
    const fields = 'fields' in operation ? operation.fields : [];
    const requests = fields.flatMap((field) =>
      HOSTILE_VALUES.map((value) => ({ AlarmName: 'backlog', [field]: value })),
    );
    for (const request of [...HOSTILE_VALUES, ...requests]) {
      const outcome = attempt(world, 'cloudwatch', name, request);
      expect(Object.keys(cloudWatchErrors)).toContain(outcome.ok ? 'ValidationError' : outcome.error.code);
    }
  }
});

test('an alarm with a long name still reaches its topic: the subject is cut to what a topic takes', () => {
  const name = 'a'.repeat(255);
  const { send, advance, pages, events } = watched({ AlarmName: name });
  send(3);
  advance(minutes(3));
  const [page] = pages();
  expect(page).toMatchObject({ Subject: `ALARM: "${name}"`.slice(0, 99) });
  expect(JSON.parse(page.Message).AlarmName).toBe(name);
  expect(events('cloudwatch.action-failed')).toEqual([]);
});
