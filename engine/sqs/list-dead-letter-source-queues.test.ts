import { expect, test } from 'vitest';
import { deadLetters } from '../testing/dead-letters';
import { denied, refused, STRANGER } from '../testing/refusals';
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

test('a queue is listed from its redrive policy until that is gone, or the queue is', () => {
  const { sqs, dead, orders, add } = deadLetters();
  const refunds = add('refunds');
  const sources = () => sqs.listDeadLetterSourceQueues({ QueueUrl: dead }).queueUrls;
  expect(sources()).toEqual([orders, refunds]);
  sqs.setQueueAttributes({ QueueUrl: orders, Attributes: { RedrivePolicy: '' } });
  expect(sources()).toEqual([refunds]);
  sqs.deleteQueue({ QueueUrl: refunds });
  expect(sources()).toEqual([]);
});

test('a queue that is its own dead-letter queue is its own source', () => {
  const { sqs, orders } = deadLetters();
  const RedrivePolicy = JSON.stringify({ deadLetterTargetArn: sqs.arn(orders), maxReceiveCount: 5 });
  sqs.setQueueAttributes({ QueueUrl: orders, Attributes: { RedrivePolicy } });
  expect(sqs.listDeadLetterSourceQueues({ QueueUrl: orders }).queueUrls).toEqual([orders]);
});

test('pages of one follow each other to the end, across a rewind', () => {
  const { world, sqs, dead, add } = deadLetters();
  for (const name of ['a', 'b']) add(name);
  const found: string[] = [];
  let NextToken: string | undefined;
  do {
    const page = sqs.listDeadLetterSourceQueues({ QueueUrl: dead, MaxResults: 1, NextToken });
    found.push(...(page.queueUrls ?? []));
    NextToken = page.NextToken;
    world.restore(world.snapshot());
  } while (NextToken !== undefined);
  expect(found.map((url) => url.split('/').pop())).toEqual(['a', 'b', 'orders']);
});

test('the errors in full', () => {
  const { sqs, as, dead, SourceArn } = deadLetters();
  const ask = (request: object) => sqs.raw('ListDeadLetterSourceQueues', { QueueUrl: dead, ...request });
  for (const MaxResults of [0, 1001]) {
    expect(ask({ MaxResults })).toEqual(
      refused(
        'InvalidParameterValue',
        `Value ${MaxResults} for parameter MaxResults is invalid. Reason: MaxResults must be an integer between 1 and 1000.`,
      ),
    );
  }
  expect(ask({ MaxResults: 1000 }).ok).toBe(true);
  expect(ask({ NextToken: 'AAAA' })).toEqual(
    refused(
      'InvalidParameterValue',
      'MaxResults is a mandatory parameter when you provide a value for NextToken.',
    ),
  );
  expect(ask({ MaxResults: '1' })).toEqual(
    refused('SerializationException', 'STRING_VALUE can not be converted to an Integer'),
  );
  expect(ask({ QueueUrl: `${dead}er` })).toEqual(
    refused('QueueDoesNotExist', 'The specified queue does not exist.'),
  );
  const stranger = as({ accountId: STRANGER });
  expect(stranger.try.listDeadLetterSourceQueues({ QueueUrl: dead })).toEqual(
    denied('ListDeadLetterSourceQueues', SourceArn),
  );
  const Actions = ['ListDeadLetterSourceQueues'];
  sqs.addPermission({ QueueUrl: dead, Label: 'a', AWSAccountIds: [STRANGER], Actions });
  expect(stranger.try.listDeadLetterSourceQueues({ QueueUrl: dead }).ok).toBe(true);
});
