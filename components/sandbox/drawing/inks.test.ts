import { expect, test } from 'vitest';
import type { ProducerSpec } from '@/engine/actors/spec';
import { contentOf } from '@/engine/client/content-of';
import { declaredFamilies } from '../../resources/actors/families';
import { inksFor, MARKS, tagOf } from './inks';

const declared = (...producers: ProducerSpec[]) => declaredFamilies({ producers });

test('messages of one family look alike, whatever their number', () => {
  const ink = inksFor(declared({ to: 'orders', bodies: ['order {n}', 'refund {n}'] }));
  expect(ink({ body: 'order 1' })).toBe(ink({ body: 'order 812' }));
  expect(ink({ body: 'order 1' })).not.toBe(ink({ body: 'refund 1' }));
});

test('the first family wears the spark', () => {
  expect(inksFor(declared({ to: 'orders' }))({ body: 'orders 7' })).toBe(0);
  expect(inksFor(declared())({ body: 'hello 1' })).toBe(0);
});

test('a group decides before the body does', () => {
  const ink = inksFor(declared({ to: 'orders', groups: ['anna', 'ben'] }));
  expect(ink({ body: 'order 1', groupId: 'anna' })).toBe(0);
  expect(ink({ body: 'order 1', groupId: 'ben' })).toBe(1);
});

test('a generated group is known by its number', () => {
  const ink = inksFor(declared({ to: 'orders', groups: 3 }));
  expect(['group-1', 'group-2', 'group-3'].map((groupId) => ink({ body: '', groupId }))).toEqual([0, 1, 2]);
});

test('a family that nobody declared always has the same ink', () => {
  const [one, other] = [inksFor(declared({ to: 'orders' })), inksFor(declared({ to: 'orders' }))];
  expect(one({ body: 'surprise' })).toBe(other({ body: 'surprise' }));
  expect(MARKS[one({ body: 'surprise' })]).toBeDefined();
});

test('a disc carries the number that stands alone in the body, else its first letter', () => {
  expect(tagOf('order 12')).toBe('12');
  expect(tagOf('order-1001')).toBe('1001');
  expect(tagOf('{"order": 7, "item": "mug"}')).toBe('7');
  expect(tagOf('photos/12.jpg')).toBe('12');
  expect(tagOf('final.mp4')).toBe('F');
  expect(tagOf('')).toBe('');
});

test('a message looks the same in its envelope as without', () => {
  const ink = inksFor(declared({ to: 'orders', bodies: ['order {n}', 'refund {n}'] }));
  const envelope =
    '{\n  "Type" : "Notification",\n  "MessageId" : "d6ec-9806",\n  "Message" : "refund 7",\n  "Subject" : "x 9"\n}';
  expect(tagOf(envelope)).toBe('7');
  expect(ink({ body: envelope })).toBe(ink({ body: 'refund 12' }));
});

test('what was written is found in an envelope, in an S3 event, in both, and in an event of a bus', () => {
  const event = JSON.stringify({ Records: [{ s3: { object: { key: 'in/"a" 1.jpg', size: 9 } } }] });
  expect(contentOf(event)).toBe('in/"a" 1.jpg');
  expect(contentOf(JSON.stringify({ Type: 'Notification', Message: event }))).toBe('in/"a" 1.jpg');
  expect(contentOf('{"version":"0","detail":{"order":3}}')).toBe('{"order":3}');
  expect(contentOf('{"order": 7}')).toBe('{"order": 7}');
  expect(contentOf('order 7')).toBe('order 7');
});
