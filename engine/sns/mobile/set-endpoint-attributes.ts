import type { SetEndpointAttributesInput } from '@aws-sdk/client-sns';
import { ok } from '../../kernel/outcome';
import { invalidBecause, missing } from '../errors';
import { tellTopic } from './application-events';
import { readEndpointAttributes } from './endpoint-attributes';
import { endpointOperation } from './mobile-operation';
import { addEndpoint, removeEndpoint } from './state';

/**
 * SetEndpointAttributes: a token that another endpoint of the application has is refused.
 * Errors: InvalidParameter, NotFound. Source: API reference, SetEndpointAttributes. Assumed, not documented: that refusal's text.
 */
export const setEndpointAttributes = endpointOperation<SetEndpointAttributesInput, Record<string, never>>(
  'SetEndpointAttributes',
  ({ state, fields, context, endpoint, application }) => {
    if (fields.Attributes === undefined || fields.Attributes === null) return missing('Attributes');
    const change = readEndpointAttributes(fields, application.platform);
    if (!change.ok) return change;
    const { token = endpoint.token } = change.response;
    const holder = state.mobile.tokens.get(application.arn)?.get(token);
    if (holder !== undefined && holder !== endpoint.arn) {
      return invalidBecause('Token', `Endpoint ${holder} already exists with the same Token.`);
    }
    removeEndpoint(state.mobile, endpoint);
    Object.assign(endpoint, change.response);
    addEndpoint(state.mobile, endpoint);
    tellTopic(application, 'EndpointUpdated', endpoint, context);
    return ok({});
  },
);
