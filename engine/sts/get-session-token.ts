import type { GetSessionTokenRequest, GetSessionTokenResponse } from '@aws-sdk/client-sts';
import { ok } from '../kernel/outcome';
import { type Plainly, shapedOperation } from '../shape/shaped-operation';
import { rangeFault, refuseShape, stsFail } from './errors';
import { stsLimits } from './limits';
import { openSession, type StsState } from './state';

/** GetSessionToken: temporary credentials of the calling user itself. Errors: ValidationError, AccessDenied. Source: API reference. */
export const getSessionToken = shapedOperation<
  StsState,
  GetSessionTokenRequest,
  Plainly<GetSessionTokenResponse>
>(
  {
    shape: { DurationSeconds: 'integer' },
    run(state, { DurationSeconds }, context) {
      const { accountId, principalArn } = context.caller;
      if (principalArn.includes(':assumed-role/'))
        return stsFail('AccessDenied', 'Cannot call GetSessionToken with session credentials');
      const fault = rangeFault('DurationSeconds', DurationSeconds, stsLimits.sessionTokenSeconds);
      if (fault) return fault;
      const seconds = DurationSeconds ?? stsLimits.sessionTokenSeconds.default;
      return ok({ Credentials: openSession(state, { accountId, principalArn }, seconds, context) });
    },
  },
  refuseShape,
);
