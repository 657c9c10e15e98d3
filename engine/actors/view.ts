import type { WorkerState } from './state';

export interface ProducerView {
  name: string;
  to: string;
  running: boolean;
  sent: number;
  failed: number;
}

export interface WorkerView {
  id: string;
  state: WorkerState;
  /** Ids of the messages it holds, the one in work first. */
  messages: string[];
  /** When the present state ends by itself. Moments are milliseconds after the one that `describe` counts from: in a sandbox the world's start. */
  untilMs?: number;
}

export interface ConsumersView {
  name: string;
  from: string;
  running: boolean;
  workers: WorkerView[];
  processed: number;
  failed: number;
  deleted: number;
  emptyReceives: number;
  crashes: number;
  /** What is wrong with its workers now; the rates are probabilities. */
  faults: { forgetsToDelete: boolean; crashRate: number; failureRate: number };
}

/** The kinds that actors show, by their key in the view of a world. */
export interface ActorViews {
  producers: ProducerView;
  consumers: ConsumersView;
}

export interface ActorsView {
  producers: Record<string, ProducerView>;
  consumers: Record<string, ConsumersView>;
}
