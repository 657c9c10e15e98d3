import { Authorizer } from './authorizer';
import { type Chance, chanceFrom, seedChance } from './chance';
import type { Caller } from './context';
import type { Credential } from './hooks';
import { OpenCalls } from './open-calls';
import { fail, isWaiting, type Outcome, WAITING, type Waiting } from './outcome';
import { placeholderSignature } from './placeholder-signature';
import type { Plain } from './plain';
import { Recorder } from './recorder';
import { Scheduler } from './scheduler';
import type { ServiceFactory } from './service';
import { ServiceRegistry } from './service-registry';
import { drawUuid } from './uuid';
import { WorkQueue } from './work-queue';
import { worldHash } from './world-hash';
import {
  type PendingCall,
  placeOf,
  type Reply,
  type Work,
  type WorldCall,
  type WorldOptions,
  type WorldSnapshot,
} from './world-options';
import type { WorldRuntime } from './world-runtime';

/**
 * A world is a pure function of its seed and the commands it is given. It has no clock: time moves only in `advance`.
 * One thing happens at a time: a step's commands, calls and answers wait in a queue and are done in order before the
 * step's caller hears anything.
 */
export class World {
  readonly seed: number;
  readonly startMs: number;
  readonly accountId: string;
  readonly region: string;
  private now: number;
  private nextCallId = 1;
  private scheduler = new Scheduler();
  private ids: Chance;
  private readonly services: ServiceRegistry;
  private authorizer: Authorizer;
  private readonly countedUntouched: Readonly<Record<string, Plain>>;
  private readonly calls = new OpenCalls();
  private readonly work = new WorkQueue();
  private readonly recorder: Recorder;

  constructor(private readonly options: WorldOptions) {
    this.seed = options.seed;
    ({ startMs: this.startMs, accountId: this.accountId, region: this.region } = placeOf(options));
    this.now = this.startMs;
    this.recorder = new Recorder(options.observe);
    this.ids = chanceFrom(seedChance(options.seed, 'ids'));
    const runtime = this.runtime(options);
    this.services = new ServiceRegistry(runtime, options.seed, options.services);
    this.countedUntouched = options.countedUntouched ?? {};
    this.authorizer = this.openAuthorizer(runtime);
  }

  /** Names of the services that it has. */
  get serviceNames(): ReadonlySet<string> {
    return this.services.names;
  }

  /** Lets a service in that has been untouched so far: the world goes on as if it had been there from the beginning. */
  join(factory: ServiceFactory): void {
    this.services.add(factory);
    this.authorizer = this.openAuthorizer(this.runtime(this.options));
  }

  get nowMs(): number {
    return this.now;
  }

  /** When the next timer is due, or undefined when nothing will ever happen by itself. */
  get nextTimerMs(): number | undefined {
    return this.scheduler.nextAtMs;
  }

  /** Who calls when a call does not say: the owner account's root user, over HTTPS. */
  caller(overrides: Partial<Caller> = {}): Caller {
    const { accountId = this.accountId } = overrides;
    const root = { accountId, principalArn: `arn:aws:iam::${accountId}:root`, region: this.region };
    return { ...root, secureTransport: true, actor: 'reader', ...overrides };
  }

  /** Calls an operation. A long poll answers `WAITING`; its outcome comes from `answer(callId)` once time has moved. */
  execute(call: WorldCall): { callId: number; outcome: Outcome<unknown> | Waiting } {
    const caller = this.caller(call.caller);
    const callId = this.begin(call.service, call.operation, call.request, caller, 'outside');
    this.drain();
    return { callId, outcome: this.answer(callId) ?? WAITING };
  }

  /** The outcome of a call that was waiting, once; undefined while it still waits. */
  answer(callId: number): Outcome<unknown> | undefined {
    return this.calls.take(callId);
  }

  /** Calls from outside that have been answered since they waited, and whose answer nobody has taken yet. */
  get answeredCalls(): number[] {
    return this.calls.answered;
  }

  /** Calls from outside that still wait. */
  get waitingCalls(): number[] {
    return this.calls.waiting;
  }

  /** Takes a waiting call back, because whoever made it is gone. Nothing happens if it has been answered. */
  abandon(callId: number): void {
    const call = this.calls.end(callId);
    if (!call) return;
    const { service, context } = this.services.beginStep(call.service, callId, call.caller);
    service.onAbandon(context);
    this.drain();
  }

  /** Moves time, running every timer that falls due on the way. @param ms milliseconds, not negative */
  advance(ms: number): void {
    this.advanceTo(this.now + ms);
  }

