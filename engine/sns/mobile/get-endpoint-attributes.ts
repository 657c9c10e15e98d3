import type { GetEndpointAttributesInput, GetEndpointAttributesResponse } from '@aws-sdk/client-sns';
import { ok } from '../../kernel/outcome';
import { shownEndpoint } from './endpoint-attributes';
import { endpointOperation } from './mobile-operation';

/** GetEndpointAttributes. Source: API reference, GetEndpointAttributes. */
export const getEndpointAttributes = endpointOperation<
  GetEndpointAttributesInput,
  GetEndpointAttributesResponse
>('GetEndpointAttributes', ({ endpoint }) => ok({ Attributes: shownEndpoint(endpoint) }));
