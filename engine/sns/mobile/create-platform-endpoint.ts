import type { CreateEndpointResponse, CreatePlatformEndpointInput } from '@aws-sdk/client-sns';
import { type Failed, ok, type Success } from '../../kernel/outcome';
import type { Fields } from '../../shape/check-shape';
import { invalidBecause } from '../errors';
import { readText, requireText } from '../request';
import { topicArn } from '../state';
import { tellTopic } from './application-events';
import { readEndpointAttributes, tokenAsKept, tokenFault, userDataFault } from './endpoint-attributes';
import { applicationOperation } from './mobile-operation';
import { addEndpoint, type PlatformApplication, type PlatformEndpoint } from './state';

/**
 * CreatePlatformEndpoint: the same token with the same user data and flag returns the endpoint that exists.
 * Errors: InvalidParameter, NotFound. Source: API reference, CreatePlatformEndpoint.
 */
export const createPlatformEndpoint = applicationOperation<
  CreatePlatformEndpointInput,
  CreateEndpointResponse
>('CreatePlatformEndpoint', ({ state, fields, context, application }) => {
  const requested = readRequest(fields, application);
  if (!requested.ok) return requested;
  const { mobile } = state;
  const existing = mobile.endpoints.get(
    mobile.tokens.get(application.arn)?.get(requested.response.token) ?? '',
  );
  if (existing) {
    return same(existing, requested.response) ? ok({ EndpointArn: existing.arn }) : different(existing);
  }
  const { platform, name, region, accountId, arn: applicationArn } = application;
  const arn = topicArn(region, accountId, `endpoint/${platform}/${name}/${context.uuid()}`);
  const endpoint = { arn, applicationArn, ...requested.response };
  addEndpoint(mobile, endpoint);
  tellTopic(application, 'EndpointCreated', endpoint, context);
  return ok({ EndpointArn: arn });
});

type EndpointRequest = Omit<PlatformEndpoint, 'arn' | 'applicationArn'>;

function readRequest(fields: Fields, { platform }: PlatformApplication): Success<EndpointRequest> | Failed {
  const token = requireText(fields, 'Token');
  if (!token.ok) return token;
  const userData = readText(fields, 'CustomUserData');
  if (!userData.ok) return userData;
  const attributes = readEndpointAttributes(fields, platform);
  if (!attributes.ok) return attributes;
  const fault = tokenFault(token.response, platform) ?? userDataFault(userData.response);
  if (fault) return fault;
  const { enabled = true, customUserData = userData.response } = attributes.response;
  return ok({ token: tokenAsKept(token.response, platform), customUserData, enabled });
}

function same(existing: PlatformEndpoint, requested: EndpointRequest): boolean {
  return (
    existing.enabled === requested.enabled &&
    (existing.customUserData ?? '') === (requested.customUserData ?? '')
  );
}

function different({ arn }: PlatformEndpoint): Failed {
  return invalidBecause(
    'Token',
    `Endpoint ${arn} already exists with the same Token, but different attributes.`,
  );
}
