import { expect, test } from 'vitest';
import { exampleRecipient, exampleSubscription } from '../example-view';
import { answerOf, asksToConfirm, troubleOf } from './recipient-state';

test.each([
  [exampleRecipient('inbox', 'anna'), false, undefined],
  [exampleRecipient('webhook', 'partner', { status: 200 }), false, '200'],
  [exampleRecipient('webhook', 'partner', { status: 299 }), false, '299'],
  [exampleRecipient('webhook', 'partner', { status: 500 }), true, '500'],
  [exampleRecipient('webhook', 'partner', { status: 0 }), true, 'silent'],
  [exampleRecipient('phone', 'ben', { enabled: false }), true, 'opted out'],
  [exampleRecipient('app', 'ben', { enabled: false }), true, 'disabled'],
  [undefined, false, undefined],
])('of %o the drawing says trouble: %s, answer: %s', (recipient, trouble, answer) => {
  expect(troubleOf(recipient)).toBe(trouble);
  expect(answerOf(recipient)).toBe(answer);
});

test('it asks to confirm while a confirmation has come that nobody has answered', () => {
  const received = [{ id: '1', atMs: 0, body: '', confirmUrl: 'https://sns/?Token=1' }];
  const asked = exampleRecipient('inbox', 'anna', { received });
  const open = exampleSubscription('anna', { confirmed: false });
  expect(asksToConfirm(asked, { open })).toBe(true);
  expect(asksToConfirm(asked, { open: { ...open, to: 'anna@example.com' } })).toBe(true);
  expect(asksToConfirm(asked, { open: { ...open, confirmed: true } })).toBe(false);
  expect(asksToConfirm(exampleRecipient('inbox', 'anna'), { open })).toBe(false);
  expect(asksToConfirm(undefined, { open })).toBe(false);
});
