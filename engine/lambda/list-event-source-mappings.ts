import type { ListEventSourceMappingsRequest, ListEventSourceMappingsResponse } from '@aws-sdk/client-lambda';
import type { Context } from '../kernel/context';
import { ok } from '../kernel/outcome';
import { type Plainly, shapedOperation } from '../shape/shaped-operation';
import { pageOf } from '../structures/page-of';
import { refuseShape } from './errors';
import { findFunction } from './find-function';
import { lambdaLimits } from './limits';
import type { Mapping } from './mapping';
import { shownMapping } from './shown-mapping';
import type { LambdaState } from './state';

/** ListEventSourceMappings: of a function, of a queue, or of the account in the Region. Source: Lambda API reference. */
export const listEventSourceMappings = shapedOperation<
  LambdaState,
  ListEventSourceMappingsRequest,
  Plainly<ListEventSourceMappingsResponse>
>(
  {
    shape: { EventSourceArn: 'text', FunctionName: 'text', Marker: 'text', MaxItems: 'integer' },
    access: (_state, _request, { caller }) => ({
      action: 'lambda:ListEventSourceMappings',
      resourceArn: '*',
      ownerAccountId: caller.accountId,
      deniedCode: 'AccessDeniedException',
    }),
    run(state, request, context) {
      const { EventSourceArn, FunctionName, Marker, MaxItems } = request;
      const target = FunctionName === undefined ? undefined : findFunction(state, FunctionName, context);
      if (target && !target.ok) return target;
      const own = [...state.mappings.values()]
        .filter((one) => isOwn(one, context))
        .filter((one) => EventSourceArn === undefined || one.queueArn === EventSourceArn)
        .filter((one) => !target || one.functionArn === target.response.arn)
        .sort((one, other) => (one.uuid < other.uuid ? -1 : 1));
      const page = pageOf(own, ({ uuid }) => uuid, Marker, MaxItems, lambdaLimits.listedMappings.max);
      const EventSourceMappings = page.items.map((one) => shownMapping(one));
      return ok({ EventSourceMappings, NextMarker: page.next });
    },
  },
  refuseShape,
);

function isOwn({ functionArn }: Mapping, { caller, region }: Context): boolean {
  return functionArn.startsWith(`arn:aws:lambda:${region}:${caller.accountId}:`);
}
