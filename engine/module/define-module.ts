import type { TopologyKinds } from '../client/services';
import type { KindKey } from '../client/topology';
import type { RunningService } from '../kernel/service';
import type { AnswerEntry } from '../kernel/trace';
import type { Find } from '../requirement/finding';
import type { SharedFacts } from '../requirement/shared-facts';
import type { CallTexts } from './call-texts';
import type { EventRows } from './event-row';
import type { Kind } from './kind';
import type { ServiceModule } from './service-module';

/** The types of a service that its module is held to. */
interface ModuleTypes {
  events: { type: string };
  /** Of what it lets a topology declare, by key. */
  kinds: object;
  /** What a run remembers of it. */
  facts: unknown;
  requirements: object;
  counts: object;
}

type Own =
  | 'operationNames'
  | 'kinds'
  | 'events'
  | 'calls'
  | 'facts'
  | 'onAnswer'
  | 'measures'
  | 'counts'
  | 'series'
  | 'weight'
  | 'observes'
  | 'operations'
  | 'requires'
  | 'rates'
  | 'targets'
  | 'sources'
  | 'longLists'
  | 'service'
  | 'hosting';

type Defaults = Partial<
  Pick<
    ServiceModule,
    'observes' | 'operations' | 'requires' | 'rates' | 'targets' | 'sources' | 'longLists' | 'hosting'
  >
>;

/** A module in the types of its own service. What is left out is nothing. */
type ModuleDefinition<Types extends ModuleTypes> = Omit<ServiceModule, Own> &
  Defaults & {
    service: ServiceModule['service'];
    operations?: ServiceModule['operations'];
    kinds?: { readonly [Key in keyof Types['kinds'] & KindKey]: Kind<TopologyKinds[Key]> };
    events?: EventRows<Types['events'], Types['facts']>;
    calls?: CallTexts<Types['events']>;
    facts?(shared: SharedFacts): Types['facts'];
    onAnswer?(facts: Types['facts'], entry: AnswerEntry, resource: string | undefined): void;
    measures?: {
      readonly [Key in keyof Types['requirements']]: (
        requirement: Types['requirements'][Key],
        facts: Types['facts'],
      ) => Find;
    };
    counts?: {
      readonly [Key in keyof Types['counts']]: (
        count: Types['counts'][Key],
        facts: Types['facts'],
      ) => () => number;
    };
    series?(facts: Types['facts'], atMs: number): Record<string, Record<string, number>>;
    weight?(facts: Types['facts']): number;
  };

/** Types that a service has nothing of. */
export interface NoTypes {
  events: never;
  kinds: Record<never, never>;
  facts: undefined;
  requirements: Record<never, never>;
  counts: Record<never, never>;
}

/**
 * A service's module, held to its own types: a row for an event that is not recorded, a kind that is not declared or a field
 * that was renamed is an error of types here and nowhere else.
 */
export function defineModule<Types extends Partial<ModuleTypes>>(
  definition: ModuleDefinition<
    Omit<NoTypes, keyof Types> & Types extends infer Whole extends ModuleTypes ? Whole : never
  >,
): ServiceModule {
  return {
    hosting: {},
    operations: {},
    requires: [],
    observes: false,
    kinds: {},
    events: {},
    calls: { naming: [], sentences: {} },
    facts: () => undefined,
    measures: {},
    counts: {},
    rates: [],
    targets: [],
    sources: [],
    longLists: [],
    operationNames: operationNames(definition.service),
    ...(definition as unknown as Partial<ServiceModule>),
  } as ServiceModule;
}

function operationNames(
  service: (others: () => readonly ServiceModule[]) => RunningService,
): readonly string[] {
  return service(() => []).operations;
}
