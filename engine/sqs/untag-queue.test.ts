import { expect, test } from 'vitest';
import { denied, openPolicy, refused, STRANGER } from '../testing/refusals';
import { simulate } from '../testing/simulate';

test('tags go by key, and keys that are not there are ignored', () => {
  const { sqs } = simulate({ seed: 1 });
  const QueueUrl = sqs.createQueue({ QueueName: 'orders', tags: { a: '1', b: '2' } });
  sqs.untagQueue({ QueueUrl, TagKeys: ['a', 'c'] });
  expect(sqs.listQueueTags({ QueueUrl }).Tags).toEqual({ b: '2' });
  expect(sqs.try.untagQueue({ QueueUrl, TagKeys: [] })).toMatchObject({
    error: { code: 'MissingParameter' },
  });
});

test('keys are case-sensitive, may repeat, and a key that was taken off may come back', () => {
  const { world, sqs } = simulate({ seed: 1 });
  const QueueUrl = sqs.createQueue({ QueueName: 'orders', tags: { team: 'shop', Team: 'Shop' } });
  sqs.untagQueue({ QueueUrl, TagKeys: ['team', 'team'] });
  world.restore(world.snapshot());
  expect(sqs.listQueueTags({ QueueUrl }).Tags).toEqual({ Team: 'Shop' });
  sqs.tagQueue({ QueueUrl, Tags: { team: 'again' } });
  expect(sqs.listQueueTags({ QueueUrl }).Tags).toEqual({ Team: 'Shop', team: 'again' });
});

test('the errors in full', () => {
  const { sqs, as } = simulate({ seed: 1 });
  const Attributes = { Policy: openPolicy() };
  const QueueUrl = sqs.createQueue({ QueueName: 'orders', Attributes, tags: { a: '1' } });
  const missing = refused('MissingParameter', 'The request must contain the parameter TagKeys.');
  for (const TagKeys of [undefined, null, []]) {
    expect(sqs.raw('UntagQueue', { QueueUrl, TagKeys })).toEqual(missing);
  }
  expect(sqs.raw('UntagQueue', { QueueUrl, TagKeys: 'a' })).toEqual(
    refused('SerializationException', 'STRING_VALUE can not be converted to a List'),
  );
  expect(as({ accountId: STRANGER }).try.untagQueue({ QueueUrl, TagKeys: ['a'] })).toEqual(
    denied('UntagQueue', sqs.arn(QueueUrl)),
  );
  expect(sqs.try.untagQueue({ QueueUrl: `${QueueUrl}s`, TagKeys: ['a'] })).toEqual(
    refused('QueueDoesNotExist', 'The specified queue does not exist.'),
  );
  expect(sqs.listQueueTags({ QueueUrl }).Tags).toEqual({ a: '1' });
});
