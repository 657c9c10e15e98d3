import { expect, test } from 'vitest';
import type { GetMetricDataResponse, Statistic } from '../cloudwatch/get-metric-data';
import { cloudWatchService } from '../cloudwatch/service';
import { hours, minutes, seconds, simulate } from '../testing/simulate';
import { sqsService } from './service';

function measured(QueueName = 'orders') {
  const simulation = simulate({ seed: 1, services: [sqsService, cloudWatchService] });
  const { world, sqs } = simulation;
  const QueueUrl = sqs.createQueue({ QueueName });
  /** Values by minute, oldest first. */
  function values(MetricName: string, Stat: Statistic = 'Sum'): number[] {
    const Metric = {
      Namespace: 'AWS/SQS',
      MetricName,
      Dimensions: [{ Name: 'QueueName', Value: QueueName }],
    };
    const request = {
      MetricDataQueries: [{ Id: 'm', MetricStat: { Metric, Period: 60, Stat } }],
      StartTime: world.startMs / 1000,
      EndTime: world.nowMs / 1000 + 1,
      ScanBy: 'TimestampAscending',
    };
    const { outcome } = world.execute({ service: 'cloudwatch', operation: 'GetMetricData', request });
    if (!('ok' in outcome) || !outcome.ok) throw new Error(JSON.stringify(outcome));
    return (outcome.response as GetMetricDataResponse).MetricDataResults[0]?.Values ?? [];
  }
  return { ...simulation, QueueUrl, values };
}

test('each minute tells what was sent, received, deleted and found empty in it', () => {
  const { sqs, QueueUrl, values, advance } = measured();
  for (const MessageBody of ['a', 'bcd']) sqs.sendMessage({ QueueUrl, MessageBody });
  const [message] = sqs.receiveMessage({ QueueUrl }).Messages ?? [];
  for (let time = 0; time < 2; time += 1)
    sqs.deleteMessage({ QueueUrl, ReceiptHandle: message?.ReceiptHandle });
  sqs.receiveMessage({ QueueUrl });
  sqs.receiveMessage({ QueueUrl });
  advance(minutes(1));
  sqs.sendMessage({ QueueUrl, MessageBody: 'e' });
  advance(minutes(1));
  expect(values('NumberOfMessagesSent')).toEqual([2, 1]);
  expect(values('NumberOfMessagesReceived')).toEqual([2, 0]);
  // A deletion counts when it succeeds, also of what is already gone.
  expect(values('NumberOfMessagesDeleted')).toEqual([2, 0]);
  expect(values('NumberOfEmptyReceives')).toEqual([1, 0]);
  expect(values('SentMessageSize', 'Average')).toEqual([2, 1]);
  expect(values('SentMessageSize', 'Maximum')).toEqual([3, 1]);
});

test('depths and age are those at the end of the minute', () => {
  const { sqs, QueueUrl, values, advance } = measured();
  advance(seconds(20));
  for (const MessageBody of ['a', 'b', 'c']) sqs.sendMessage({ QueueUrl, MessageBody });
  sqs.sendMessage({ QueueUrl, MessageBody: 'd', DelaySeconds: 300 });
  sqs.receiveMessage({ QueueUrl, VisibilityTimeout: 300 });
  advance(seconds(40));
  expect(values('ApproximateNumberOfMessagesVisible')).toEqual([2]);
  expect(values('ApproximateNumberOfMessagesNotVisible')).toEqual([1]);
  expect(values('ApproximateNumberOfMessagesDelayed')).toEqual([1]);
  expect(values('ApproximateAgeOfOldestMessage', 'Maximum')).toEqual([40]);
});

test('a queue that is not used for six hours sends nothing more, until it is used again', () => {
  const { sqs, QueueUrl, values, advance } = measured();
  advance(hours(12));
  expect(values('NumberOfMessagesSent')).toHaveLength(359);
  sqs.sendMessage({ QueueUrl, MessageBody: 'x' });
  advance(minutes(1));
  expect(values('NumberOfMessagesSent').at(-1)).toBe(1);
});

test('a world without CloudWatch works and sets no timers for it', () => {
  const { sqs, world } = simulate({ seed: 1 });
  sqs.createQueue({ QueueName: 'orders' });
  expect(world.nextTimerMs).toBeUndefined();
});
