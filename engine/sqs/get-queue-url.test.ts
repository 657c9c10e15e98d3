import { expect, test } from 'vitest';
import { denied, refused, STRANGER } from '../testing/refusals';
import { simulate } from '../testing/simulate';

test('a queue is found by name, and one of another account only with its permission', () => {
  const { sqs, as } = simulate({ seed: 1 });
  const QueueUrl = sqs.createQueue({ QueueName: 'orders' });
  expect(sqs.getQueueUrl({ QueueName: 'orders' })).toEqual({ QueueUrl });
  const partner = as({ accountId: '111122223333' });
  const theirs = { QueueName: 'orders', QueueOwnerAWSAccountId: '123456789012' };
  expect(partner.try.getQueueUrl({ QueueName: 'orders' })).toMatchObject({
    error: { code: 'QueueDoesNotExist' },
  });
  expect(partner.try.getQueueUrl(theirs)).toMatchObject({ error: { code: 'AccessDenied' } });
  sqs.addPermission({ QueueUrl, Label: 'a', AWSAccountIds: ['111122223333'], Actions: ['GetQueueUrl'] });
  expect(partner.getQueueUrl(theirs)).toEqual({ QueueUrl });
});

test('without a name it answers what is missing', () => {
  const { sqs } = simulate({ seed: 1 });
  expect(sqs.raw('GetQueueUrl', {})).toMatchObject({ error: { code: 'MissingParameter' } });
});

test('the errors in full', () => {
  const { sqs, as } = simulate({ seed: 1 });
  const QueueUrl = sqs.createQueue({ QueueName: 'orders' });
  const ask = (request: object) => as({ accountId: STRANGER }).raw('GetQueueUrl', request);
  const unknown = refused('QueueDoesNotExist', 'The specified queue does not exist.');
  const QueueOwnerAWSAccountId = '123456789012';
  for (const QueueName of [undefined, null, '']) {
    expect(ask({ QueueName })).toEqual(
      refused('MissingParameter', 'The request must contain the parameter QueueName.'),
    );
  }
  expect(ask({ QueueName: 'orders' })).toEqual(unknown);
  expect(ask({ QueueName: 'orders', QueueOwnerAWSAccountId: '123456789013' })).toEqual(unknown);
  expect(ask({ QueueName: 'Orders', QueueOwnerAWSAccountId })).toEqual(unknown);
  expect(ask({ QueueName: 'orders', QueueOwnerAWSAccountId })).toEqual(
    denied('GetQueueUrl', sqs.arn(QueueUrl)),
  );
  expect(ask({ QueueName: { toString: 1 } })).toEqual(
    refused('SerializationException', 'START_OBJECT can not be converted to a String'),
  );
  expect(ask({ QueueName: 'orders', QueueOwnerAWSAccountId: 123456789012 })).toEqual(
    refused('SerializationException', 'NUMBER_VALUE can not be converted to a String'),
  );
});

test('an account that has a queue of the same name gets its own', () => {
  const { sqs, as } = simulate({ seed: 1 });
  sqs.createQueue({ QueueName: 'orders' });
  const stranger = as({ accountId: STRANGER });
  const theirs = stranger.createQueue({ QueueName: 'orders' });
  expect(stranger.getQueueUrl({ QueueName: 'orders' }).QueueUrl).toBe(theirs);
});
