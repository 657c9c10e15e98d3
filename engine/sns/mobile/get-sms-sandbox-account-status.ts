import type { GetSMSSandboxAccountStatusInput, GetSMSSandboxAccountStatusResult } from '@aws-sdk/client-sns';
import { ok } from '../../kernel/outcome';
import { accountOperation } from '../topic-operation';
import { smsAccount } from './state';

/** GetSMSSandboxAccountStatus. Source: API reference, GetSMSSandboxAccountStatus. */
export const getSmsSandboxAccountStatus = accountOperation<
  GetSMSSandboxAccountStatusInput,
  GetSMSSandboxAccountStatusResult
>('GetSMSSandboxAccountStatus', ({ mobile }, _fields, { region, caller }) =>
  ok({ IsInSandbox: smsAccount(mobile, region, caller.accountId).inSandbox }),
);
