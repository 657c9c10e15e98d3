import { authorise } from './access';
import { type Chance, type ChanceState, chanceFrom, seedChance } from './chance';
import type { Caller, Context, EngineEvent, OutgoingCall } from './context';
import { stateHash } from './hash';
import { fail, isWaiting, type Outcome, type Waiting } from './outcome';
import type { Plain } from './plain';
import { Scheduler, type Timer } from './scheduler';
import type { RunningService, ServiceFactory } from './service';
import type { TraceEntry } from './trace';

export interface WorldOptions {
  seed: number;
  services: ServiceFactory[];
  /** Virtual time at the start, in milliseconds since the Unix epoch. Default 2026-01-01T00:00:00Z. */
  startMs?: number;
  accountId?: string;
  region?: string;
  /** Receives every call, answer and event as it happens. Left out, nothing is recorded and nothing is kept. */
  observe?: (entry: TraceEntry) => void;
}

export interface WorldCall {
  service: string;
  operation: string;
  request: unknown;
  caller?: Partial<Caller>;
}

/** Who gets a call's answer: the outside through `answer()`, nobody, or a service's `onAnswer`. */
type Reply = 'outside' | 'nobody' | { service: string; key: Plain };

interface PendingCall {
  callId: number;
  service: string;
  operation: string;
  caller: Caller;
  reply: Reply;
}

export interface WorldSnapshot {
  seed: number;
  startMs: number;
  nowMs: number;
  accountId: string;
  region: string;
  nextCallId: number;
  nextSeq: number;
  ids: ChanceState;
  chances: Record<string, ChanceState>;
  scheduler: { timers: Timer[]; nextOrder: number };
  pending: PendingCall[];
  services: Record<string, Plain>;
}

export const DEFAULT_START_MS = 1767225600000;
export const DEFAULT_ACCOUNT_ID = '123456789012';
export const DEFAULT_REGION = 'us-east-1';

