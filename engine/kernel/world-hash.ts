import { seedChance } from './chance';
import { stateHash } from './hash';
import type { Plain } from './plain';
import type { WorldSnapshot } from './world-options';

/**
 * SHA-256 of the whole state: equal after equal commands, in every runtime, also after a rewind, and whatever services have
 * joined without anything happening in them.
 * @param ignored names of services that have joined and are as they were
 * @param counted the state of services that the hash counts although the world does not have them, by name
 */
export function worldHash(
  { services, chances, ...rest }: WorldSnapshot,
  ignored: readonly string[],
  counted: Readonly<Record<string, Plain>>,
): string {
  const known = without(services, ignored);
  const absent = Object.keys(counted).filter((name) => !(name in known));
  const seeded = absent.map((name) => [name, seedChance(rest.seed, name)]);
  return stateHash({
    ...rest,
    services: { ...counted, ...known },
    chances: { ...without(chances, ignored), ...Object.fromEntries(seeded) },
  });
}

function without<Value>(record: Record<string, Value>, names: readonly string[]): Record<string, Value> {
  return Object.fromEntries(Object.entries(record).filter(([name]) => !names.includes(name)));
}
