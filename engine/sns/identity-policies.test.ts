import { expect, test } from 'vitest';
import type { operations } from '../iam/operations';
import { iamService } from '../iam/service';
import { serviceClient } from '../testing/service-client';
import { opened, snsWorld } from '../testing/sns-world';

/** A user of the owner's account whom IAM knows, and who may do what his policy says. */
function withAda(...actions: string[]) {
  const world = snsWorld({ services: [iamService] });
  const iam = serviceClient<typeof operations>(world.world, 'iam');
  iam.createUser({ UserName: 'ada' });
  const Statement = [{ Effect: 'Allow', Action: actions, Resource: '*' }];
  const PolicyDocument = JSON.stringify({ Version: '2012-10-17', Statement });
  iam.putUserPolicy({ UserName: 'ada', PolicyName: 'may', PolicyDocument });
  const TopicArn = world.topic('orders');
  const SubscriptionArn = world.subscribe(TopicArn, 'email-json', 'reader@example.com');
  const Token = opened(world.received('reader@example.com')[0]?.body).Token;
  const request: Record<string, unknown> = {
    TopicArn,
    SubscriptionArn,
    ResourceArn: TopicArn,
    Token,
    Message: 'x',
    Protocol: 'email',
    Endpoint: 'other@example.com',
    Name: 'another',
    Label: 'none',
    AttributeName: 'DisplayName',
    AttributeValue: 'Orders',
    Tags: [{ Key: 'a', Value: 'b' }],
    TagKeys: ['a'],
  };
  const principalArn = 'arn:aws:iam::123456789012:user/ada';
  return { ...world, tries: (operation: string) => world.raw(operation, request, { principalArn }) };
}

test.each([
  'ConfirmSubscription',
  'CreateTopic',
  'GetSubscriptionAttributes',
  'ListSubscriptions',
  'ListTagsForResource',
  'ListTopics',
  'SetSubscriptionAttributes',
  'TagResource',
  'Unsubscribe',
  'UntagResource',
])('%s needs its own permission', (operation) => {
  const refused = {
    error: { code: 'AuthorizationError', message: expect.stringContaining(`sns:${operation}`) },
  };
  expect(withAda('sqs:*').tries(operation)).toMatchObject(refused);
  expect(withAda(`sns:${operation}`).tries(operation)).not.toMatchObject(refused);
});

test('what the default policy grants to everyone of the account needs no identity policy', () => {
  expect(withAda('sqs:*').tries('Publish')).toMatchObject({ ok: true });
});
