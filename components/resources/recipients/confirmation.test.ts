import { expect, test } from 'vitest';
import { exampleRecipient, exampleSubscription } from '../example-view';
import { confirmationOf, isAnswered } from './confirmation';

const topicArn = 'arn:aws:sns:us-east-1:123456789012:orders';

test('the link of a confirmation is the call behind it', () => {
  const url = `https://sns.us-east-1.amazonaws.com/?Action=ConfirmSubscription&TopicArn=${topicArn}&Token=23ab`;
  expect(confirmationOf(url)).toEqual({ TopicArn: topicArn, Token: '23ab' });
});

test.each(['no link', 'https://example.com/', `https://example.com/?TopicArn=${topicArn}`])(
  '%s is no confirmation',
  (url) => expect(confirmationOf(url)).toBeUndefined(),
);

test('a confirmation is answered when every subscription of that recipient to the topic is', () => {
  const anna = exampleRecipient('inbox', 'anna');
  const open = exampleSubscription('anna', { confirmed: false });
  const byAddress = exampleSubscription('anna@example.com');
  expect(isAnswered([open], 'orders', anna)).toBe(false);
  expect(isAnswered([{ ...open, confirmed: true }], 'orders', anna)).toBe(true);
  expect(isAnswered([open, byAddress], 'orders', anna)).toBe(false);
  expect(isAnswered([byAddress], 'orders', anna)).toBe(true);
});

test('what others have confirmed answers nothing', () => {
  const anna = exampleRecipient('inbox', 'anna');
  expect(isAnswered([exampleSubscription('ben')], 'orders', anna)).toBe(false);
  expect(isAnswered([exampleSubscription('anna', { topic: 'refunds' })], 'orders', anna)).toBe(false);
});
