import type { Outcome } from './outcome';
import type { PendingCall } from './world-options';

/** The calls of a world that wait, and the outcomes that nobody has taken yet. */
export class OpenCalls {
  private readonly pending = new Map<number, PendingCall>();
  private readonly outcomes = new Map<number, Outcome<unknown>>();

  /** Calls that wait, in the order in which they began to. */
  get all(): PendingCall[] {
    return [...this.pending.values()];
  }

  /** Calls from outside that still wait. */
  get waiting(): number[] {
    return this.all.flatMap(({ reply, callId }) => (reply === 'outside' ? [callId] : []));
  }

  /** Calls whose outcome nobody has taken yet. */
  get answered(): number[] {
    return [...this.outcomes.keys()];
  }

  wait(call: PendingCall): void {
    this.pending.set(call.callId, call);
  }

  /** A call that waited and waits no longer; undefined for one that does not wait. */
  end(callId: number): PendingCall | undefined {
    const call = this.pending.get(callId);
    this.pending.delete(callId);
    return call;
  }

  keep(callId: number, outcome: Outcome<unknown>): void {
    this.outcomes.set(callId, outcome);
  }

  /** The outcome of a call, once; undefined while it waits. */
  take(callId: number): Outcome<unknown> | undefined {
    const outcome = this.outcomes.get(callId);
    this.outcomes.delete(callId);
    return outcome;
  }

  /** Only these calls wait, and nothing is there to be taken. */
  restore(calls: readonly PendingCall[]): void {
    this.outcomes.clear();
    this.pending.clear();
    for (const call of calls) this.wait(call);
  }
}
