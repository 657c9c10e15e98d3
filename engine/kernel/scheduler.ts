import type { Plain } from './plain';

export type Timer = {
  atMs: number;
  /** Ties are broken by the order in which timers were set. */
  order: number;
  service: string;
  payload: Plain;
};

/** A binary heap of timers by (atMs, order). Timers are not cancelled: a service ignores one that has become stale. */
export class Scheduler {
  private heap: Timer[];
  private nextOrder: number;

  constructor(snapshot: { timers: Timer[]; nextOrder: number } = { timers: [], nextOrder: 1 }) {
    // A sorted array is a valid heap, and snapshots are sorted.
    this.heap = snapshot.timers.slice();
    this.nextOrder = snapshot.nextOrder;
  }

  get size(): number {
    return this.heap.length;
  }

  get nextAtMs(): number | undefined {
    return this.heap[0]?.atMs;
  }

  schedule(atMs: number, service: string, payload: Plain): void {
    const timer: Timer = { atMs, order: this.nextOrder, service, payload };
    this.nextOrder += 1;
    let index = this.heap.length;
    this.heap.push(timer);
    while (index > 0) {
      const parent = (index - 1) >> 1;
      const other = this.heap[parent] as Timer;
      if (!before(timer, other)) break;
      this.heap[index] = other;
      index = parent;
    }
    this.heap[index] = timer;
  }

  /** Takes the earliest timer that is due at or before `atMs`. */
  takeDue(atMs: number): Timer | undefined {
    const first = this.heap[0];
    if (!first || first.atMs > atMs) return undefined;
    const last = this.heap.pop() as Timer;
    if (this.heap.length > 0) this.sink(last);
    return first;
  }

  snapshot(): { timers: Timer[]; nextOrder: number } {
    const timers = this.heap.slice().sort((one, other) => one.atMs - other.atMs || one.order - other.order);
    return { timers, nextOrder: this.nextOrder };
  }

  private sink(timer: Timer): void {
    const { heap } = this;
    let index = 0;
    for (;;) {
      let child = 2 * index + 1;
      if (child >= heap.length) break;
      if (child + 1 < heap.length && before(heap[child + 1] as Timer, heap[child] as Timer)) child += 1;
      if (!before(heap[child] as Timer, timer)) break;
      heap[index] = heap[child] as Timer;
      index = child;
    }
    heap[index] = timer;
  }
}

function before(one: Timer, other: Timer): boolean {
  return one.atMs < other.atMs || (one.atMs === other.atMs && one.order < other.order);
}
