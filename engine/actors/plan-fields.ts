/** What a field that is declared compiles to; undefined for one that is not. */
export function optional<Given, Value>(
  given: Given | undefined,
  compile: (given: Given) => Value,
): Value | undefined {
  return given === undefined ? undefined : compile(given);
}

/** A field that is declared as undefined counts as not declared. */
export function declaredFields<Spec extends object>(spec: Spec): Spec {
  return Object.fromEntries(Object.entries(spec).filter(([, value]) => value !== undefined)) as Spec;
}

/** @throws RangeError for a number of messages a call that no service takes */
export function batchWithin(value: number, name: string): number {
  if (value < 1 || value > 10) throw new RangeError(`The batch of ${name} is ${value}; SQS takes 1 to 10.`);
  return value;
}
