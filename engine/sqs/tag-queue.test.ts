import { expect, test } from 'vitest';
import { denied, openPolicy, refused, STRANGER } from '../testing/refusals';
import { simulate } from '../testing/simulate';
import { sqsLimits } from './limits';

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

function standard() {
  const world = simulate({ seed: 1 });
  const QueueUrl = world.sqs.createQueue({ QueueName: 'orders', Attributes: { Policy: openPolicy() } });
  const tag = (Tags: unknown) => world.sqs.raw('TagQueue', { QueueUrl, Tags });
  const tags = () => world.sqs.listQueueTags({ QueueUrl }).Tags;
  return { ...world, QueueUrl, tag, tags };
}

const numbered = (count: number): Record<string, string> =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => [`key-${index}`, '']));

test('a queue has 50 tags; one that is overwritten is not one more', () => {
  const { tag, tags } = standard();
  expect(sqsLimits.tags.max).toBe(50);
  expect(tag(numbered(50)).ok).toBe(true);
  expect(tag({ more: '' })).toEqual(
    refused('InvalidParameterValue', 'Too many tags added for queue: at most 50.'),
  );
  expect(tag({ 'key-0': 'new' }).ok).toBe(true);
  expect(Object.keys(tags() ?? {})).toHaveLength(50);
});

test('a key has 1 to 128 characters', () => {
  const { tag } = standard();
  const refusal = refused(
    'InvalidParameterValue',
    'Tag keys must be between 1 and 128 characters in length.',
  );
  expect(tag({ k: '' }).ok).toBe(true);
  expect(tag({ ['k'.repeat(128)]: '' }).ok).toBe(true);
  expect(tag({ ['k'.repeat(129)]: '' })).toEqual(refusal);
  expect(tag({ '': 'x' })).toEqual(refusal);
});

test('a value has 0 to 256 characters', () => {
  const { tag } = standard();
  expect(tag({ k: '' }).ok).toBe(true);
  expect(tag({ k: 'v'.repeat(256) }).ok).toBe(true);
  expect(tag({ k: 'v'.repeat(257) })).toEqual(
    refused('InvalidParameterValue', 'Tag values must be between 0 and 256 characters in length.'),
  );
});

test.each(['aws:team', 'AWS:team', 'Aws:'])('the key %s is reserved', (key) => {
  expect(standard().tag({ [key]: 'x' })).toEqual(
    refused('InvalidParameterValue', 'Tag keys can not start with the reserved prefix aws:.'),
  );
});

test('one tag that is wrong keeps all others off', () => {
  const { tag, tags } = standard();
  expect(tag({ fine: 'x', 'aws:wrong': 'x' }).ok).toBe(false);
  expect(tags()).toBeUndefined();
});

test('tags outlive a rewind', () => {
  const { world, tag, tags } = standard();
  const before = world.snapshot();
  tag({ team: 'shop' });
  world.restore(world.snapshot());
  expect(tags()).toEqual({ team: 'shop' });
  world.restore(before);
  expect(tags()).toBeUndefined();
});

test('the other errors in full', () => {
  const { sqs, as, tag, QueueUrl } = standard();
  const missing = refused('MissingParameter', 'The request must contain the parameter Tags.');
  for (const nothing of [undefined, null, {}]) expect(tag(nothing)).toEqual(missing);
  expect(tag(['a'])).toEqual(refused('SerializationException', 'START_ARRAY can not be converted to a Map'));
  expect(tag({ a: 1 })).toEqual(
    refused('SerializationException', 'NUMBER_VALUE can not be converted to a String'),
  );
  expect(tag({ a: undefined })).toMatchObject({ error: { code: 'SerializationException' } });
  expect(as({ accountId: STRANGER }).try.tagQueue({ QueueUrl, Tags: { a: 'b' } })).toEqual(
    denied('TagQueue', sqs.arn(QueueUrl)),
  );
  expect(sqs.try.tagQueue({ QueueUrl: `${QueueUrl}s`, Tags: { a: 'b' } })).toEqual(
    refused('QueueDoesNotExist', 'The specified queue does not exist.'),
  );
});
