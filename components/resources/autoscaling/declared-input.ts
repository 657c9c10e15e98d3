import type { Topology } from '@/engine/client/topology';
import type { AutoScalingInput } from './graph';

/** A declared world as it will first be seen, before it runs. */
export function declaredAutoScaling({ autoScaling = [] }: Topology): AutoScalingInput {
  return { autoScaling: Object.fromEntries(autoScaling.map((spec, index) => [String(index), spec])) };
}
