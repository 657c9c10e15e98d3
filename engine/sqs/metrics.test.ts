import { describe, expect, test } from 'vitest';
import type { GetMetricDataResponse } from '../cloudwatch/get-metric-data';
import { cloudWatchService } from '../cloudwatch/service';
import type { Outcome } from '../kernel/outcome';
import { hours, minutes, seconds, simulate } from '../testing/simulate';
import { sqsService } from './service';

function standard() {
  const simulation = simulate({ seed: 1, services: [sqsService, cloudWatchService] });
  const { world, sqs } = simulation;
  const QueueUrl = sqs.createQueue({ QueueName: 'orders' });
  /** The metric's values, a minute each, the oldest first. */
  function values(MetricName: string, Stat = 'Sum'): number[] {
    const Metric = {
      Namespace: 'AWS/SQS',
      MetricName,
      Dimensions: [{ Name: 'QueueName', Value: 'orders' }],
    };
    const request = {
      MetricDataQueries: [{ Id: 'm', MetricStat: { Metric, Period: 60, Stat } }],
      StartTime: world.startMs / 1000,
      EndTime: world.nowMs / 1000 + 60,
      ScanBy: 'TimestampAscending',
    };
    const { outcome } = world.execute({ service: 'cloudwatch', operation: 'GetMetricData', request });
    const answer = outcome as Outcome<GetMetricDataResponse>;
    return answer.ok ? (answer.response.MetricDataResults[0]?.Values ?? []) : [];
  }
  const send = (MessageBody: string, DelaySeconds = 0) =>
    sqs.sendMessage({ QueueUrl, MessageBody, DelaySeconds });
  return { ...simulation, QueueUrl, values, send };
}

describe('what CloudWatch hears', () => {
  test('sends, receives, deletions and empty receives of the minute, then zeros', () => {
    const { sqs, QueueUrl, send, values, advance } = standard();
    send('abc');
    send('abcde');
    const { Messages = [] } = sqs.receiveMessage({ QueueUrl, MaxNumberOfMessages: 10 });
    // A deletion counts when it succeeds, also of what is already gone.
    for (let time = 0; time < 2; time += 1) {
      sqs.deleteMessage({ QueueUrl, ReceiptHandle: Messages[0]?.ReceiptHandle });
    }
    sqs.receiveMessage({ QueueUrl });
    advance(seconds(59));
    expect(values('NumberOfMessagesSent')).toEqual([]);
    advance(seconds(61));
    expect(values('NumberOfMessagesSent')).toEqual([2, 0]);
    expect(values('NumberOfMessagesReceived')).toEqual([2, 0]);
    expect(values('NumberOfMessagesDeleted')).toEqual([2, 0]);
    expect(values('NumberOfEmptyReceives')).toEqual([1, 0]);
    expect(values('SentMessageSize')).toEqual([8, 0]);
    expect(values('SentMessageSize', 'Minimum')).toEqual([3, 0]);
    expect(values('SentMessageSize', 'Maximum')).toEqual([5, 0]);
    expect(values('SentMessageSize', 'Average')).toEqual([4, 0]);
  });

  test('how many messages are visible, in flight and delayed at the end of the minute', () => {
    const { sqs, QueueUrl, send, values, advance } = standard();
    send('a');
    send('b');
    send('c', 90);
    sqs.receiveMessage({ QueueUrl, VisibilityTimeout: 90 });
    advance(minutes(2));
    expect(values('ApproximateNumberOfMessagesVisible')).toEqual([1, 3]);
    expect(values('ApproximateNumberOfMessagesNotVisible')).toEqual([1, 0]);
    expect(values('ApproximateNumberOfMessagesDelayed')).toEqual([1, 0]);
  });

  test('the age of the oldest message in seconds, and 0 for an empty queue', () => {
    const { sqs, QueueUrl, send, values, advance } = standard();
    advance(seconds(10));
    send('a');
    advance(seconds(110));
    sqs.purgeQueue({ QueueUrl });
    advance(minutes(1));
    expect(values('ApproximateAgeOfOldestMessage', 'Maximum')).toEqual([50, 110, 0]);
  });

  test('a message that a policy moves to the dead-letter queue is not sent there', () => {
    const { sqs, QueueUrl, send, values, advance } = standard();
    const RedrivePolicy = JSON.stringify({ deadLetterTargetArn: sqs.arn(QueueUrl), maxReceiveCount: 1 });
    const source = sqs.createQueue({ QueueName: 'source', Attributes: { RedrivePolicy } });
    sqs.sendMessage({ QueueUrl: source, MessageBody: 'x' });
    sqs.receiveMessage({ QueueUrl: source, VisibilityTimeout: 0 });
    sqs.receiveMessage({ QueueUrl: source });
    send('y');
    advance(minutes(1));
    expect(values('ApproximateNumberOfMessagesVisible')).toEqual([2]);
    expect(values('NumberOfMessagesSent')).toEqual([1]);
  });

  test('a rewind within a minute loses nothing of it', () => {
    const { world, send, values, advance } = standard();
    send('a');
    advance(seconds(30));
    const middle = world.snapshot();
    send('b');
    advance(minutes(1));
    expect(values('NumberOfMessagesSent')).toEqual([2]);
    world.restore(middle);
    advance(minutes(1));
    expect(values('NumberOfMessagesSent')).toEqual([1]);
  });
});

describe('an idle queue', () => {
  test('is heard of for six hours after its last use, and again when it is used', () => {
    const { send, sqs, QueueUrl, values, advance } = standard();
    advance(hours(7));
    expect(values('NumberOfMessagesSent')).toHaveLength(359);
    send('a');
    sqs.purgeQueue({ QueueUrl });
    advance(minutes(1));
    expect(values('NumberOfMessagesSent')).toHaveLength(360);
  });

  test('is heard of as long as it holds a message', () => {
    const { send, values, advance } = standard();
    send('a');
    advance(hours(7));
    expect(values('NumberOfMessagesSent')).toHaveLength(420);
  });

  test('lets the world come to rest', () => {
    const { world, advance } = standard();
    advance(hours(7));
    expect(world.nextTimerMs).toBeUndefined();
  });
});

test('without CloudWatch nothing is measured and no timer runs', () => {
  const { world, sqs } = simulate({ seed: 1 });
  sqs.createQueue({ QueueName: 'orders' });
  expect(world.nextTimerMs).toBeUndefined();
});
