import type { ListPhoneNumbersOptedOutInput, ListPhoneNumbersOptedOutResponse } from '@aws-sdk/client-sns';
import { ok } from '../../kernel/outcome';
import { pageOf } from '../page';
import { accountOperation } from '../topic-operation';
import { optedOutNumbers } from './opted-out';

/** ListPhoneNumbersOptedOut: 100 a page. Source: API reference, ListPhoneNumbersOptedOut. */
export const listPhoneNumbersOptedOut = accountOperation<
  ListPhoneNumbersOptedOutInput,
  ListPhoneNumbersOptedOutResponse
>('ListPhoneNumbersOptedOut', (_state, fields, context) => {
  const page = pageOf(optedOutNumbers(context), (number) => number, fields, { token: 'nextToken' });
  if (!page.ok) return page;
  const { items: phoneNumbers, NextToken: nextToken } = page.response;
  return ok({ phoneNumbers, nextToken });
});
