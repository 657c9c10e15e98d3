import type { Caller } from '../kernel/context';
import { isWaiting, type Outcome, type Waiting } from '../kernel/outcome';
import type { World } from '../kernel/world';

type AnyOperation = { run: (state: never, request: never, context: never) => Outcome<unknown> | Waiting };
type RequestOf<Operation extends AnyOperation> = Parameters<Operation['run']>[1];
type ResponseOf<Operation extends AnyOperation> = Extract<
  ReturnType<Operation['run']>,
  { ok: true }
>['response'];

/** Typed calls of a service, by operation: they return the response, or throw an Error whose message starts with AWS's code. */
export type ServiceClient<Operations extends Record<string, AnyOperation>> = {
  [Name in keyof Operations & string as Uncapitalize<Name>]: (
    request: RequestOf<Operations[Name]>,
  ) => ResponseOf<Operations[Name]>;
};

/** Calls of any service whose table of operations is known: `serviceClient<typeof lambdaOperations>(world, 'lambda')`. */
export function serviceClient<Operations extends Record<string, AnyOperation>>(
  world: World,
  service: string,
  caller: Partial<Caller> = {},
): ServiceClient<Operations> {
  return new Proxy({} as ServiceClient<Operations>, {
    get: (_target, method) => (request: unknown) => {
      const name = String(method);
      const operation = `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
      const outcome = attempt(world, service, operation, request, caller);
      if (outcome.ok) return outcome.response;
      throw new Error(`${outcome.error.code}: ${outcome.error.message}`);
    },
  });
}

/** One call and its outcome. @throws Error when the call waits: advance time and take its answer from the world */
export function attempt(
  world: World,
  service: string,
  operation: string,
  request: unknown,
  caller: Partial<Caller> = {},
): Outcome<unknown> {
  const { outcome } = world.execute({ service, operation, request, caller });
  if (isWaiting(outcome)) throw new Error(`${operation} waits for an answer.`);
  return outcome;
}
