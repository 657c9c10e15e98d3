import type { AccessRequest } from '../kernel/access';
import type { Context } from '../kernel/context';
import type { Outcome } from '../kernel/outcome';
import { required, type Shape } from '../shape/check-shape';
import { type ShapedOperation, shapedOperation } from '../shape/shaped-operation';
import { lambdaFail, refuseShape } from './errors';
import type { Mapping } from './mapping';
import type { LambdaState } from './state';

interface MappingStep<Request> {
  state: LambdaState;
  mapping: Mapping;
  request: Request;
  context: Context;
}

/** An operation on the mapping that UUID names. */
export function mappingOperation<Request extends { UUID: string | undefined }, Response>(
  action: string,
  shape: Shape<Request>,
  step: (step: MappingStep<Request>) => Outcome<Response>,
): ShapedOperation<LambdaState, Request, Response> {
  return shapedOperation<LambdaState, Request, Response>(
    {
      shape: { ...shape, UUID: required('text') },
      access: (state, request) => accessToMapping(state.mappings.get(request.UUID ?? ''), action),
      run(state, request, context) {
        const mapping = state.mappings.get(request.UUID ?? '');
        if (mapping) return step({ state, mapping, request, context });
        return lambdaFail('ResourceNotFoundException', 'The resource you requested does not exist.');
      },
    },
    refuseShape,
  );
}

function accessToMapping(mapping: Mapping | undefined, action: string): AccessRequest | undefined {
  return (
    mapping && {
      action: `lambda:${action}`,
      resourceArn: mapping.arn,
      ownerAccountId: mapping.functionArn.split(':')[4] ?? '',
      deniedCode: 'AccessDeniedException',
      conditionKeys: { 'lambda:FunctionArn': mapping.functionArn },
    }
  );
}
