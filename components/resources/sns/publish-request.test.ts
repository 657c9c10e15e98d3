import { expect, test } from 'vitest';
import { attributesMatter, groupOf, publishedIn } from './publish-request';

function formOf(fields: Record<string, string>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  return form;
}

test.each([
  [{ body: 'hello' }, {}, { Message: 'hello' }],
  [{ body: ' kept as it is ', subject: '  ' }, {}, { Message: ' kept as it is ' }],
  [
    { body: 'x', subject: 'News', group: 'anna' },
    {},
    { Message: 'x', Subject: 'News', MessageGroupId: 'anna' },
  ],
  [{ body: '{}', structure: 'on' }, {}, { Message: '{}', MessageStructure: 'json' }],
  [{ body: 'x', deduplication: 'd1' }, {}, { Message: 'x', MessageDeduplicationId: 'd1' }],
  [{ body: 'x' }, { kind: 1 }, { Message: 'x', MessageAttributes: { kind: 1 } }],
])('a form with %o and attributes %o publishes %o', (fields, attributes, request) => {
  expect(publishedIn(formOf(fields), attributes)).toEqual(request);
});

test('attributes are at hand where somebody filters by them, or sends them', () => {
  const filter = { kind: ['paid'] };
  const to = { topic: 'orders', to: 'billing' };
  const matters = (subscription: object, producer: object) =>
    attributesMatter(
      { subscriptions: [{ ...to, ...subscription }], producers: [{ to: 'orders', ...producer }] },
      'orders',
    );
  expect(matters({}, {})).toBe(false);
  expect(matters({ filter }, {})).toBe(true);
  expect(matters({ filter, filterScope: 'MessageBody' }, {})).toBe(false);
  expect(matters({}, { attributes: { kind: 'paid' } })).toBe(true);
  expect(attributesMatter({ subscriptions: [{ ...to, filter }] }, 'other')).toBe(false);
});

test('a group is proposed like those that come anyway', () => {
  expect(groupOf({ to: 'orders', groups: ['anna', 'ben'] })).toBe('anna');
  expect(groupOf({ to: 'orders', groups: 3 })).toBe('group-1');
  expect(groupOf(undefined)).toBe('group-1');
});
