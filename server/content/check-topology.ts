import 'server-only';
import type { SandboxDeclaration } from '@/engine/client/declaration';
import type { KindKey, Topology } from '@/engine/client/topology';
import { DEFAULT_ACCOUNT_ID, DEFAULT_REGION, DEFAULT_START_MS } from '@/engine/kernel/world-options';
import { allModules } from '@/engine/module/all-modules';
import { fittingNames, nameUses, sayKinds } from '@/engine/topology/check-names';
import { locate } from '@/engine/topology/locate';
import { type NamedTopology, nameAll } from '@/engine/topology/named-topology';
import { suggestWord } from '@/lib/formatting/closest-word';
import { authoringOf } from './authoring';

export interface TopologyProblem {
  path: (string | number)[];
  fault: string;
  remedy: string;
}

/** What a schema cannot see: names that lead nowhere, names used twice, and fields that need one another. */
export function checkTopology({ topology, goal, solution }: SandboxDeclaration): TopologyProblem[] {
  const named = nameAll(topology, allModules.kinds);
  return [
    ...repeatedNames(named),
    ...kindProblems(named),
    ...nameProblems(topology, named),
    ...(goal !== undefined && solution === undefined
      ? [
          {
            path: ['goal'],
            fault: 'The sandbox has a goal but no solution.',
            remedy: "add solution={{ runFor: '2m', steps: [] }} that reaches the goal.",
          },
        ]
      : []),
  ];
}

/** What each service says of its own kinds. */
function kindProblems(topology: NamedTopology): TopologyProblem[] {
  return [...authoringOf.values()].flatMap(({ kinds = {} }) =>
    Object.entries(kinds).flatMap(([list, checks]) =>
      specsOf(topology, list).flatMap((spec, index) =>
        (
          (
            checks as { problems?(spec: object): { field: string; fault: string; remedy: string }[] }
          ).problems?.(spec) ?? []
        ).map(({ field, ...problem }) => ({ path: ['topology', list, index, field], ...problem })),
      ),
    ),
  );
}

/** Names of other resources: each leads to one that is declared, and of a kind that can stand there. */
function nameProblems(topology: Topology, named: NamedTopology): TopologyProblem[] {
  const { kinds } = allModules;
  const place = { region: DEFAULT_REGION, accountId: DEFAULT_ACCOUNT_ID, startMs: DEFAULT_START_MS };
  const scope = locate(place, topology, kinds);
  return nameUses(named, allModules).flatMap(({ list, index, field, name, kinds: fitting }) => {
    const found = scope.resources.get(name);
    if (found && fitting.includes(found.kind)) return [];
    const wanted = sayKinds(fitting, kinds);
    const fault = found
      ? `${field}="${name}" names ${sayKinds([found.kind], kinds)}, and ${wanted} belongs there.`
      : `${field}="${name}" names ${wanted} that this sandbox does not declare.`;
    const there = fittingNames(scope, fitting);
    const remedy = there.length > 0 ? suggestWord(name, there) : `declare ${wanted}.`;
    return [{ path: ['topology', list, index, field], fault, remedy }];
  });
}

/** Names are shared over all kinds, but for those that have names among themselves. */
function repeatedNames(topology: NamedTopology): TopologyProblem[] {
  const keys = Object.keys(topology) as KindKey[];
  const apart = keys.filter((key) => allModules.kinds[key]?.apart);
  const shared = keys.filter((key) => !apart.includes(key));
  return [shared, ...apart.map((key) => [key])].flatMap((lists) => repeated(topology, lists));
}

function repeated(topology: NamedTopology, lists: string[]): TopologyProblem[] {
  const seen = new Set<string>();
  const [only, other] = lists;
  const word = (other === undefined && only && allModules.kinds[only]?.word) || 'one';
  return lists.flatMap((list) =>
    specsOf(topology, list).flatMap(({ name }, index) => {
      const isNew = !seen.has(name);
      seen.add(name);
      if (isNew) return [];
      return [
        {
          path: ['topology', list, index, 'name'],
          fault: `The name "${name}" is used twice.`,
          remedy: `give each ${word} a name of its own.`,
        },
      ];
    }),
  );
}

function specsOf(topology: NamedTopology, list: string): { name: string }[] {
  return (topology as Record<string, { name: string }[] | undefined>)[list] ?? [];
}
