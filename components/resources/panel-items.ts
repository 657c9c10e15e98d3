/** Everything of a kind as items of the list of what can be looked into: each by its name. */
export const namedItems = (things: Record<string, unknown> | undefined) =>
  Object.keys(things ?? {}).map((name) => ({ id: name, text: name }));
