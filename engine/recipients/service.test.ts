import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { World } from '../kernel/world';
import { HOOK, openRecipients } from '../testing/open-recipients';

test.each([
  ['Deliver', {}, 'MissingParameter', 'The field kind is missing.'],
  [
    'Deliver',
    { kind: 'inbox', address: 'a', body: 5 },
    'InvalidParameter',
    'The field body must be a String.',
  ],
  ['PutRecipient', { kind: 'fax', name: 'x', address: 'y' }, 'InvalidParameter', 'There is no kind fax.'],
  [
    'PutRecipient',
    { kind: 'webhook', name: 'x', address: 'y', latencyMs: -1 },
    'InvalidParameter',
    'latencyMs must not be negative.',
  ],
  ['SetOutward', { enabled: 'yes' }, 'InvalidParameter', 'The field enabled must be a Boolean.'],
  ['CompleteOutgoing', { id: 1.5 }, 'InvalidParameter', 'The field id must be an Integer.'],
])('%s %j is refused', (operation, request, code, message) => {
  expect(openRecipients().raw(operation, request)).toMatchObject({ ok: false, error: { code, message } });
});

test('a world goes on from its snapshot as it would have gone on itself, for any sequence', () => {
  const step = fc.oneof(
    fc.record({ kind: fc.constantFrom('inbox', 'phone', 'app'), address: fc.constantFrom('a', 'b') }),
    fc.constant({ kind: 'webhook' as const, address: HOOK }),
    fc.constant({ kind: 'webhook' as const, address: 'http://elsewhere.example' }),
    fc.integer({ min: 1, max: 20_000 }),
  );
  fc.assert(
    fc.property(fc.integer(), fc.array(step, { maxLength: 20 }), fc.nat(20), (seed, steps, cut) => {
      const run = (world: World, some: typeof steps) => {
        for (const one of some) {
          if (typeof one === 'number') world.advance(one);
          else {
            const request = { ...one, body: 'x' };
            world.execute({ service: 'recipients', operation: 'Deliver', request });
          }
        }
      };
      const start = () => {
        const { world, put, raw } = openRecipients(seed);
        put({ kind: 'webhook', name: 'hook', address: HOOK, latencyMs: 700, failureRate: 0.3 });
        raw('SetOutward', { enabled: true });
        return world;
      };
      const straight = start();
      run(straight, steps);
      const first = start();
      run(first, steps.slice(0, cut));
      const second = start();
      second.restore(JSON.parse(JSON.stringify(first.snapshot())));
      expect(second.hash()).toBe(first.hash());
      run(second, steps.slice(cut));
      expect(second.hash()).toBe(straight.hash());
    }),
    { seed: 3, numRuns: 60 },
  );
});
