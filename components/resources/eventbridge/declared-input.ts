import type { Topology } from '@/engine/client/topology';
import { byName } from '../../sandbox/drawing/graph-parts';
import { DEFAULT_BUS, type EventbridgeInput } from './graph';

/** A declared world as it will first be seen, before it runs. */
export function declaredEventbridge({ buses = [], rules }: Topology): EventbridgeInput {
  return {
    buses: byName([{ name: DEFAULT_BUS }, ...buses.map(({ name }) => ({ name }))]),
    rules: byName(rules?.map(({ name, bus = DEFAULT_BUS, to }) => ({ name, bus, to }))),
  };
}
