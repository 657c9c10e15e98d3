import type {
  ListEndpointsByPlatformApplicationInput,
  ListEndpointsByPlatformApplicationResponse,
} from '@aws-sdk/client-sns';
import { ok } from '../../kernel/outcome';
import { pageOf } from '../page';
import { shownEndpoint } from './endpoint-attributes';
import { applicationOperation } from './mobile-operation';

/** ListEndpointsByPlatformApplication: 100 a page. Source: API reference, ListEndpointsByPlatformApplication. */
export const listEndpointsByPlatformApplication = applicationOperation<
  ListEndpointsByPlatformApplicationInput,
  ListEndpointsByPlatformApplicationResponse
>('ListEndpointsByPlatformApplication', ({ state: { mobile }, fields, application }) => {
  const arns = [...(mobile.tokens.get(application.arn)?.values() ?? [])];
  const page = pageOf(arns, (arn) => arn, fields);
  if (!page.ok) return page;
  const Endpoints = page.response.items.flatMap((EndpointArn) => {
    const endpoint = mobile.endpoints.get(EndpointArn);
    return endpoint ? [{ EndpointArn, Attributes: shownEndpoint(endpoint) }] : [];
  });
  return ok({ Endpoints, NextToken: page.response.NextToken });
});
