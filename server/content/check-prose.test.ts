import { expect, test } from 'vitest';
import { checkProse } from './check-prose';

const found = (value: string) =>
  checkProse({ type: 'text', value }, 'x.mdx').map((fault) => fault.fault.split('"')[1]);

test.each([
  ['It waits for 30 seconds.', '30 seconds'],
  ['It waits for 30s.', '30s'],
  ['A 12-hour cap.', '12-hour'],
  ['At most 256 KB.', '256 KB'],
  ['At most 1 MiB.', '1 MiB'],
  ['Up to 120,000 messages.', '120,000 messages'],
  ['It was delivered 3 times.', '3 times'],
  ['In 5% of calls.', '5%'],
  ['About 300 calls per second.', '300 calls'],
  ['Send 20/s.', '20/s'],
])('%s holds a quantity', (prose, quantity) => {
  expect(found(prose)).toEqual([quantity]);
});

test.each([
  'Drag to 00:31: the message is back.',
  'Order 3 is late.',
  'The DVA-C02 exam.',
  'Five messages wait.',
  'Since 2006, SQS.',
  'HTTP 200 is no proof.',
])('%s holds none', (prose) => {
  expect(found(prose)).toEqual([]);
});

test('a quantity on a later line of a paragraph is found there', () => {
  const position = { start: { line: 10, column: 5 }, end: { line: 11, column: 20 } };
  const [fault] = checkProse({ type: 'text', value: 'A paragraph\nof 30 seconds', position }, 'x.mdx');
  expect(fault).toMatchObject({ line: 11, column: 4 });
});
