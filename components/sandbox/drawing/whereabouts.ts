import type { Topology } from '@/engine/client/topology';
import type { GraphPart } from './graph';

/** What is declared to be elsewhere than the world itself, or to act as somebody: `account 222233334444 · eu-central-2`. By name. */
export function whereaboutsOf(parts: readonly GraphPart[], topology: Topology): Map<string, string> {
  const known = new Map<string, string>();
  for (const { name, account, region, role } of parts.flatMap((part) => part.whereabouts?.(topology) ?? [])) {
    const words = [role && `as ${role}`, account && `account ${account}`, region].filter(Boolean);
    if (words.length > 0) known.set(name, words.join(' · '));
  }
  return known;
}
