import type { Kind } from '../module/kind';
import type { Kinds } from './locate';
import type { AdapterKinds, NameUse } from './name-use';
import type { NamedTopology } from './named-topology';
import type { ResourceScope } from './resource-scope';

/** A use of a name, with where it stands. */
export interface PlacedUse extends Omit<NameUse, 'names'> {
  /** Key of the kind whose spec has it. */
  list: string;
  index: number;
  /** Who uses it. */
  who: string;
  name: string;
}

/** What decides which names may stand where. */
export interface NameRules {
  readonly kinds: Kinds;
  readonly adapters: AdapterKinds;
}

/** Every name that one resource of a topology uses of another. */
export function nameUses(topology: NamedTopology, { kinds, adapters }: NameRules): PlacedUse[] {
  return Object.entries(kinds).flatMap(([list, kind]) =>
    specsOf(topology, list).flatMap((spec, index) =>
      (kind.uses?.(spec, adapters) ?? []).flatMap(({ field, names, kinds: fitting }) =>
        names.map((name) => ({ list, index, field, who: spec.name, name, kinds: fitting })),
      ),
    ),
  );
}

/** `'a queue or function'` */
export function sayKinds(
  keys: readonly string[],
  kinds: Readonly<Record<string, Pick<Kind, 'word'>>>,
): string {
  const words = keys.map((key) => kinds[key]?.word ?? key);
  const article = /^[aeiou]/.test(words[0] ?? '') ? 'an' : 'a';
  const last = words.at(-1);
  return `${article} ${words.length > 1 ? `${words.slice(0, -1).join(', ')} or ${last}` : last}`;
}

/** Names that mean something in this topology and are of a kind that fits. */
export function fittingNames(
  { resources }: Pick<ResourceScope, 'resources'>,
  kinds: readonly string[],
): string[] {
  return [...resources.values()].filter(({ kind }) => kinds.includes(kind)).map(({ name }) => name);
}

/** @throws RangeError when something points at what is not declared or cannot stand there, or two things share a name */
export function checkNames(
  topology: NamedTopology,
  { resources }: Pick<ResourceScope, 'resources'>,
  rules: NameRules,
): void {
  const { kinds } = rules;
  for (const { who, name, kinds: fitting } of nameUses(topology, rules)) {
    const found = resources.get(name);
    if (!found) throw new RangeError(`${who} names '${name}', which is not declared.`);
    if (!fitting.includes(found.kind)) {
      throw new RangeError(
        `${who} names '${name}', which is ${sayKinds([found.kind], kinds)} and not ${sayKinds(fitting, kinds)}.`,
      );
    }
  }
  const twice = twiceDeclared(topology, kinds);
  if (twice !== undefined) throw new RangeError(`The name '${twice}' is declared twice.`);
}

/** The first name that two resources share; some kinds have names among themselves. */
function twiceDeclared(topology: NamedTopology, kinds: Kinds): string | undefined {
  const names = (keys: string[]) => keys.flatMap((key) => specsOf(topology, key).map(({ name }) => name));
  const keys = Object.keys(topology);
  const shared = keys.filter((key) => !kinds[key]?.apart);
  const apart = keys.filter((key) => kinds[key]?.apart);
  return repeated(names(shared)) ?? apart.map((key) => repeated(names([key]))).find(Boolean);
}

function repeated(names: string[]): string | undefined {
  return names.find((name, index) => names.indexOf(name) !== index);
}

function specsOf(topology: NamedTopology, key: string): { name: string }[] {
  return (topology as Record<string, { name: string }[] | undefined>)[key] ?? [];
}
