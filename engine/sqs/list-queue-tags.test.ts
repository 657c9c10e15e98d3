import { expect, test } from 'vitest';
import { denied, openPolicy, refused, STRANGER } from '../testing/refusals';
import { simulate } from '../testing/simulate';

test('a queue without tags lists none, and no other account may ask', () => {
  const { sqs, as } = simulate({ seed: 1 });
  const QueueUrl = sqs.createQueue({ QueueName: 'orders' });
  expect(sqs.listQueueTags({ QueueUrl })).toEqual({});
  sqs.addPermission({ QueueUrl, Label: 'a', AWSAccountIds: ['111122223333'], Actions: ['*'] });
  expect(as({ accountId: '111122223333' }).try.listQueueTags({ QueueUrl })).toMatchObject({
    error: { code: 'AccessDenied' },
  });
});

test('tags are listed as they were given, also after a rewind', () => {
  const { world, sqs } = simulate({ seed: 1 });
  const tags = { team: 'shop', empty: '', 'clé ✓': 'wert' };
  const QueueUrl = sqs.createQueue({ QueueName: 'orders', tags });
  world.restore(world.snapshot());
  expect(sqs.listQueueTags({ QueueUrl })).toEqual({ Tags: tags });
});

test('changing the answer changes no tags', () => {
  const { sqs } = simulate({ seed: 1 });
  const QueueUrl = sqs.createQueue({ QueueName: 'orders', tags: { team: 'shop' } });
  Object.assign(sqs.listQueueTags({ QueueUrl }).Tags ?? {}, { team: 'other' });
  expect(sqs.listQueueTags({ QueueUrl })).toEqual({ Tags: { team: 'shop' } });
});

test('the errors in full', () => {
  const { sqs, as } = simulate({ seed: 1 });
  const QueueUrl = sqs.createQueue({ QueueName: 'orders', Attributes: { Policy: openPolicy() } });
  expect(as({ accountId: STRANGER }).try.listQueueTags({ QueueUrl })).toEqual(
    denied('ListQueueTags', sqs.arn(QueueUrl)),
  );
  expect(sqs.raw('ListQueueTags', {})).toEqual(
    refused('MissingParameter', 'The request must contain the parameter QueueUrl.'),
  );
  expect(sqs.try.listQueueTags({ QueueUrl: `${QueueUrl}s` })).toEqual(
    refused('QueueDoesNotExist', 'The specified queue does not exist.'),
  );
});
