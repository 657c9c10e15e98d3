import { describe, expect, test } from 'vitest';
import { cloudWatchService } from '../cloudwatch/service';
import { minutes, seconds } from '../testing/simulate';
import { snsWorld } from '../testing/sns-world';

const ROLE = 'arn:aws:iam::123456789012:role/feedback';

/** Sum of a topic's metric over everything that CloudWatch was told. */
function measured() {
  const world = snsWorld({ services: [cloudWatchService] });
  const { startMs } = world.world;
  const sum = (MetricName: string, Stat = 'Sum') => {
    const Dimensions = [{ Name: 'TopicName', Value: 'orders' }];
    const MetricStat = { Metric: { Namespace: 'AWS/SNS', MetricName, Dimensions }, Period: 60, Stat };
    const EndTime = (world.world.nowMs + 60_000) / 1000;
    const request = { MetricDataQueries: [{ Id: 'm', MetricStat }], StartTime: startMs / 1000, EndTime };
    const { outcome } = world.world.execute({ service: 'cloudwatch', operation: 'GetMetricData', request });
    if (!('ok' in outcome) || !outcome.ok) throw new Error(JSON.stringify(outcome));
    const { MetricDataResults } = outcome.response as { MetricDataResults: { Values: number[] }[] };
    return MetricDataResults[0]?.Values ?? [];
  };
  return { ...world, sum };
}

describe('metrics of a topic', () => {
  test('count what was published, delivered, filtered out and failed in each minute', () => {
    const { topic, queue, subscribeQueue, subscribe, publish, advance, sum } = measured();
    const arn = topic('orders');
    subscribeQueue(arn, queue('all'));
    subscribeQueue(arn, queue('some'), { FilterPolicy: '{"kind":["new"]}' });
    subscribe(arn, 'sqs', 'arn:aws:sqs:us-east-1:123456789012:gone');
    publish(arn, 'hello');
    publish(arn, 'hello you');
    advance(minutes(1));
    expect(sum('NumberOfMessagesPublished')).toEqual([2]);
    expect(sum('NumberOfNotificationsDelivered')).toEqual([2]);
    expect(sum('NumberOfNotificationsFilteredOut')).toEqual([2]);
    expect(sum('NumberOfNotificationsFailed')).toEqual([2]);
    expect(sum('PublishSize')).toEqual([14]);
    expect(sum('PublishSize', 'Maximum')).toEqual([9]);
    publish(arn, 'x');
    advance(minutes(1));
    expect(sum('NumberOfMessagesPublished')).toEqual([1, 2]);
  });

  test('count what went to dead-letter queues', () => {
    const { topic, queue, subscribeQueue, publish, advance, sqs, sum } = measured();
    const arn = topic('orders');
    const orders = queue('orders');
    const dead = queue('dead');
    subscribeQueue(arn, orders, { RedrivePolicy: JSON.stringify({ deadLetterTargetArn: dead.arn }) });
    sqs.deleteQueue({ QueueUrl: orders.url });
    publish(arn, 'redriven');
    sqs.deleteQueue({ QueueUrl: dead.url });
    publish(arn, 'lost');
    advance(minutes(1));
    expect(sum('NumberOfNotificationsRedrivenToDlq')).toEqual([1]);
    expect(sum('NumberOfNotificationsFailedToRedriveToDlq')).toEqual([1]);
  });

  test('a topic that nothing happens on sends none, and time does not tick for it', () => {
    const { world, topic, publish, advance } = measured();
    publish(topic('orders'), 'x');
    advance(minutes(10));
    expect(world.nextTimerMs).toBeUndefined();
  });
});

describe('delivery status', () => {
  function logged(attributes: Record<string, string>) {
    const world = snsWorld();
    const arn = world.topic('orders', attributes);
    world.subscribeQueue(arn, world.queue('orders'));
    const statuses = () => world.events('sns.delivery-status').map(({ status }) => status);
    return { ...world, arn, statuses };
  }

  test('is told of successes and failures for which there is a role', () => {
    const { sqs, arn, publish, queue, statuses } = logged({
      SQSSuccessFeedbackRoleArn: ROLE,
      SQSFailureFeedbackRoleArn: ROLE,
    });
    publish(arn, 'good');
    sqs.deleteQueue({ QueueUrl: queue('orders').url });
    publish(arn, 'bad');
    expect(statuses()).toEqual(['SUCCESS', 'FAILURE']);
  });

  test('is not told without one, nor for another protocol', () => {
    const { arn, publish, statuses } = logged({ LambdaSuccessFeedbackRoleArn: ROLE });
    publish(arn, 'good');
    expect(statuses()).toEqual([]);
  });

  test('is told of as many successes as the sample rate says', () => {
    const told = (SQSSuccessFeedbackSampleRate: string) => {
      const { arn, publish, statuses } = logged({
        SQSSuccessFeedbackRoleArn: ROLE,
        SQSSuccessFeedbackSampleRate,
      });
      for (let index = 0; index < 400; index += 1) publish(arn, 'x');
      return statuses().length;
    };
    expect(told('0')).toBe(0);
    expect(told('100')).toBe(400);
    expect(told('25')).toBeGreaterThan(60);
    expect(told('25')).toBeLessThan(140);
  });

  test('of a webhook counts the attempts', () => {
    const { topic, sns, putRecipient, subscribe, publish, advance, events } = snsWorld();
    const address = 'https://shop.example.com/';
    putRecipient({ kind: 'webhook', name: 'hook', address, status: 500, latencyMs: 0 });
    const arn = topic('orders', { HTTPFailureFeedbackRoleArn: ROLE });
    sns.settleSubscription({ SubscriptionArn: subscribe(arn, 'https', address) });
    publish(arn, 'x');
    advance(seconds(60));
    expect(events('sns.delivery-status')).toContainEqual(
      expect.objectContaining({ status: 'FAILURE', attempts: 4, body: 'x' }),
    );
  });
});
