import type { Topology } from '@/engine/client/topology';

/** The declared pattern of each rule, by its name. */
export const patternsOf = ({ rules = [] }: Topology) =>
  new Map(rules.map(({ name, pattern }) => [name, pattern]));
