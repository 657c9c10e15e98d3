import { array, assert, constantFrom, integer, property } from 'fast-check';
import { expect, test } from 'vitest';
import type { MessageView } from '@/engine/sqs/view';
import { drawn } from './paint-queue';

const messages = array(constantFrom('visible', 'inFlight', 'delayed')).map((states) =>
  states.map((state, index) => ({ id: String(index), state }) as MessageView),
);

test('as many are drawn as fit, those in flight before the others, each group in its order', () => {
  assert(
    property(messages, integer({ min: 0, max: 20 }), (all, capacity) => {
      const shown = drawn(all, capacity);
      expect(shown).toHaveLength(Math.min(all.length, capacity));
      if (all.length <= capacity) expect(shown).toEqual(all);
      else {
        const held = all.filter(({ state }) => state === 'inFlight');
        expect(shown.slice(0, held.length)).toEqual(held.slice(0, capacity));
        const rest = shown.slice(held.length).map(({ id }) => Number(id));
        expect(rest).toEqual([...rest].sort((one, other) => one - other));
      }
    }),
  );
});
