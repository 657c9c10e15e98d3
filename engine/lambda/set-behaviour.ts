import { ok } from '../kernel/outcome';
import { required } from '../shape/check-shape';
import { shapedOperation } from '../shape/shaped-operation';
import { behaviourShape, readBehaviour } from './behaviour-fields';
import { invalid, refuseShape } from './errors';
import { findFunction } from './find-function';
import type { Behaviour } from './function';
import type { LambdaState } from './state';

export interface SetBehaviourRequest extends Partial<Behaviour> {
  functionName: string;
}

/**
 * SetBehaviour, an operation of our own: what stands for a function's code. What is left out stays as it is.
 * Errors: ResourceNotFoundException, InvalidParameterValueException.
 */
export const setBehaviour = shapedOperation<LambdaState, SetBehaviourRequest, Record<string, never>>(
  {
    shape: { functionName: required('text'), ...behaviourShape },
    run(state, request, context) {
      const found = findFunction(state, request.functionName, context);
      if (!found.ok) return found;
      const behaviour = readBehaviour(request, found.response.behaviour);
      if ('fault' in behaviour) return invalid(`The behaviour is not valid: ${behaviour.fault}.`);
      found.response.behaviour = behaviour;
      return ok({});
    },
  },
  refuseShape,
);
