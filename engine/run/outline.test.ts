import { expect, test } from 'vitest';
import type { SandboxDeclaration } from '../client/declaration';
import { outlineOf } from './outline';

const outline = (declaration: Partial<SandboxDeclaration>) =>
  outlineOf({ id: 'drawn', seed: 1, topology: {}, ...declaration });

test('a page shows what is declared, and what that requires', () => {
  const queues = [{ name: 'orders' }];
  expect(outline({ topology: { queues } }).services).toEqual(['sqs', 'actors']);
  expect(outline({ topology: { queues, roles: [{ name: 'clerk', policies: [] }] } }).services).toContain(
    'iam',
  );
  const topics = outline({ topology: { topics: [{ name: 'news' }], inboxes: [{ name: 'mail' }] } }).services;
  expect(topics).toEqual(expect.arrayContaining(['sns', 'iam', 'recipients', 'actors']));
});

test('queues that nobody declares are not shown, though actors could use them', () => {
  const topology = { topics: [{ name: 'news' }] };
  expect(outline({ topology }).services).not.toContain('sqs');
  const script = [{ at: '1s', call: 'sqs:CreateQueue', request: { QueueName: 'later' } }];
  expect(outline({ topology, script }).services).toContain('sqs');
});

test('a world is drawn as it is before anything happens', () => {
  const { nodes } = outline({
    topology: { queues: [{ name: 'orders' }], consumers: [{ from: 'orders', count: 5 }] },
    script: [{ at: '0s', call: 'sqs:CreateQueue', request: { QueueName: 'later' } }],
    controls: [],
  }).graph;
  expect(nodes).toEqual([
    { name: 'orders', kind: 'queue' },
    { name: 'consumers', kind: 'consumer', seats: 8 },
  ]);
});

test('a world that cannot be built is refused with its reason', () => {
  const consumers = [{ from: 'nowhere' }];
  expect(() => outline({ topology: { consumers } })).toThrow(
    "consumers names 'nowhere', which is not declared",
  );
});
