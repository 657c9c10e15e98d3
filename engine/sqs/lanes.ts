import { IndexedHeap } from './indexed-heap';
import { Lane } from './lane';
import { sqsLimits } from './limits';
import type { Message } from './message';

function headFirst(one: Lane, other: Lane): boolean {
  return (one.head?.order ?? 0) < (other.head?.order ?? 0);
}

const PROCESSING_PERIOD_MS = sqsLimits.fairQueueQuietSeconds.value * 1000;

/**
 * The lanes of a queue and which of them comes next: of a FIFO queue the free group whose head arrived first, of a
 * standard queue the message that stands first, tenants that take more than their share after the others.
 */
export class Lanes {
  readonly all = new Map<string | undefined, Lane>();
  /** Time that consumers spent on all lanes, in the same periods as each lane counts. */
  readonly processing = { period: 0, currentMs: 0, previousMs: 0 };
  private readonly open = new IndexedHeap<Lane>(headFirst);
  private readonly noisy = new Set<Lane>();

  constructor(private readonly fifo: boolean) {}

  lane(groupId: string | undefined): Lane {
    const found = this.all.get(groupId);
    if (found) return found;
    const lane = new Lane(groupId);
    this.all.set(groupId, lane);
    return lane;
  }

  /** Puts the lane where it belongs after its head, its lock or its size has changed. */
  refresh(lane: Lane): void {
    if (lane.visible === 0 && lane.noisy) this.quieten(lane);
    const belongs = this.isOpen(lane);
    if (lane.heapIndex >= 0) {
      if (belongs) this.open.update(lane);
      else this.open.remove(lane);
    } else if (belongs) {
      this.open.push(lane);
    }
    if (lane.size === 0) this.all.delete(lane.groupId);
  }

  /** Whether a receive now would find something. */
  get hasNext(): boolean {
    return this.open.size > 0 || this.noisy.size > 0;
  }

  /** The lane to take the next message from. @param inFlight messages in flight in the whole queue */
  next(nowMs: number, inFlight: number): Lane | undefined {
    if (this.fifo) return this.open.top;
    this.forgive(nowMs);
    for (let lane = this.open.top; lane; lane = this.open.top) {
      if (!this.isNoisy(lane, nowMs, inFlight)) return lane;
      lane.noisy = true;
      this.noisy.add(lane);
      this.refresh(lane);
    }
    return this.leastNoisy();
  }

  /** A consumer had a message of this lane for so long. */
  spent(lane: Lane, nowMs: number, ms: number): void {
    if (this.fifo || lane.groupId === undefined) return;
    addTo(lane.processing, nowMs, ms);
    addTo(this.processing, nowMs, ms);
  }

  /** Only for restoring: the tenant was noisy. */
  markNoisy(lane: Lane): void {
    lane.noisy = true;
    this.noisy.add(lane);
    this.refresh(lane);
  }

  private isOpen(lane: Lane): boolean {
    const head: Message | undefined = lane.visible > 0 ? lane.head : undefined;
    if (!head) return false;
    // While any message of a group is in flight no other of that group is returned. Source: API reference, ReceiveMessage.
    return this.fifo ? lane.inFlight === 0 && head.inWindow : !lane.noisy;
  }

  /**
   * Noisy: over 10% of the messages in flight and at least 30 of them, or over 10% of recent processing time.
   * Source: SQS Developer Guide, sqs-fair-queues-detailed. A message without a group is its own tenant, never noisy.
   */
  private isNoisy(lane: Lane, nowMs: number, inFlight: number): boolean {
    if (lane.groupId === undefined || isIdle(lane, nowMs)) return false;
    const share = sqsLimits.fairQueueInFlightShare.value;
    if (lane.inFlight >= sqsLimits.fairQueueMinimumInFlight.value && lane.inFlight > share * inFlight)
      return true;
    return recentMs(lane.processing, nowMs) > share * recentMs(this.processing, nowMs);
  }

  private forgive(nowMs: number): void {
    for (const lane of this.noisy) {
      if (!isIdle(lane, nowMs)) continue;
      this.quieten(lane);
      this.refresh(lane);
    }
  }

  private quieten(lane: Lane): void {
    lane.noisy = false;
    lane.processing = { period: 0, currentMs: 0, previousMs: 0 };
    this.noisy.delete(lane);
  }

  /** Among noisy tenants the one with the fewest messages in flight comes first; then the one that waits longest. */
  private leastNoisy(): Lane | undefined {
    let least: Lane | undefined;
    for (const lane of this.noisy) {
      const fewer = !least || lane.inFlight < least.inFlight;
      if (fewer || (lane.inFlight === least?.inFlight && headFirst(lane, least))) least = lane;
    }
    return least;
  }
}

/** A tenant that has sent nothing for five minutes is not noisy, whatever it still has in flight. */
function isIdle(lane: Lane, nowMs: number): boolean {
  return lane.lastSentAtMs + PROCESSING_PERIOD_MS <= nowMs;
}

interface Processing {
  period: number;
  currentMs: number;
  previousMs: number;
}

function turn(processing: Processing, nowMs: number): void {
  const period = Math.floor(nowMs / PROCESSING_PERIOD_MS);
  if (processing.period === period) return;
  processing.previousMs = processing.period === period - 1 ? processing.currentMs : 0;
  processing.currentMs = 0;
  processing.period = period;
}

function addTo(processing: Processing, nowMs: number, ms: number): void {
  turn(processing, nowMs);
  processing.currentMs += ms;
}

function recentMs(processing: Processing, nowMs: number): number {
  turn(processing, nowMs);
  return processing.currentMs + processing.previousMs;
}
