/** Exactly the fields of a type: one that AWS's client gains or loses is an error where this is used. */
export type FieldsOf<Request> = { [Field in keyof Request]-?: true };

type RequestOf<Step> = Step extends { run: (state: never, request: infer Request, context: never) => unknown }
  ? Request
  : never;

/** The fields of the requests of all operations, by operation. */
export type RequestFields<Operations> = {
  [Name in keyof Operations]: FieldsOf<RequestOf<Operations[Name]>>;
};

/** The fields that each operation reads of its request. AWS ignores others, so a slip in a name would pass unnoticed. */
export function fieldsByOperation(
  operations: Record<string, { fields: readonly string[] }>,
): Record<string, readonly string[]> {
  return Object.fromEntries(Object.entries(operations).map(([name, { fields }]) => [name, fields]));
}
