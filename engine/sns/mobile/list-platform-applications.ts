import type { ListPlatformApplicationsInput, ListPlatformApplicationsResponse } from '@aws-sdk/client-sns';
import { ok } from '../../kernel/outcome';
import { pageOf } from '../page';
import { accountOperation } from '../topic-operation';
import { shownAttributes } from './application-attributes';

/** ListPlatformApplications: the caller's own, 100 a page. Source: API reference, ListPlatformApplications. */
export const listPlatformApplications = accountOperation<
  ListPlatformApplicationsInput,
  ListPlatformApplicationsResponse
>('ListPlatformApplications', (state, fields, { region, caller }) => {
  const own = [...state.mobile.applications.values()].filter(
    (one) => one.region === region && one.accountId === caller.accountId,
  );
  const page = pageOf(own, ({ arn }) => arn, fields);
  if (!page.ok) return page;
  const PlatformApplications = page.response.items.map(({ arn, attributes }) => ({
    PlatformApplicationArn: arn,
    Attributes: shownAttributes(attributes),
  }));
  return ok({ PlatformApplications, NextToken: page.response.NextToken });
});
