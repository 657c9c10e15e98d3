import type { operations } from '../cloudwatch/operations';
import { cloudWatchService } from '../cloudwatch/service';
import { kmsService } from '../kms/service';
import { lambdaService } from '../lambda/service';
import { snsService } from '../sns/service';
import { sqsService } from '../sqs/service';
import { attempt, serviceClient } from './service-client';
import { simulate } from './simulate';

export const TOPIC = 'arn:aws:sns:us-east-1:123456789012:on-call';

/** A topic policy that names nobody but the owner. */
export const OWNER_ONLY = JSON.stringify({
  Statement: [
    { Effect: 'Allow', Principal: { AWS: '123456789012' }, Action: 'sns:Publish', Resource: TOPIC },
  ],
});

/** A queue `orders`, an alarm on its depth that tells the topic `on-call`, and a queue behind that topic. */
export function watched(alarm: object = {}, topic: Record<string, string> = {}) {
  const services = [sqsService, snsService, lambdaService, cloudWatchService, kmsService];
  const simulation = simulate({ seed: 3, services });
  const { world, sqs } = simulation;
  const cloudwatch = serviceClient<typeof operations>(world, 'cloudwatch');
  const orders = sqs.createQueue({ QueueName: 'orders' });
  const pager = sqs.createQueue({ QueueName: 'pager' });
  const call = (operation: string, request: object) => attempt(world, 'sns', operation, request);
  const Attributes = {
    Policy: JSON.stringify({
      Statement: [
        {
          Effect: 'Allow',
          Principal: { Service: 'cloudwatch.amazonaws.com' },
          Action: 'sns:Publish',
          Resource: TOPIC,
        },
      ],
    }),
    ...topic,
  };
  call('CreateTopic', { Name: 'on-call', Attributes });
  const Statement = [
    {
      Effect: 'Allow',
      Principal: { Service: 'sns.amazonaws.com' },
      Action: 'sqs:SendMessage',
      Resource: '*',
    },
  ];
  sqs.setQueueAttributes({ QueueUrl: pager, Attributes: { Policy: JSON.stringify({ Statement }) } });
  call('Subscribe', { TopicArn: TOPIC, Protocol: 'sqs', Endpoint: sqs.arn(pager) });
  const put = (more: object = {}) =>
    cloudwatch.putMetricAlarm({
      AlarmName: 'backlog',
      Namespace: 'AWS/SQS',
      MetricName: 'ApproximateNumberOfMessagesVisible',
      Dimensions: [{ Name: 'QueueName', Value: 'orders' }],
      Statistic: 'Maximum',
      ComparisonOperator: 'GreaterThanOrEqualToThreshold',
      Threshold: 3,
      Period: 60,
      EvaluationPeriods: 1,
      AlarmActions: [TOPIC],
      ...alarm,
      ...more,
    });
  put();
  return {
    ...simulation,
    cloudwatch,
    orders,
    put,
    send(count: number) {
      for (let n = 0; n < count; n += 1) sqs.sendMessage({ QueueUrl: orders, MessageBody: `order ${n}` });
    },
    state: () => cloudwatch.describeAlarms({}).MetricAlarms?.[0]?.StateValue,
    pages() {
      const { Messages = [] } = sqs.receiveMessage({ QueueUrl: pager, MaxNumberOfMessages: 10 });
      for (const { ReceiptHandle } of Messages) sqs.deleteMessage({ QueueUrl: pager, ReceiptHandle });
      return Messages.map(({ Body = '' }) => JSON.parse(Body));
    },
  };
}
