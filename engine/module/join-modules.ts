import { splitOperation } from '../client/operation';
import type { ScriptStep } from '../client/script';
import { MODULES } from '../modules';
import { loadModule } from './load-modules';
import type { ModuleSet } from './module-set';

/** What somebody asks of a running world. */
export interface Asked {
  /** Operations, as scripts write them. */
  operations?: readonly string[];
  /** Keys of the kinds whose resources are made or changed. */
  kinds?: readonly string[];
  /** Everything that is asked, in which other services may be mentioned. */
  text: string;
}

/** What a script asks. */
export function askedBy(steps: readonly ScriptStep[]): Asked {
  const operations = steps.flatMap((step) => ('call' in step ? [step.call] : []));
  const kinds = steps.flatMap((step) => ('change' in step ? Object.keys(step.change) : []));
  return { operations, kinds, text: JSON.stringify(steps) };
}

/** Names of services that are asked for and not there: those of the operations and kinds, and those whose resources are mentioned. */
export function missingFor(
  { operations = [], kinds: changed = [], text }: Asked,
  modules: ModuleSet,
): string[] {
  const called = operations.map((id) => splitOperation(id).service);
  const mentioned = Object.entries(MODULES).flatMap(([name, { mentionedAs, kinds = [] }]) =>
    mentionedAs?.test(text) || kinds.some((key) => changed.includes(key)) ? [name] : [],
  );
  const names = [...called, ...mentioned].filter(
    (name): name is string => name !== undefined && name in MODULES,
  );
  return [...new Set(names)].filter((name) => !modules.has(name));
}

/** Lets services into a world that nobody declared, as far as it can take them. @throws Error when one cannot be fetched */
export async function joinModules(names: readonly string[], modules: ModuleSet): Promise<void> {
  for (const name of names) {
    const module = await loadModule(name);
    await joinModules(
      module.requires.filter((one) => !modules.has(one)),
      modules,
    );
    if (!modules.has(name) && modules.admits(module)) modules.join(module);
  }
}
