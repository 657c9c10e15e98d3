import type { ListOriginationNumbersRequest, ListOriginationNumbersResult } from '@aws-sdk/client-sns';
import { ok } from '../../kernel/outcome';
import { pageOf } from '../page';
import { accountOperation } from '../topic-operation';
import { mobileLimits } from './limits';

/**
 * ListOriginationNumbers: numbers are bought in AWS End User Messaging, which is not here, so that there are none.
 * Source: API reference, ListOriginationNumbers.
 */
export const listOriginationNumbers = accountOperation<
  ListOriginationNumbersRequest,
  ListOriginationNumbersResult
>('ListOriginationNumbers', (_state, fields) => {
  const none: string[] = [];
  const page = pageOf(none, (number) => number, fields, { maxResults: mobileLimits.originationNumbersPage });
  return page.ok ? ok({ PhoneNumbers: [] }) : page;
});
