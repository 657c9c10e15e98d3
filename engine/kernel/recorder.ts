import type { EngineEvent } from './context';
import type { Outcome } from './outcome';
import type { RunningService } from './service';
import type { TraceEntry } from './trace';
import type { PendingCall } from './world-options';

/** Tells a world's observer, and the services that keep records of calls, what happens, and numbers it. */
export class Recorder {
  nextSeq = 1;
  private callListeners: RunningService[] = [];

  constructor(private readonly observe: ((entry: TraceEntry) => void) | undefined) {}

  /** Services with an `onCall` are told of every call that has been answered. */
  setCallListeners(services: RunningService[]): void {
    this.callListeners = services.filter((service) => service.onCall);
  }

  call(atMs: number, { callId, service, operation, caller }: PendingCall, request: unknown): void {
    const seq = this.takeSeq();
    this.observe?.({ kind: 'call', seq, atMs, callId, service, operation, request, caller });
  }

  /** @param request left out where the call has waited: a waiting call does not keep it */
  answer(atMs: number, call: PendingCall, outcome: Outcome<unknown>, request: unknown): void {
    const { callId, service, operation, caller } = call;
    const seq = this.takeSeq();
    this.observe?.({ kind: 'answer', seq, atMs, callId, service, operation, outcome, caller });
    if (this.callListeners.length === 0) return;
    const error = outcome.ok ? undefined : outcome.error;
    for (const listener of this.callListeners)
      listener.onCall?.({ atMs, callId, service, operation, request, caller, error });
  }

  event(atMs: number, service: string, callId: number, event: EngineEvent): void {
    const seq = this.takeSeq();
    this.observe?.({ kind: 'event', seq, atMs, callId, service, event });
  }

  /** Counted whether or not anybody observes: watching a world must not change its hash. */
  private takeSeq(): number {
    this.nextSeq += 1;
    return this.nextSeq - 1;
  }
}
