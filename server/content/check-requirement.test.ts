import { expect, test } from 'vitest';
import { checkRequirement } from './check-requirement';

const SQS = new Set(['sqs']);
const said = (...args: Parameters<typeof checkRequirement>) =>
  checkRequirement(...args).map(({ path, fault, remedy }) => `${path.join('.')}: ${fault} ${remedy}`);

test('what exists can be asked for', () => {
  expect(
    said(
      {
        all: [
          { calls: 'sqs:*', is: 0 },
          { calls: 'SendMessage', queue: 'orders', is: 1 },
          { workers: 'any', is: 1 },
        ],
      },
      { queues: ['orders'], resources: [], services: SQS },
    ),
  ).toEqual([]);
  expect(said({ queue: 'made-later', visible: 0 }, { services: SQS })).toEqual([]);
});

test('operations and resources of every service can be asked for, and slips in them are found', () => {
  const names = { queues: ['orders'], resources: ['orders', 'news', 'photos'], services: SQS };
  expect(
    said(
      {
        all: [
          { calls: 'Publish', of: 'news', is: 1 },
          { calls: 'sns:*', is: 1 },
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
    'No service has an operation "Publsh". did you mean "Publish"?',
  );
  expect(said({ invocations: 'later', is: 0 }, { services: SQS })).toEqual([]);
});

test('an operation or a queue that nothing is ever counted of is named, however deep it stands', () => {
  expect(
    said(
      { any: [{ not: { calls: 'RecieveMessage', is: 0 } }, { queue: 'order', visible: 0 }] },
      { queues: ['orders'], services: SQS },
    ),
  ).toEqual([
    'any.0.not.calls: No service has an operation "RecieveMessage". did you mean "ReceiveMessage"?',
    'any.1.queue: The requirement speaks of the queue "order", which does not exist. did you mean "orders"?',
  ]);
});
