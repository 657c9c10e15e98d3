import type { ListSMSSandboxPhoneNumbersInput, ListSMSSandboxPhoneNumbersResult } from '@aws-sdk/client-sns';
import { ok } from '../../kernel/outcome';
import { pageOf } from '../page';
import { accountOperation } from '../topic-operation';
import { mobileLimits } from './limits';
import { smsAccount } from './state';

/** ListSMSSandboxPhoneNumbers. Errors: InvalidParameter. Source: API reference, ListSMSSandboxPhoneNumbers. */
export const listSmsSandboxPhoneNumbers = accountOperation<
  ListSMSSandboxPhoneNumbersInput,
  ListSMSSandboxPhoneNumbersResult
>('ListSMSSandboxPhoneNumbers', ({ mobile }, fields, { region, caller }) => {
  const { sandbox } = smsAccount(mobile, region, caller.accountId);
  const page = pageOf([...sandbox.values()], ({ number }) => number, fields, {
    maxResults: mobileLimits.sandboxNumbersPage,
  });
  if (!page.ok) return page;
  const PhoneNumbers = page.response.items.map(({ number, verified }) => ({
    PhoneNumber: number,
    Status: verified ? ('Verified' as const) : ('Pending' as const),
  }));
  return ok({ PhoneNumbers, NextToken: page.response.NextToken });
});