  /** @throws RangeError when the moment lies in the past: only a restored snapshot goes back. */
  advanceTo(atMs: number): void {
    if (!(atMs >= this.now)) throw new RangeError(`Time cannot move from ${this.now} to ${atMs}.`);
    for (let timer = this.scheduler.takeDue(atMs); timer; timer = this.scheduler.takeDue(atMs)) {
      this.now = timer.atMs;
      const { service, context } = this.services.beginStep(timer.service);
      service.onTimer(timer.payload, context);
      this.drain();
    }
    this.now = atMs;
  }

  /**
   * What a service shows of itself now; the service exports the type.
   * @param originMs moments are told in milliseconds after this one; left out, after the Unix epoch
   */
  describe(service: string, originMs = 0): unknown {
    return this.services.service(service).describe(this.now, originMs);
  }

  /** Whose an access key is now, by the first service that keeps keys; undefined for one that nobody knows. */
  credential(accessKeyId: string): Credential | undefined {
    return this.services.credential(accessKeyId, this.now);
  }

  snapshot(): WorldSnapshot {
    return {
      seed: this.seed,
      startMs: this.startMs,
      nowMs: this.now,
      accountId: this.accountId,
      region: this.region,
      nextCallId: this.nextCallId,
      nextSeq: this.recorder.nextSeq,
      ids: this.ids.state(),
      scheduler: this.scheduler.snapshot(),
      pending: this.calls.all,
      ...this.services.snapshot(),
    };
  }

  /** Puts the world back to a snapshot of a world with the same services. Answers not collected before are dropped. */
  restore(snapshot: WorldSnapshot): void {
    this.now = snapshot.nowMs;
    this.nextCallId = snapshot.nextCallId;
    this.recorder.nextSeq = snapshot.nextSeq;
    this.ids = chanceFrom(snapshot.ids);
    this.scheduler = new Scheduler(snapshot.scheduler);
    this.work.clear();
    this.calls.restore(snapshot.pending);
    this.services.restore(snapshot.services, snapshot.chances);
  }

  /** SHA-256 of the whole state: equal after equal commands, in every runtime, also after a rewind. */
  hash(): string {
    return worldHash(this.snapshot(), this.services.joinedUntouched(), this.countedUntouched);
  }

  private openAuthorizer(runtime: WorldRuntime): Authorizer {
    const services = this.services.all();
    this.recorder.setCallListeners(services);
    return new Authorizer(runtime, services, this.options.organizationId);
  }

  private runtime({ sign = placeholderSignature }: WorldOptions): WorldRuntime {
    const world = this;
    return {
      get nowMs() {
        return world.now;
      },
      accountId: this.accountId,
      caller: (overrides) => this.caller(overrides),
      serves: (service) => this.services.has(service),
      enqueue: (work) => this.work.push(work),
      schedule: (service, atMs, payload) =>
        this.scheduler.schedule(Math.max(atMs, this.now), service, payload),
      record: (service, callId, event) => this.recorder.event(this.now, service, callId, event),
      uuid: () => drawUuid(this.ids),
      sign,
      ask: (service, question) => this.services.find(service)?.answer?.(question, this.now),
    };
  }

  private begin(service: string, operation: string, request: unknown, caller: Caller, reply: Reply): number {
    const callId = this.nextCallId;
    this.nextCallId += 1;
    const call: PendingCall = { callId, service, operation, caller, reply };
    this.recorder.call(this.now, call, request);
    const step = this.perform(call, request);
    if (isWaiting(step)) this.calls.wait(call);
    else this.complete(call, step, request);
    return callId;
  }

  private perform(call: PendingCall, request: unknown): Outcome<unknown> | Waiting {
    if (!this.services.offers(call.service, call.operation)) {
      return fail('InvalidAction', `The action ${call.operation} is not valid for this endpoint.`);
    }
    const { service, context } = this.services.beginStep(call.service, call.callId, call.caller);
    const access = service.access(call.operation, request, context);
    const refusal = access && this.authorizer.refusal(access, call.caller, call.callId);
    return refusal ?? service.run(call.operation, request, context);
  }

  private complete(call: PendingCall, outcome: Outcome<unknown>, request?: unknown): void {
    const { reply } = call;
    this.recorder.answer(this.now, call, outcome, request);
    if (reply === 'outside') this.calls.keep(call.callId, outcome);
    if (typeof reply === 'string') return;
    const receiver = this.services.beginStep(reply.service);
    receiver.service.onAnswer(reply.key, outcome, receiver.context);
  }

  private drain(): void {
    this.work.drain((work) => this.do(work));
  }

  private do(work: Work): void {
    if (work.kind === 'command') {
      const { service, context } = this.services.beginStep(work.service);
      service.onCommand(work.command, context);
    } else if (work.kind === 'call') {
      const { service, operation, request, caller, replyKey: key } = work.call;
      const reply: Reply = key === undefined ? 'nobody' : { service: work.from, key };
      this.begin(service, operation, request, caller, reply);
    } else {
      const call = this.calls.end(work.callId);
      if (call) this.complete(call, work.outcome);
    }
  }
}
