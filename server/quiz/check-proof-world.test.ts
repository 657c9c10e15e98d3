import { expect, test } from 'vitest';
import { faultsAfter, lineOf } from './testing/faults-after';

test.each([
  ['visibilityTimeout: 10s', 'visibilityTimeout: 13h', 'visibilityTimeout is 13 hours'],
  ['retention: 14d', 'retention: 15d', 'retention is 15 days'],
])('a value that SQS refuses is said once, with its line and the limit: %s', (find, replacement, said) => {
  const faults = faultsAfter(find, replacement);
  expect(faults).toHaveLength(1);
  expect(faults[0]).toContain(`example.yaml:${lineOf(find)}:`);
  expect(faults[0]).toMatch(new RegExp(`${said}, and SQS takes whole seconds from .* to 1[24]`));
});

test('a slip in a queue that a step calls is found', () => {
  expect(
    faultsAfter('call: SendMessage, queue: orders', 'call: SendMessage, queue: order').join('\n'),
  ).toMatch(/step calls the queue "order", which the world does not declare.*did you mean "orders"/);
});

test.each([
  [
    'a slip in an operation',
    'call: ReceiveMessage, queue',
    'call: RecieveMessage, queue',
    /"RecieveMessage".*did you mean "ReceiveMessage"/,
  ],
  [
    'a slip in a field',
    'MessageBody: order',
    'MessageBdy: order',
    /no field "MessageBdy".*did you mean "MessageBody"/,
  ],
  [
    'a slip in what is asked',
    'claim: { queue: orders, total',
    'claim: { queue: order, total',
    /queue "order", which does not exist.*"orders"/,
  ],
  ['a step after the end', 'at: 2s, call', 'at: 20m, call', /comes at 20m, and the run is over after 65s/],
  [
    'a slip in an option’s step',
    'change: { consumers: { workers: { count: 8 } } }',
    'change: { script: [{ at: 1s, call: SendMesage }] }',
    /"SendMesage".*did you mean "SendMessage"/,
  ],
])('%s of a script is found, with its line', (_what, find, replacement, said) => {
  const [fault] = faultsAfter(find, replacement);
  expect(fault).toMatch(said);
  expect(fault).toContain(`example.yaml:${lineOf(find)}:`);
});
