import type { Outcome } from '../kernel/outcome';
import type { WorldCall } from '../kernel/world-options';
import type { CompileContext } from './compile-context';
import { documentText as textOf } from './resolve-request';
import type { Home } from './resource-scope';

/** Calls in order; a step may wait for the answer to the one before it. */
export type Steps = Generator<WorldCall, void, Outcome<unknown> | undefined>;

/**
 * When a resource is made: each needs only what comes before it. They go in the opposite order.
 * Identities and keys, what holds messages and objects, who receives outside AWS, what connects two of these, actors.
 */
const BANDS = { identity: 100, resource: 200, recipient: 300, connection: 400, actor: 500 };

export type Band = keyof typeof BANDS;

/** All resources of one kind, or one side of them: how they come to be, change and go. */
export interface ResourceProvisioner {
  /** Its place among all provisioners. */
  stage: number;
  /** Text of everything that `create` or `update` looks at, by name: where it is the same nothing is done. */
  texts(context: CompileContext): Map<string, string>;
  create(name: string, context: CompileContext): Steps;
  update(name: string, context: CompileContext, before: CompileContext): Steps;
  remove(name: string, context: CompileContext): Steps;
}

interface Provision<Spec> {
  /** Its band, and its place in the band. */
  stage: readonly [band: Band, place: number];
  list(context: CompileContext): readonly Spec[];
  create(spec: Spec, context: CompileContext): Iterable<WorldCall>;
  /** Left out, it is created again over what is there. */
  update?(
    spec: Spec,
    context: CompileContext,
    before: Spec,
    contextBefore: CompileContext,
  ): Iterable<WorldCall>;
  remove(spec: Spec, context: CompileContext): Iterable<WorldCall>;
}

export function provisioner<Spec extends { name: string }>(provision: Provision<Spec>): ResourceProvisioner {
  const [band, place] = provision.stage;
  const find = (name: string, context: CompileContext) =>
    provision.list(context).find((spec) => spec.name === name);
  return {
    stage: BANDS[band] + place,
    texts: (context) => new Map(provision.list(context).map((spec) => [spec.name, JSON.stringify(spec)])),
    *create(name, context) {
      const spec = find(name, context);
      if (spec) yield* provision.create(spec, context);
    },
    *update(name, context, before) {
      const spec = find(name, context);
      const old = find(name, before);
      if (!spec || !old) return;
      yield* provision.update
        ? provision.update(spec, context, old, before)
        : provision.create(spec, context);
    },
    *remove(name, context) {
      const spec = find(name, context);
      if (spec) yield* provision.remove(spec, context);
    },
  };
}

/** A call that the owner of a resource makes in its Region. */
export function ownerCall(service: string, operation: string, request: unknown, home: Home): WorldCall {
  const { accountId, region } = home;
  return { service, operation, request, caller: { actor: 'topology', accountId, region } };
}

/** A declared document as the JSON text that AWS takes, with `'@arn:orders'` inside it resolved. */
export function documentText(document: unknown, { scope }: Pick<CompileContext, 'scope'>): string {
  return textOf(document, scope);
}

/** The members that are there. */
export function given<Value>(members: Record<string, Value | undefined>): Record<string, Value> | undefined {
  const entries = Object.entries(members).filter((entry): entry is [string, Value] => entry[1] !== undefined);
  return entries.length > 0 ? Object.fromEntries(entries) : undefined;
}

/** A field of an answered call. */
export function answered(outcome: Outcome<unknown> | undefined, field: string): unknown {
  return outcome?.ok ? (outcome.response as Record<string, unknown>)[field] : undefined;
}
