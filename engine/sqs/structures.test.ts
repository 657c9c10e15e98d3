import { expect, test } from 'vitest';
import { chanceFrom, seedChance } from '../kernel/chance';
import { Chain } from '../structures/chain';
import { ExpiringMap } from '../structures/expiring-map';
import { IndexedHeap } from './indexed-heap';
import { Lane } from './lane';
import { Message } from './message';
import { formatHandle, parseHandle } from './receipt-handle';
import { ScanWindow } from './scan-window';

test('a heap gives its items in order, whichever were removed or changed meanwhile', () => {
  const chance = chanceFrom(seedChance(1, 'heap'));
  const heap = new IndexedHeap<{ value: number; heapIndex: number }>((one, other) => one.value < other.value);
  const items = Array.from({ length: 500 }, (_, index) => ({
    value: chance.below(10_000) + index / 1000,
    heapIndex: -1,
  }));
  for (const item of items) heap.push(item);
  const kept = items.filter((item, index) => {
    if (index % 3 === 0) heap.remove(item);
    if (index % 3 === 1) {
      item.value = chance.below(10_000) + index / 1000;
      heap.update(item);
    }
    return index % 3 !== 0;
  });
  const popped = Array.from({ length: heap.size }, () => heap.pop()?.value);
  expect(popped).toEqual(kept.map(({ value }) => value).sort((one, other) => one - other));
  expect(heap.pop()).toBeUndefined();
  expect(items.every(({ heapIndex }) => heapIndex === -1)).toBe(true);
});

test('a chain keeps its order when items leave from anywhere', () => {
  const chain = new Chain<number>();
  const nodes = [1, 2, 3, 4, 5].map((item) => chain.append(item));
  for (const index of [0, 2, 4]) {
    const node = nodes[index];
    if (node) chain.remove(node);
  }
  expect([...chain.items()]).toEqual([2, 4]);
  expect([chain.first?.item, chain.last?.item, chain.size]).toEqual([2, 4, 2]);
  chain.append(6);
  expect([...chain.items()]).toEqual([2, 4, 6]);
});

test('a map forgets each value when its time has come', () => {
  const map = new ExpiringMap<string>(100);
  map.put('a', 'first', 0);
  map.put('b', 'second', 50);
  expect(map.get('a', 99)).toBe('first');
  expect(map.get('a', 100)).toBeUndefined();
  expect(map.get('b', 149)).toBe('second');
  const copy = new ExpiringMap<string>(100);
  copy.restore(map.snapshot());
  expect(copy.snapshot()).toEqual(map.snapshot());
  expect(copy.get('b', 150)).toBeUndefined();
});

const content = { id: 'id', body: 'b', bodyMd5: '', senderId: '', bytes: 1 };

function messageAt(order: number): Message {
  const message = new Message(content, 0);
  message.order = order;
  return message;
}

test('a lane lets a message back in at its old place', () => {
  const lane = new Lane(undefined);
  const messages = [1, 2, 3, 4].map(messageAt);
  for (const message of messages) lane.join(message);
  const [first, second] = messages as [Message, Message];
  lane.leave(first);
  lane.leave(second);
  lane.join(second);
  expect(lane.head).toBe(second);
  lane.join(first);
  expect(lane.head).toBe(first);
  expect(lane.behindHead(2)?.order).toBe(3);
  expect(lane.behindHead(9)?.order).toBe(4);
  expect([lane.head, lane.visible]).toEqual([first, 4]);
});

test('the scan window covers the first messages and moves on when one leaves', () => {
  const chain = new Chain<Message>();
  const window = new ScanWindow(2);
  const nodes = [1, 2, 3, 4].map((order) => {
    const node = chain.append(messageAt(order));
    window.added(node);
    return node;
  });
  const inside = () => [...chain.items()].filter((message) => message.inWindow).map(({ order }) => order);
  function leave(index: number): number | undefined {
    const node = nodes[index];
    if (!node) return undefined;
    const entering = window.removing(node);
    chain.remove(node);
    return entering?.order;
  }
  expect(inside()).toEqual([1, 2]);
  expect(leave(1)).toBe(3);
  expect(leave(3)).toBeUndefined();
  expect(inside()).toEqual([1, 3]);
  expect(leave(2)).toBeUndefined();
  const node = chain.append(messageAt(5));
  window.added(node);
  expect(inside()).toEqual([1, 5]);
});

test('a receipt handle is read back, and a changed one is not', () => {
  const receipt = { queueTag: '0123abcd', number: 1_000_000, receive: 7 };
  const handle = formatHandle(receipt);
  expect(parseHandle(handle)).toEqual(receipt);
  for (let index = 0; index < handle.length; index += 1) {
    const changed = `${handle.slice(0, index)}${handle[index] === 'x' ? 'y' : 'x'}${handle.slice(index + 1)}`;
    expect(parseHandle(changed)).toBeUndefined();
  }
  expect(parseHandle('')).toBeUndefined();
});
