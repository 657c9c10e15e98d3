import { expect, test } from 'vitest';
import { HOSTILE_VALUES } from '../testing/refusals';
import { snsWorld } from '../testing/sns-world';
import { snsErrors } from './errors';
import { operations } from './operations';
import { requestFields } from './request-fields';

/** What no client library sends: wrong types, and values that have no text. Every operation answers in a code of its own. */
test.each(Object.keys(operations) as (keyof typeof operations)[])(
  '%s answers whatever it is sent',
  (operation) => {
    const { raw, topic, queue, subscribeQueue } = snsWorld();
    const TopicArn = topic('orders');
    const SubscriptionArn = subscribeQueue(TopicArn, queue('orders'));
    const valid: Record<string, unknown> = {
      TopicArn,
      SubscriptionArn,
      ResourceArn: TopicArn,
      Message: 'x',
      Name: 'name',
      Protocol: 'sqs',
      Endpoint: 'arn:aws:sqs:us-east-1:123456789012:q',
      PublishBatchRequestEntries: [{ Id: 'a', Message: 'x' }],
      AttributeName: 'DisplayName',
    };
    const fields = Object.keys(requestFields[operation]);
    const good = Object.fromEntries(
      fields.flatMap((field) => (field in valid ? [[field, valid[field]]] : [])),
    );
    const requests = [
      ...HOSTILE_VALUES,
      ...fields.flatMap((field) => HOSTILE_VALUES.map((value) => ({ ...good, [field]: value }))),
    ];
    const codes = requests
      .map((request) => raw(operation, request))
      .flatMap((outcome) => (outcome.ok ? [] : [outcome.error.code]));
    expect([...new Set(codes)].filter((code) => !Object.hasOwn(snsErrors, code))).toEqual([]);
  },
);

test('entries of a batch may be anything', () => {
  const { raw, topic } = snsWorld();
  const TopicArn = topic('orders');
  for (const field of [
    'Id',
    'Message',
    'Subject',
    'MessageStructure',
    'MessageAttributes',
    'MessageGroupId',
  ]) {
    for (const value of HOSTILE_VALUES) {
      const PublishBatchRequestEntries = [{ Id: 'a', Message: 'x', [field]: value }];
      const outcome = raw('PublishBatch', { TopicArn, PublishBatchRequestEntries });
      if (!outcome.ok) expect(Object.keys(snsErrors)).toContain(outcome.error.code);
    }
  }
});

test('attributes may be anything', () => {
  const { raw, topic } = snsWorld();
  const TopicArn = topic('orders');
  for (const value of HOSTILE_VALUES) {
    for (const MessageAttributes of [
      { a: value },
      { a: { DataType: value, StringValue: value, BinaryValue: value } },
    ]) {
      const outcome = raw('Publish', { TopicArn, Message: 'x', MessageAttributes });
      if (!outcome.ok) expect(Object.keys(snsErrors)).toContain(outcome.error.code);
    }
  }
});
