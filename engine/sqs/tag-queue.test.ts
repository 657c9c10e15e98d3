import { expect, test } from 'vitest';
import { simulate } from '../testing/simulate';

test('tags are added, and overwritten by key', () => {
  const { sqs } = simulate({ seed: 1 });
  const QueueUrl = sqs.createQueue({ QueueName: 'orders' });
  sqs.tagQueue({ QueueUrl, Tags: { team: 'shop', stage: 'test' } });
  sqs.tagQueue({ QueueUrl, Tags: { stage: 'live' } });
  expect(sqs.listQueueTags({ QueueUrl }).Tags).toEqual({ team: 'shop', stage: 'live' });
});

test.each([
  [{}, 'MissingParameter'],
  [{ '': 'x' }, 'InvalidParameterValue'],
  [{ ['k'.repeat(129)]: 'x' }, 'InvalidParameterValue'],
  [{ k: 'v'.repeat(257) }, 'InvalidParameterValue'],
  [{ 'aws:k': 'v' }, 'InvalidParameterValue'],
])('tags %j are refused', (Tags, code) => {
  const { sqs } = simulate({ seed: 1 });
  const QueueUrl = sqs.createQueue({ QueueName: 'orders' });
  expect(sqs.try.tagQueue({ QueueUrl, Tags })).toMatchObject({ error: { code } });
});
