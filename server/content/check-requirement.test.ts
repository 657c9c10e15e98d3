import { expect, test } from 'vitest';
import { checkRequirement } from './check-requirement';

const said = (...args: Parameters<typeof checkRequirement>) =>
  checkRequirement(...args).map(({ path, fault, remedy }) => `${path.join('.')}: ${fault} ${remedy}`);

test('what exists can be asked for', () => {
  expect(
    said(
      {
        all: [
          { calls: '*', is: 0 },
          { calls: 'SendMessage', queue: 'orders', is: 1 },
          { workers: 'any', is: 1 },
        ],
      },
      { queues: ['orders'], resources: [] },
    ),
  ).toEqual([]);
  expect(said({ queue: 'made-later', visible: 0 }, {})).toEqual([]);
});

test('operations and resources of every service can be asked for, and slips in them are found', () => {
  const names = { queues: ['orders'], resources: ['orders', 'news', 'photos'] };
  expect(
    said(
      {
        all: [
          { calls: 'Publish', of: 'news', is: 1 },
          { calls: '*', service: 'sns', is: 1 },
          { deliveries: 'delivered', from: 'news', to: 'orders', is: 1 },
          { denials: '*', is: 0 },
        ],
      },
      names,
    ),
  ).toEqual([]);
  expect(said({ deliveries: 'filtered', from: 'new', is: 0 }, names)[0]).toContain('did you mean "news"?');
  expect(said({ objects: 'photo', is: 0 }, names)[0]).toContain('did you mean "photos"?');
  expect(said({ calls: 'Publsh', is: 0 }, names)[0]).toContain(
    'the operation "Publsh", which does not exist',
  );
  expect(said({ invocations: 'later', is: 0 }, {})).toEqual([]);
});

test('an operation or a queue that nothing is ever counted of is named, however deep it stands', () => {
  expect(
    said(
      { any: [{ not: { calls: 'RecieveMessage', is: 0 } }, { queue: 'order', visible: 0 }] },
      { queues: ['orders'] },
    ),
  ).toEqual([
    'any.0.not.calls: The requirement speaks of the operation "RecieveMessage", which does not exist. did you mean "ReceiveMessage"?',
    'any.1.queue: The requirement speaks of the queue "order", which does not exist. did you mean "orders"?',
  ]);
});
