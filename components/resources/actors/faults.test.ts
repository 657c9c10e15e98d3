import { array, assert, boolean, option, property, record } from 'fast-check';
import { expect, test } from 'vitest';
import { switchable } from './fault-kinds';
import { mayFail } from './faults';
import { nameAt } from './names';

const groups = array(
  record({ forgetsToDelete: boolean(), crashes: boolean(), fails: boolean() }).map(
    ({ forgetsToDelete, crashes, fails }) => ({
      ...{ from: 'orders', forgetsToDelete },
      ...(crashes && { crashRate: 0.1 }),
      ...(fails && { failureRate: 0.1 }),
    }),
  ),
  { maxLength: 3 },
);

test('switches are fetched exactly where there is a fault to switch', () => {
  assert(
    property(groups, option(boolean()), (consumers, offered) => {
      const controls = offered === null ? undefined : offered ? ['faults'] : ['ReceiveMessage'];
      const declaration = { id: 'x', seed: 1, topology: { consumers }, ...(controls && { controls }) };
      const any = consumers.some(
        (_, index) => switchable(declaration, nameAt('consumers', index)).length > 0,
      );
      return mayFail(declaration) === (any || offered === true);
    }),
  );
});

test('a world without workers has none', () => {
  expect(mayFail({ topology: {} })).toBe(false);
});
