import { expect, test } from 'vitest';
import { STRANGER } from '../testing/refusals';
import { snsWorld } from '../testing/sns-world';

function tagged() {
  const world = snsWorld();
  const { TopicArn: ResourceArn = '' } = world.sns.createTopic({
    Name: 'orders',
    Tags: [{ Key: 'team', Value: 'shop' }],
  });
  const tags = () => world.sns.listTagsForResource({ ResourceArn }).Tags;
  return { ...world, ResourceArn, tags };
}

test('tags come with the topic, are added, overwritten and taken away', () => {
  const { sns, ResourceArn, tags } = tagged();
  expect(tags()).toEqual([{ Key: 'team', Value: 'shop' }]);
  const Tags = [
    { Key: 'team', Value: 'bills' },
    { Key: 'stage', Value: '' },
  ];
  sns.tagResource({ ResourceArn, Tags });
  expect(tags()).toEqual(Tags);
  sns.untagResource({ ResourceArn, TagKeys: ['team', 'never'] });
  expect(tags()).toEqual([{ Key: 'stage', Value: '' }]);
});

test('a topic has fifty at most', () => {
  const { raw, ResourceArn, tags } = tagged();
  const Tags = Array.from({ length: 50 }, (_, index) => ({ Key: `k${index}`, Value: '' }));
  expect(raw('TagResource', { ResourceArn, Tags })).toMatchObject({ error: { code: 'TagLimitExceeded' } });
  expect(tags()).toHaveLength(1);
  expect(raw('TagResource', { ResourceArn, Tags: Tags.slice(1) })).toMatchObject({ ok: true });
});

test.each(['TagResource', 'UntagResource', 'ListTagsForResource'])(
  '%s wants a topic that exists',
  (operation) => {
    const { raw, ResourceArn } = tagged();
    const request = { ResourceArn: `${ResourceArn}-never`, Tags: [], TagKeys: [] };
    expect(raw(operation, request)).toMatchObject({
      error: { code: 'ResourceNotFound', message: 'Resource does not exist', httpStatus: 404 },
    });
    expect(raw(operation, { ...request, ResourceArn: 'orders' })).toMatchObject({
      error: { code: 'InvalidParameter' },
    });
  },
);

test('no policy lets another account see them', () => {
  const { sns, raw, ResourceArn } = tagged();
  const AttributeValue = JSON.stringify({
    Statement: [{ Effect: 'Allow', Principal: '*', Action: 'sns:*', Resource: '*' }],
  });
  sns.setTopicAttributes({ TopicArn: ResourceArn, AttributeName: 'Policy', AttributeValue });
  expect(raw('ListTagsForResource', { ResourceArn }, { accountId: STRANGER })).toMatchObject({
    error: { code: 'AuthorizationError', httpStatus: 403 },
  });
});
