import type { Topology, TopologyChange } from '../client/topology';
import type { WorldView } from '../client/view';
import type { AroundTrace } from '../history/around-trace';
import type { Outcome } from '../kernel/outcome';
import type { ServiceFactory } from '../kernel/service';
import type { TraceEntry } from '../kernel/trace';
import type { World } from '../kernel/world';
import type { WorldCall } from '../kernel/world-options';
import type { AroundLedger } from '../requirement/around-ledger';
import type { Place } from '../topology/place';

/** Calls in order; each is told the answer to the one before it. */
export type Calls = Iterator<WorldCall, unknown, Outcome<unknown> | undefined>;

/**
 * All that a world needs besides SQS and its producers and consumers: topics, recipients, functions, buckets, buses, keys,
 * roles. One object, so that a browser loads it only for a declaration that `needsSurroundings`.
 */
export interface Surroundings {
  /** All services of such a world, the core's included. */
  services: ServiceFactory[];
  /** The service that an operation belongs to: SQS where it has one of that name, else the first that has. */
  serviceOf(operation: string): string;
  /** @param arns those that only a resource's creation has told, by its name */
  locate(place: Place, topology: Topology, arns: Record<string, string>): Place;
  /** @throws RangeError with a remedy for a value that cannot be, or a name that is not declared */
  compile(topology: Topology, place: Place): Calls;
  /** @throws RangeError with a remedy when the change cannot be made; no call is made then */
  applyChange(
    topology: Topology,
    change: TopologyChange,
    locate: (topology: Topology) => Place,
  ): { topology: Topology; calls: Calls };
  /** The entry with a recipient's declared name where an event says its address. */
  named(entry: TraceEntry, place: Place): TraceEntry;
  /** The kinds that the topology declares, in milliseconds after the world's start. */
  describe(world: World, topology: Topology, place: Place): Partial<WorldView>;
  newLedger(): AroundLedger;
  trace: AroundTrace;
}
