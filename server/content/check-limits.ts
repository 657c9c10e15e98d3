import 'server-only';
import type { KindKey, Topology } from '@/engine/client/topology';
import { allModules } from '@/engine/module/all-modules';
import type { FieldRange } from '@/engine/module/authoring';
import { parseDuration } from '@/engine/topology/duration';
import { formatSeconds } from '@/lib/formatting/format-quantity';
import { KIND_SCHEMAS } from '@/lib/schemas/services';
import { authoringOf } from './authoring';
import type { TopologyProblem } from './check-topology';

/** Values that AWS would refuse: found when the lesson is built, not when its reader presses play. */
export function checkLimits(topology: Topology): TopologyProblem[] {
  return [...authoringOf].flatMap(([service, { kinds = {} }]) =>
    Object.entries(kinds).flatMap(([list, { ranges = {} }]: [string, { ranges?: object }]) =>
      (topology[list as KindKey] ?? []).flatMap((spec, index) =>
        Object.entries(ranges as Record<string, FieldRange>).flatMap(([field, range]) => {
          const said = outOfRange((spec as unknown as Record<string, unknown>)[field], range);
          if (said === undefined) return [];
          const title = allModules.of(service)?.aws?.title ?? service;
          const fault = `<${KIND_SCHEMAS[list as KindKey].tag} ${field}> is ${said.value}, and ${title} takes ${said.taken}.`;
          return [{ path: ['topology', list, index, field], fault, remedy: 'choose a value in that range.' }];
        }),
      ),
    ),
  );
}

/** What a value is and what is taken instead; undefined for one that may be. */
function outOfRange(
  value: unknown,
  { min, max, of }: FieldRange,
): { value: string; taken: string } | undefined {
  if (value === undefined) return undefined;
  const number = of === 'seconds' ? parseDuration(String(value)) / 1000 : Number(value);
  if (number >= min && number <= max && (of === 'count' || Number.isInteger(number))) return undefined;
  if (of === 'count') return { value: String(value), taken: `${min} to ${max}` };
  const taken = `whole seconds from ${formatSeconds(min)} to ${formatSeconds(max)}`;
  return { value: formatSeconds(number), taken };
}
