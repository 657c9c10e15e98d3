import type { GraphEdge } from './graph';

/** What a room's graph is made with. */

export const valuesOf = <Value>(things: Record<string, Value> | undefined): Value[] =>
  Object.values(things ?? {});

export const namesOf = (things: Record<string, unknown> | undefined): string[] => Object.keys(things ?? {});

export const byName = <Value extends { name: string }>(
  values: readonly Value[] = [],
): Record<string, Value> => Object.fromEntries(values.map((value) => [value.name, value]));

/** A way that may lead nowhere. */
export function way(
  from: string,
  to: string | undefined,
  kind: GraphEdge['kind'],
  label?: string,
): GraphEdge[] {
  return to === undefined ? [] : [{ from, to, kind, ...(label !== undefined && { label }) }];
}
