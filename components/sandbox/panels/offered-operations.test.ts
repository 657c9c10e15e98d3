import { expect, test } from 'vitest';
import { loadRooms } from '../../resources/registry';
import { isOperation, offeredOperations } from './offered-operations';

const rooms = await loadRooms(['sqs', 'sns', 'actors']);

test('a lesson that names calls offers those, in its order, and nothing else', () => {
  const controls = ['sns:Publish', 'faults', 'sqs:PurgeQueue', 'sts:GetCallerIdentity'];
  expect(offeredOperations(rooms, { controls, topology: {} })).toEqual([
    'sns:Publish',
    'sqs:PurgeQueue',
    'sts:GetCallerIdentity',
  ]);
  expect(offeredOperations(rooms, { controls: [], topology: {} })).toEqual([]);
});

test('a lesson that names none offers what is usual where it is declared', () => {
  const usual = ['SendMessage', 'ReceiveMessage', 'DeleteMessage', 'ChangeMessageVisibility'].map(
    (name) => `sqs:${name}`,
  );
  expect(offeredOperations(rooms, { topology: { queues: [{ name: 'orders' }] } })).toEqual(usual);
  expect(offeredOperations(rooms, { topology: { topics: [{ name: 'news' }] } })).toContain('sns:Publish');
});

test('a word that is no operation is about the actors', () => {
  expect(['sqs:SendMessage', 'faults'].map(isOperation)).toEqual([true, false]);
});
