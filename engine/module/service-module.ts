import type { AwsNames } from '../client/aws-names';
import type { LongList } from '../client/pack-frame';
import type { TopologyKinds } from '../client/services';
import type { KindKey } from '../client/topology';
import type { KindViews } from '../client/view';
import type { EngineEvent } from '../kernel/context';
import type { Plain } from '../kernel/plain';
import type { RunningService } from '../kernel/service';
import type { AnswerEntry } from '../kernel/trace';
import type { Find } from '../requirement/finding';
import type { SharedFacts } from '../requirement/shared-facts';
import type { ResourceScope } from '../topology/resource-scope';
import type { SourceAdapter, TargetAdapter } from './adapters';
import type { CallTexts } from './call-texts';
import type { EventRow } from './event-row';
import type { GraphPart, GraphSource } from './graph-part';
import type { Kind } from './kind';

/** What a host that serves strangers has to know. */
export interface Hosting {
  /** AWS's error for a caller who is too fast. Left out: ThrottlingException, 400. Source: the error lists of the API references. */
  throttled?: readonly [code: string, httpStatus: number];
  /** AWS's error for one who has too many of something. Left out: LimitExceededException, 400. */
  full?: readonly [code: string, httpStatus: number];
  /** Lists of its snapshot that hold what counts as a resource. */
  resources?: readonly string[];
}

/** Operations that are not as AWS's others are. */
export interface OperationMarks {
  /** Of our own, by which a declaration is made true; no line of the trace. */
  hidden?: readonly string[];
  /** Of our own, and told: the course's own hand on the world. */
  controls?: readonly string[];
  /** What a function's event source asks for ever; what that brings is told by the invocation. */
  polling?: readonly string[];
}

/**
 * Everything that the product knows of one service. `defineModule` checks it against the service's own events and kinds;
 * whoever gathers modules sees them in this form, which forgets those types.
 */
export interface ServiceModule {
  /** The service's name in calls: `'sns'`. */
  name: string;
  aws?: AwsNames;
  hosting: Hosting;
  /** @param others all modules of the world, now */
  service(others: () => readonly ServiceModule[]): RunningService;
  /** Names of all its operations. */
  operationNames: readonly string[];
  operations: OperationMarks;
  /** Names of modules that belong into every world with it: whom it tells, whom it asks. */
  requires: readonly string[];
  /** It hears what others do from the start, so it cannot join a running world. */
  observes: boolean;
  kinds: { readonly [Key in KindKey]?: Kind<TopologyKinds[Key]> };
  /** By the type of the event. */
  events: Readonly<Record<string, EventRow>>;
  /** Who an event's line is by, where that is not the service itself. */
  actorOf?(event: EngineEvent): unknown;
  calls: CallTexts;
  /** What a run remembers of it for requirements, counts and the chart, folded by its events' `counts`. */
  facts(shared: SharedFacts): unknown;
  /** Hears of every answered call of the service. @param resource that it was made of */
  onAnswer?(facts: never, entry: AnswerEntry, resource: string | undefined): void;
  /** How its requirements are found, by the key that marks each. */
  measures: Readonly<Record<string, (requirement: never, facts: never) => Find>>;
  /** How its numbers are read, by the key that marks each. Asked once after each moment. */
  counts: Readonly<Record<string, (count: never, facts: never) => () => number>>;
  /** Lines of the chart, by resource and series. */
  series?(facts: never, atMs: number): Record<string, Record<string, number>>;
  /** Series that add up; a chart shows them per second. */
  rates: readonly string[];
  /** Live messages or records, by which a checkpoint of the world is weighed. */
  weight?(facts: never): number;
  /** What `describe` gives, in the words of a topology. @param view what the modules before it have shown */
  view?(described: KindViews, scope: ResourceScope, view: KindViews): KindViews;
  /** Lists of its view that frames tell by what has changed. */
  longLists: readonly LongList[];
  /** The state of services that a world with this one counts in its hash, loaded or not, by name. */
  countedUntouched?: Readonly<Record<string, Plain>>;
  /** The places and ways that it adds to the drawing. */
  graph?(source: GraphSource): GraphPart;
  targets: readonly TargetAdapter[];
  sources: readonly SourceAdapter[];
  /** An event with declared names in place of what only AWS calls things by. */
  named?(event: EngineEvent, scope: ResourceScope): EngineEvent;
}
