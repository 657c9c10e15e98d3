import { type Chance, type ChanceState, chanceFrom, seedChance } from './chance';
import type { Caller, Context, EngineEvent, OutgoingCall } from './context';
import type { Outcome } from './outcome';
import type { Plain } from './plain';
import type { RunningService, ServiceFactory } from './service';
import type { Work } from './world-options';

/** What a step may ask of its world. */
export interface Door {
  serves(service: string): boolean;
  readonly nowMs: number;
  readonly accountId: string;
  caller(overrides: Partial<Caller>): Caller;
  enqueue(work: Work): void;
  schedule(service: string, atMs: number, payload: Plain): void;
  record(service: string, callId: number, event: EngineEvent): void;
  uuid(): string;
  sign(text: string, version: '1' | '2'): string;
  ask(service: string, question: Plain): Plain | undefined;
}

interface Resident {
  service: RunningService;
  context: StepContext;
  /** The caller when the service acts by itself. */
  itself: Caller;
}

/** The services of one world, each with the one context that serves all its steps. */
export class Residents {
  private readonly residents = new Map<string, Resident>();

  constructor(door: Door, seed: number, factories: ServiceFactory[]) {
    for (const factory of factories) {
      const service = factory();
      const itself = door.caller({ service: `${service.name}.amazonaws.com`, actor: service.name });
      const chance = chanceFrom(seedChance(seed, service.name));
      this.residents.set(service.name, {
        service,
        context: new StepContext(door, service.name, chance, itself),
        itself,
      });
    }
  }

  /** The service and a context for one step of it; without a caller it acts by itself. */
  enter(name: string, callId = 0, caller?: Caller): { service: RunningService; context: Context } {
    const { service, context, itself } = this.resident(name);
    context.callId = callId;
    context.caller = caller ?? itself;
    return { service, context };
  }

  offers(name: string, operation: string): boolean {
    return this.residents.get(name)?.service.has(operation) ?? false;
  }

  /** The service, or undefined when the world has none of that name. */
  find(name: string): RunningService | undefined {
    return this.residents.get(name)?.service;
  }

  all(): RunningService[] {
    return [...this.residents.values()].map(({ service }) => service);
  }

  has(name: string): boolean {
    return this.residents.has(name);
  }

  service(name: string): RunningService {
    return this.resident(name).service;
  }

  snapshot(): { services: Record<string, Plain>; chances: Record<string, ChanceState> } {
    const services: Record<string, Plain> = {};
    const chances: Record<string, ChanceState> = {};
    for (const [name, { service, context }] of this.residents) {
      services[name] = service.snapshot();
      chances[name] = context.chance.state();
    }
    return { services, chances };
  }

  restore(services: Record<string, Plain>, chances: Record<string, ChanceState>): void {
    for (const [name, { service, context }] of this.residents) {
      const plain = services[name];
      const chance = chances[name];
      if (plain === undefined || !chance)
        throw new Error(`The snapshot has no state of the service ${name}.`);
      service.restore(plain);
      context.chance = chanceFrom(chance);
    }
  }

  private resident(name: string): Resident {
    const resident = this.residents.get(name);
    if (!resident) throw new Error(`This world has no service called ${name}.`);
    return resident;
  }
}

/** One per service, used again for every step: nothing is allocated on the hot path. */
class StepContext implements Context {
  callId = 0;

  constructor(
    private readonly door: Door,
    private readonly service: string,
    public chance: Chance,
    public caller: Caller,
  ) {}

  get nowMs(): number {
    return this.door.nowMs;
  }

  get region(): string {
    return this.caller.region;
  }

  get accountId(): string {
    return this.door.accountId;
  }

  uuid(): string {
    return this.door.uuid();
  }

  record(event: EngineEvent): void {
    this.door.record(this.service, this.callId, event);
  }

  schedule(atMs: number, payload: Plain): void {
    this.door.schedule(this.service, atMs, payload);
  }

  sign(text: string, version: '1' | '2'): string {
    return this.door.sign(text, version);
  }

  ask(service: string, question: Plain): Plain | undefined {
    return this.door.ask(service, question);
  }

  serves(service: string): boolean {
    return this.door.serves(service);
  }

  deliver(service: string, command: Plain): void {
    this.door.enqueue({ kind: 'command', service, command });
  }

  call(call: OutgoingCall): void {
    this.door.enqueue({ kind: 'call', from: this.service, call });
  }

  complete(callId: number, outcome: Outcome<unknown>): void {
    this.door.enqueue({ kind: 'answer', callId, outcome });
  }
}
