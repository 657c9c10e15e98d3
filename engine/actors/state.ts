import type { Plain } from '../kernel/plain';
import type { Held, SourceAdapter, TargetAdapter } from '../module/adapters';
import type { ConsumersPlan, ProducerPlan } from './plans';

/** A producer at work. Timers of an older generation are ignored, so that a change needs to cancel none. */
export type Producer = {
  plan: ProducerPlan;
  generation: number;
  /** Messages made so far; the next one has this number plus one. */
  made: number;
  /** Entries of the schedule that have been sent, by index. */
  scheduleDone: number;
  /** Steady sends count from here, so that a changed rate starts afresh. */
  steadySinceMs: number;
  steadyTicks: number;
  sent: number;
  failed: number;
  resent: number;
};

export type WorkerState = 'starting' | 'idle' | 'polling' | 'processing' | 'crashed' | 'stopping';

export type Worker = {
  /** `<consumers>#<number>` */
  id: string;
  number: number;
  state: WorkerState;
  /** Timers and answers that carry an older token are stale. */
  token: number;
  sinceMs: number;
  untilMs?: number;
  /** The one in work first. */
  held: Held[];
  /** Leaves when its hands are empty. */
  leaving: boolean;
};

export type Consumers = {
  plan: ConsumersPlan;
  workers: Worker[];
  nextToken: number;
  processed: number;
  failed: number;
  deleted: number;
  emptyReceives: number;
  crashes: number;
  /** Milliseconds of finished work of all its workers, for the CPU metric. */
  busyMs: number;
  /** Bodies that an idempotent group has processed. */
  seen: Set<string>;
  /** How it takes; made of the plan, and so not part of a snapshot. */
  source: SourceAdapter;
};

/** The ways of a world to send and to take, by name; where a plan names none the usual one is meant. */
export interface Adapters {
  /** @throws Error for one that the world does not have: plans are checked when they are compiled */
  target(name: string | undefined): TargetAdapter;
  source(name: string | undefined): SourceAdapter;
}

export interface ActorsState {
  producers: Map<string, Producer>;
  consumers: Map<string, Consumers>;
  /** How actors reach what they send to and take from. Not part of a snapshot. */
  adapters: Adapters;
}

type ConsumersSnapshot = Omit<Consumers, 'seen' | 'source'> & { seen: string[] };
type ActorsSnapshot = { producers: Producer[]; consumers: ConsumersSnapshot[] };

export function createActors(adapters: Adapters): ActorsState {
  return { producers: new Map(), consumers: new Map(), adapters };
}

export function snapshotActors(state: ActorsState): Plain {
  const snapshot: ActorsSnapshot = {
    producers: [...state.producers.values()].map((producer) => ({ ...producer })),
    consumers: [...state.consumers.values()].map(({ source: _, ...group }) => ({
      ...group,
      workers: group.workers.map(copyWorker),
      seen: [...group.seen],
    })),
  };
  return snapshot;
}

export function restoreActors(plain: Plain, adapters: Adapters): ActorsState {
  const snapshot = plain as ActorsSnapshot;
  return {
    producers: new Map(snapshot.producers.map((producer) => [producer.plan.name, { ...producer }])),
    consumers: new Map(
      snapshot.consumers.map((group) => [
        group.plan.name,
        {
          ...group,
          workers: group.workers.map(copyWorker),
          seen: new Set(group.seen),
          source: adapters.source(group.plan.source),
        },
      ]),
    ),
    adapters,
  };
}

function copyWorker(worker: Worker): Worker {
  return { ...worker, held: worker.held.slice() };
}
