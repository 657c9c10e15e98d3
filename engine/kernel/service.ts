import type { AccessRequest } from './access';
import type { Context } from './context';
import { type Hooks, type RunningHooks, runHooks } from './hooks';
import { fail, type Outcome, type Waiting } from './outcome';
import type { Plain } from './plain';

/** What a call needs leave for: nothing, one thing or several. */
export type AccessNeeds = AccessRequest | AccessRequest[] | undefined;

/** One AWS operation. `run` is a step: it may change `state`, and only `state`, and says the rest through `context`. */
export interface Operation<State, Request, Response> {
  run(state: State, request: Request, context: Context): Outcome<Response> | Waiting;
  /**
   * What the call needs leave for; the kernel decides before `run`. Undefined when the resource does not exist
   * (the operation then answers so itself). Several are decided in order, and the first refusal is the answer.
   */
  access?(state: State, request: Request, context: Context): AccessNeeds;
}

/** A service: its state is private to it, others reach it only through the kernel. */
export interface ServiceDefinition<State> extends Hooks<State> {
  name: string;
  create(): State;
  /** By AWS operation name. `never` makes the table hold operations of every request type; the wire validates requests. */
  operations: Record<string, Operation<State, never, unknown>>;
  onTimer?(state: State, payload: Plain, context: Context): void;
  onCommand?(state: State, command: Plain, context: Context): void;
  onAnswer?(state: State, replyKey: Plain, outcome: Outcome<unknown>, context: Context): void;
  /** Whoever made the waiting call `context.callId` is gone: it is not to be answered any more. */
  onAbandon?(state: State, context: Context): void;
  snapshot(state: State): Plain;
  restore(plain: Plain): State;
  /**
   * What a viewer may see now, by kind and name; each service exports the type of it.
   * @param originMs moments are told in milliseconds after this one
   */
  describe?(state: State, nowMs: number, originMs: number): unknown;
}

/** A service with its state inside, as the world keeps it. */
export interface RunningService extends RunningHooks {
  readonly name: string;
  /** Names of its operations. */
  readonly operations: readonly string[];
  has(operation: string): boolean;
  run(operation: string, request: unknown, context: Context): Outcome<unknown> | Waiting;
  access(operation: string, request: unknown, context: Context): AccessNeeds;
  onTimer(payload: Plain, context: Context): void;
  onCommand(command: Plain, context: Context): void;
  onAnswer(replyKey: Plain, outcome: Outcome<unknown>, context: Context): void;
  onAbandon(context: Context): void;
  snapshot(): Plain;
  restore(plain: Plain): void;
  describe(nowMs: number, originMs: number): unknown;
}

/** Makes a service of its definition; the world holds many without knowing their states' types. */
export type ServiceFactory = () => RunningService;

export function defineService<State>(definition: ServiceDefinition<State>): ServiceFactory {
  return () => run(definition);
}

function run<State>(definition: ServiceDefinition<State>): RunningService {
  let state = definition.create();
  const operations = new Map(Object.entries(definition.operations));
  return {
    name: definition.name,
    operations: [...operations.keys()],
    has: (operation) => operations.has(operation),
    run(operation, request, context) {
      const found = operations.get(operation);
      if (!found) return fail('InvalidAction', `The action ${operation} is not valid for this endpoint.`);
      return found.run(state, request as never, context);
    },
    access: (operation, request, context) =>
      operations.get(operation)?.access?.(state, request as never, context),
    onTimer: (payload, context) => definition.onTimer?.(state, payload, context),
    onCommand: (command, context) => definition.onCommand?.(state, command, context),
    onAnswer: (replyKey, outcome, context) => definition.onAnswer?.(state, replyKey, outcome, context),
    onAbandon: (context) => definition.onAbandon?.(state, context),
    snapshot: () => definition.snapshot(state),
    restore(plain) {
      state = definition.restore(plain);
    },
    describe: (nowMs, originMs) => definition.describe?.(state, nowMs, originMs),
    ...runHooks(definition, () => state),
  };
}