type Work =
  | { kind: 'command'; service: string; command: Plain }
  | { kind: 'call'; from: string; call: OutgoingCall }
  | { kind: 'answer'; callId: number; outcome: Outcome<unknown> };

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
  private nextSeq = 1;
  private scheduler = new Scheduler();
  private ids: Chance;
  private readonly services = new Map<string, RunningService>();
  private readonly contexts = new Map<string, StepContext>();
  private readonly pending = new Map<number, PendingCall>();
  private readonly answers = new Map<number, Outcome<unknown>>();
  private work: Work[] = [];
  private readonly observe: ((entry: TraceEntry) => void) | undefined;

  constructor(options: WorldOptions) {
    this.seed = options.seed;
    this.startMs = options.startMs ?? DEFAULT_START_MS;
    this.now = this.startMs;
    this.accountId = options.accountId ?? DEFAULT_ACCOUNT_ID;
    this.region = options.region ?? DEFAULT_REGION;
    this.observe = options.observe;
    this.ids = chanceFrom(seedChance(options.seed, 'ids'));
    for (const factory of options.services) {
      const service = factory();
      this.services.set(service.name, service);
      this.contexts.set(service.name, new StepContext(this, service.name, chanceFrom(seedChance(options.seed, service.name))));
    }
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
    const accountId = overrides.accountId ?? this.accountId;
    return { accountId, principalArn: `arn:aws:iam::${accountId}:root`, secureTransport: true, actor: 'reader', ...overrides };
  }

  /** Calls an operation. A long poll answers `WAITING`; its outcome comes from `answer(callId)` after time has moved. */
  execute(call: WorldCall): { callId: number; outcome: Outcome<unknown> | Waiting } {
    const callId = this.begin(call.service, call.operation, call.request, this.caller(call.caller), 'outside');
    this.drain();
    return { callId, outcome: this.answer(callId) ?? { waiting: true } };
  }

  /** The outcome of a call that was waiting, once; undefined while it still waits. */
  answer(callId: number): Outcome<unknown> | undefined {
    const outcome = this.answers.get(callId);
    this.answers.delete(callId);
    return outcome;
  }

  /** Moves time, running every timer that falls due on the way. @param ms whole or fractional milliseconds, not negative */
  advance(ms: number): void {
    this.advanceTo(this.now + ms);
  }

  advanceTo(atMs: number): void {
    if (!(atMs >= this.now)) throw new RangeError(`Time cannot move from ${this.now} to ${atMs}.`);
    for (let timer = this.scheduler.takeDue(atMs); timer; timer = this.scheduler.takeDue(atMs)) {
      this.now = Math.max(this.now, timer.atMs);
      this.service(timer.service).onTimer(timer.payload, this.enter(timer.service, 0, this.serviceCaller(timer.service)));
      this.drain();
    }
    this.now = atMs;
  }

  /** What a service shows of itself now; the service exports the type. */
  describe(service: string): unknown {
    return this.service(service).describe(this.now);
  }

  snapshot(): WorldSnapshot {
    const services: Record<string, Plain> = {};
    const chances: Record<string, ChanceState> = {};
    for (const [name, service] of this.services) {
      services[name] = service.snapshot();
      chances[name] = this.context(name).chance.state();
    }
    return {
      seed: this.seed,
      startMs: this.startMs,
      nowMs: this.now,
      accountId: this.accountId,
      region: this.region,
      nextCallId: this.nextCallId,
      nextSeq: this.nextSeq,
      ids: this.ids.state(),
      chances,
      scheduler: this.scheduler.snapshot(),
      pending: [...this.pending.values()],
      services,
    };
  }

  /** Puts the world back to a snapshot of a world with the same services. */
  restore(snapshot: WorldSnapshot): void {
    this.now = snapshot.nowMs;
    this.nextCallId = snapshot.nextCallId;
    this.nextSeq = snapshot.nextSeq;
    this.ids = chanceFrom(snapshot.ids);
    this.scheduler = new Scheduler(snapshot.scheduler);
    this.work = [];
    this.answers.clear();
    this.pending.clear();
    for (const call of snapshot.pending) this.pending.set(call.callId, call);
    for (const [name, plain] of Object.entries(snapshot.services)) {
      this.service(name).restore(plain);
      this.context(name).chance = chanceFrom(snapshot.chances[name] as ChanceState);
    }
  }

  /** SHA-256 of the whole state: equal after equal commands, in every runtime, also after a rewind. */
  hash(): string {
    return stateHash(this.snapshot() as unknown as Plain);
  }

  /** @internal For StepContext. */
  enqueue(work: Work): void {
    this.work.push(work);
  }

  /** @internal For StepContext. */
  setTimer(service: string, atMs: number, payload: Plain): void {
    this.scheduler.schedule(Math.max(atMs, this.now), service, payload);
  }

  /** @internal For StepContext. */
  emit(service: string, callId: number, event: EngineEvent): void {
    if (!this.observe) return;
    this.observe({ kind: 'event', seq: this.takeSeq(), atMs: this.now, callId, service, event });
  }

  /** @internal For StepContext. */
  newUuid(): string {
    const hex = this.ids.hex(32);
    const variant = '89ab'.charAt(Number.parseInt(hex.charAt(16), 16) & 3);
    return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20)}`;
  }

  private begin(service: string, operation: string, request: unknown, caller: Caller, reply: Reply): number {
    const callId = this.nextCallId;
    this.nextCallId += 1;
    const call: PendingCall = { callId, service, operation, caller, reply };
    this.observe?.({ kind: 'call', seq: this.takeSeq(), atMs: this.now, callId, service, operation, request, caller });
    const step = this.perform(call, request);
    if (isWaiting(step)) this.pending.set(callId, call);
    else this.settle(call, step);
    return callId;
  }

  private perform(call: PendingCall, request: unknown): Outcome<unknown> | Waiting {
    const service = this.services.get(call.service);
    if (!service?.has(call.operation)) {
      return fail('InvalidAction', `The action ${call.operation} is not valid for this endpoint.`);
    }
    const context = this.enter(call.service, call.callId, call.caller);
    const access = service.access(call.operation, request, context);
    return (access && authorise(access, call.caller)) || service.run(call.operation, request, context);
  }

  private settle(call: PendingCall, outcome: Outcome<unknown>): void {
    const { callId, service, operation, caller, reply } = call;
    this.observe?.({ kind: 'answer', seq: this.takeSeq(), atMs: this.now, callId, service, operation, outcome, caller });
    if (reply === 'outside') this.answers.set(callId, outcome);
    if (typeof reply === 'string') return;
    this.service(reply.service).onAnswer(reply.key, outcome, this.enter(reply.service, 0, this.serviceCaller(reply.service)));
  }

  private drain(): void {
    for (let index = 0; index < this.work.length; index += 1) this.do(this.work[index] as Work);
    if (this.work.length > 0) this.work = [];
  }

  private do(work: Work): void {
    if (work.kind === 'command') {
      this.service(work.service).onCommand(work.command, this.enter(work.service, 0, this.serviceCaller(work.service)));
    } else if (work.kind === 'call') {
      const { service, operation, request, caller, replyKey } = work.call;
      this.begin(service, operation, request, caller, replyKey === undefined ? 'nobody' : { service: work.from, key: replyKey });
    } else {
      const call = this.pending.get(work.callId);
      this.pending.delete(work.callId);
      if (call) this.settle(call, work.outcome);
    }
  }

  private takeSeq(): number {
    this.nextSeq += 1;
    return this.nextSeq - 1;
  }

  private serviceCaller(service: string): Caller {
    return this.caller({ service: `${service}.amazonaws.com`, actor: service });
  }

  private enter(service: string, callId: number, caller: Caller): Context {
    const context = this.context(service);
    context.callId = callId;
    context.caller = caller;
    return context;
  }

  private context(name: string): StepContext {
    const context = this.contexts.get(name);
    if (!context) throw new Error(`This world has no service called ${name}.`);
    return context;
  }

  private service(name: string): RunningService {
    const service = this.services.get(name);
    if (!service) throw new Error(`This world has no service called ${name}.`);
    return service;
  }
}

/** One per service, used again for every step: nothing is allocated on the hot path. */
class StepContext implements Context {
  callId = 0;
  caller: Caller;

  constructor(
    private readonly world: World,
    private readonly service: string,
    public chance: Chance,
  ) {
    this.caller = world.caller({ actor: service });
  }

  get nowMs(): number {
    return this.world.nowMs;
  }

  get region(): string {
    return this.world.region;
  }

  get accountId(): string {
    return this.world.accountId;
  }

  uuid(): string {
    return this.world.newUuid();
  }

  record(event: EngineEvent): void {
    this.world.emit(this.service, this.callId, event);
  }

  schedule(atMs: number, payload: Plain): void {
    this.world.setTimer(this.service, atMs, payload);
  }

  deliver(service: string, command: Plain): void {
    this.world.enqueue({ kind: 'command', service, command });
  }

  call(call: OutgoingCall): void {
    this.world.enqueue({ kind: 'call', from: this.service, call });
  }

  complete(callId: number, outcome: Outcome<unknown>): void {
    this.world.enqueue({ kind: 'answer', callId, outcome });
  }
}
