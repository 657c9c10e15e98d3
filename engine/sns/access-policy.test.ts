import { describe, expect, test } from 'vitest';
import { snsWorld } from '../testing/sns-world';

const OUT_OF_SCOPE = {
  ok: false,
  error: {
    code: 'InvalidParameter',
    message: 'Invalid parameter: Policy statement action out of service scope!',
  },
};

function setPolicy(actions: object) {
  const { topic, raw } = snsWorld();
  const TopicArn = topic('orders');
  const Statement = [{ Effect: 'Allow', Principal: '*', Resource: TopicArn, ...actions }];
  const AttributeValue = JSON.stringify({ Version: '2012-10-17', Statement });
  return raw('SetTopicAttributes', { TopicArn, AttributeName: 'Policy', AttributeValue });
}

describe('the actions of a topic’s policy', () => {
  test.each([
    { Action: 'sns:Publish' },
    { Action: 'SNS:publish' },
    { Action: ['sns:Subscribe', 'SNS:Receive', 'sns:ListTagsForResource'] },
    { Action: 'sns:Get*' },
    { Action: '*' },
    { NotAction: 'sns:DeleteTopic' },
  ])('%j are taken', (actions) => {
    expect(setPolicy(actions)).toEqual({ ok: true, response: {} });
  });

  test.each([
    { Action: 'sqs:SendMessage' },
    { Action: ['sns:Publish', 'lambda:InvokeFunction'] },
    { Action: 'sns:Pubish' },
    { Action: 'sns:Unsubscribe' },
    { Action: 'Publish' },
    { NotAction: 'sqs:*' },
  ])('%j are refused', (actions) => {
    expect(setPolicy(actions)).toMatchObject(OUT_OF_SCOPE);
  });

  test.each([
    ['Receive', true],
    ['ListTagsForResource', true],
    ['SetSubscriptionAttributes', false],
  ])('AddPermission of %s: %s', (action, isTaken) => {
    const { topic, raw } = snsWorld();
    const request = {
      TopicArn: topic('orders'),
      Label: 'l',
      AWSAccountId: ['111122223333'],
      ActionName: [action],
    };
    expect(raw('AddPermission', request)).toMatchObject(isTaken ? { ok: true } : OUT_OF_SCOPE);
  });
});
