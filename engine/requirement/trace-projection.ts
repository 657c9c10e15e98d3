import type { EngineEvent } from '../kernel/context';
import { isAccessDenied, type TraceEntry } from '../kernel/trace';
import type { EventRow } from '../module/event-row';
import type { ModuleSet } from '../module/module-set';
import type { ServiceModule } from '../module/service-module';
import { CallLedger } from './call-ledger';
import { DeliveryTally } from './delivery-tally';
import { DenialLedger } from './denials';
import { MessageLedger } from './message-ledger';
import type { SharedFacts } from './shared-facts';
import { WorkerLedger } from './worker-ledger';

/** A service's facts as whoever gathers them sees them: only its own module reads them. */
type Facts = never;

/**
 * What happened in a run, folded from its trace entry by entry: what several services tell of, and the facts that each service
 * keeps of its own. Nothing is ever recounted. Moments are milliseconds after the world's start.
 */
export class TraceProjection implements SharedFacts {
  readonly messages = new MessageLedger();
  readonly deliveries = new DeliveryTally();
  readonly workers = new WorkerLedger();
  readonly denials = new DenialLedger();
  readonly calls: CallLedger;
  private readonly facts = new Map<string, Facts>();

  constructor(
    private readonly startMs: number,
    readonly modules: ModuleSet,
  ) {
    this.calls = new CallLedger(modules);
  }

  /** The facts of a service; a module that has joined the world since begins with none. */
  factsOf(module: ServiceModule): Facts {
    if (!this.facts.has(module.name)) this.facts.set(module.name, module.facts(this) as Facts);
    return this.facts.get(module.name) as Facts;
  }

  fold(entry: TraceEntry): void {
    if (entry.kind === 'event') {
      this.foldEvent(entry.service, entry.event, entry.atMs - this.startMs);
      return;
    }
    // What the topology's own machinery says to itself is nobody's business.
    const module = this.modules.of(entry.service);
    if (!module?.aws) return;
    if (entry.kind === 'call') this.calls.asked(entry);
    else {
      const resource = this.calls.answered(entry);
      module.onAnswer?.(this.factsOf(module), entry, resource);
    }
  }

  /** The module that knows of requirements (or numbers) of a key. */
  moduleFor(of: 'measures' | 'counts', asked: object): { module: ServiceModule; key: string } | undefined {
    for (const module of this.modules.all)
      for (const key of Object.keys(module[of])) if (key in asked) return { module, key };
    return undefined;
  }

  /** Numbers of the chart at a moment, by resource and series. */
  series(atMs: number): Record<string, Record<string, number>> {
    return Object.assign({}, ...this.seriesOfServices(atMs));
  }

  /** The same, service by service. */
  seriesOfServices(atMs: number): Record<string, Record<string, number>>[] {
    return this.modules.all.map((module) => module.series?.(this.factsOf(module), atMs) ?? {});
  }

  /** Live messages and records of all services. */
  get weight(): number {
    return this.modules.all.reduce((sum, module) => sum + (module.weight?.(this.factsOf(module)) ?? 0), 0);
  }

  private foldEvent(service: string, event: EngineEvent, atMs: number): void {
    if (isAccessDenied(event)) this.denials.denied(String(event.action), String(event.resource));
    const row = this.modules.row(event.type) as EventRow<EngineEvent, Facts> | undefined;
    const module = row?.counts && this.modules.of(service);
    if (module) row?.counts?.(this.factsOf(module), event, atMs);
  }
}
