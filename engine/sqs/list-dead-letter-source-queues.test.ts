import { expect, test } from 'vitest';
import { simulate } from '../testing/simulate';

test('a dead-letter queue knows the queues that send to it', () => {
  const { sqs } = simulate({ seed: 1 });
  const QueueUrl = sqs.createQueue({ QueueName: 'dead' });
  expect(sqs.listDeadLetterSourceQueues({ QueueUrl })).toEqual({ queueUrls: [] });
  const RedrivePolicy = JSON.stringify({ deadLetterTargetArn: sqs.arn(QueueUrl), maxReceiveCount: 5 });
  const urls = ['b', 'a'].map((QueueName) => sqs.createQueue({ QueueName, Attributes: { RedrivePolicy } }));
  expect(sqs.listDeadLetterSourceQueues({ QueueUrl }).queueUrls).toEqual(urls.sort());
  expect(sqs.listDeadLetterSourceQueues({ QueueUrl, MaxResults: 1 })).toMatchObject({
    queueUrls: urls.slice(0, 1),
    NextToken: expect.any(String),
  });
});
