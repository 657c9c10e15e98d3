import type { Context } from '../kernel/context';
import type { Failed, Outcome, Waiting } from '../kernel/outcome';
import type { AccessNeeds, Operation } from '../kernel/service';
import { isFields, type Shape, type ShapeFault, shapeFault } from './check-shape';

/**
 * A response or request of AWS's SDK as the engine holds it: a moment is seconds since the Unix epoch, a stream is its bytes.
 */
export type Plainly<Value> = Value extends { getTime(): number }
  ? number
  : Value extends Uint8Array
    ? Uint8Array | string
    : Value extends (infer Item)[]
      ? Plainly<Item>[]
      : Value extends object
        ? { [Field in keyof Value]: Plainly<Value[Field]> }
        : Value;

/** An operation whose request has been held against its shape before the step sees it. */
export interface ShapedOperation<State, Request, Response> extends Operation<State, Request, Response> {
  /** Names of the fields that it reads. */
  fields: readonly string[];
}

export interface ShapedStep<State, Request, Response> {
  shape: Shape<Request>;
  access?: (state: State, request: Request, context: Context) => AccessNeeds;
  run(state: State, request: Request, context: Context): Outcome<Response> | Waiting;
}

/** @param refuse how the service words what is wrong with a request's shape */
export function shapedOperation<State, Request, Response>(
  step: ShapedStep<State, Request, Response>,
  refuse: (fault: ShapeFault) => Failed,
): ShapedOperation<State, Request, Response> {
  const { shape, access } = step;
  // What is no object has no fields, as an empty body has none.
  const fieldsOf = (request: Request): Request => (isFields(request) ? request : ({} as Request));
  return {
    fields: Object.keys(shape),
    // A request of the wrong shape names no resource: the operation answers so itself.
    access:
      access &&
      ((state, request, context) =>
        shapeFault(request, shape) ? undefined : access(state, fieldsOf(request), context)),
    run(state, request, context) {
      const fault = shapeFault(request, shape);
      return fault ? refuse(fault) : step.run(state, fieldsOf(request), context);
    },
  };
}
