import type { ListFunctionsRequest, ListFunctionsResponse } from '@aws-sdk/client-lambda';
import { ok } from '../kernel/outcome';
import { type Plainly, shapedOperation } from '../shape/shaped-operation';
import { pageOf } from '../structures/page-of';
import { configurationOf } from './configuration';
import { refuseShape } from './errors';
import { lambdaLimits } from './limits';
import type { LambdaState } from './state';

/** ListFunctions: those of the caller's account in the called Region, by name. Source: Lambda API reference, ListFunctions. */
export const listFunctions = shapedOperation<
  LambdaState,
  ListFunctionsRequest,
  Plainly<ListFunctionsResponse>
>(
  {
    shape: { Marker: 'text', MaxItems: 'integer', FunctionVersion: 'text' },
    access: (_state, _request, { caller, region }) => ({
      action: 'lambda:ListFunctions',
      resourceArn: `arn:aws:lambda:${region}:${caller.accountId}:*`,
      ownerAccountId: caller.accountId,
      deniedCode: 'AccessDeniedException',
    }),
    run(state, { Marker, MaxItems }, { caller, region }) {
      const own = [...state.functions.values()]
        .filter((one) => one.accountId === caller.accountId && one.region === region)
        .sort((one, other) => (one.name < other.name ? -1 : 1));
      const { items, next } = pageOf(own, ({ name }) => name, Marker, MaxItems, lambdaLimits.listedItems.max);
      return ok({ Functions: items.map(configurationOf), NextMarker: next });
    },
  },
  refuseShape,
);
