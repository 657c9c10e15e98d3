import type { Outcome } from '../../kernel/outcome';
import type { WorldCall } from '../../kernel/world-options';
import type { Home, Place } from '../place';
import { documentText as textOf } from '../resolve-request';
import type { ResourceKind } from './directory';
import type { WholeTopology } from './whole-topology';

/** Calls in order; a step may wait for the answer to the one before it. */
export type Steps = Generator<WorldCall, void, Outcome<unknown> | undefined>;

/** A topology and the place where its names are resolved. */
export interface Scene {
  topology: WholeTopology;
  place: Place;
  kindOf(name: string): ResourceKind | undefined;
  /** Where a resource lives. */
  homeOf(name: string): Home;
  /** ARN of a declared resource. */
  arnOf(name: string): string;
  /** What a request calls it: a queue's URL, a topic's ARN, a bucket's name. */
  addressOf(name: string): string;
  /** Remembers an ARN that only the creation has told. */
  learn(name: string, arn: unknown): void;
  /** The ARN that was learnt. */
  learnt(name: string): string | undefined;
}

/** All resources of one kind: how they come to be, change and go. */
export interface Phase {
  /** Text of everything that `create` or `update` looks at, by name: where it is the same nothing is done. */
  texts(scene: Scene): Map<string, string>;
  create(name: string, scene: Scene): Steps;
  update(name: string, scene: Scene, before: Scene): Steps;
  remove(name: string, scene: Scene): Steps;
}

interface Kind<Spec> {
  list(scene: Scene): readonly Spec[];
  create(spec: Spec, scene: Scene): Iterable<WorldCall>;
  /** Left out, it is created again over what is there. */
  update?(spec: Spec, scene: Scene, before: Spec, sceneBefore: Scene): Iterable<WorldCall>;
  remove(spec: Spec, scene: Scene): Iterable<WorldCall>;
}

export function phase<Spec extends { name: string }>(kind: Kind<Spec>): Phase {
  const find = (name: string, scene: Scene) => kind.list(scene).find((spec) => spec.name === name);
  return {
    texts: (scene) => new Map(kind.list(scene).map((spec) => [spec.name, JSON.stringify(spec)])),
    *create(name, scene) {
      const spec = find(name, scene);
      if (spec) yield* kind.create(spec, scene);
    },
    *update(name, scene, before) {
      const spec = find(name, scene);
      const old = find(name, before);
      if (!spec || !old) return;
      yield* kind.update ? kind.update(spec, scene, old, before) : kind.create(spec, scene);
    },
    *remove(name, scene) {
      const spec = find(name, scene);
      if (spec) yield* kind.remove(spec, scene);
    },
  };
}

/** A call that the owner of a resource makes in its Region. */
export function ownerCall(service: string, operation: string, request: unknown, home: Home): WorldCall {
  const { accountId, region } = home;
  return { service, operation, request, caller: { actor: 'topology', accountId, region } };
}

/** A declared document as the JSON text that AWS takes, with `'@arn:orders'` inside it resolved. */
export function documentText(document: unknown, { place }: Scene): string {
  return textOf(document, place);
}

/** The members that are there. */
export function given<Value>(members: Record<string, Value | undefined>): Record<string, Value> | undefined {
  const entries = Object.entries(members).filter((entry): entry is [string, Value] => entry[1] !== undefined);
  return entries.length > 0 ? Object.fromEntries(entries) : undefined;
}
