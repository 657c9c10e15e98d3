import type { Topology } from '@/engine/client/topology';
import { byName } from '../../sandbox/drawing/graph-parts';
import type { LambdaInput } from './graph';

/** A declared world as it will first be seen, before it runs. */
export function declaredLambda({ functions }: Topology): LambdaInput {
  return { functions: byName(functions?.map(({ name }) => ({ name }))) };
}
