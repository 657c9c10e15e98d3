import type { DeleteEndpointInput } from '@aws-sdk/client-sns';
import { tellTopic } from './application-events';
import { deletion } from './mobile-operation';
import { removeEndpoint } from './state';

/** DeleteEndpoint: a topic's subscription to it stays, and its deliveries fail. Source: API reference, DeleteEndpoint. */
export const deleteEndpoint = deletion<DeleteEndpointInput>(
  'DeleteEndpoint',
  'EndpointArn',
  'endpoint/',
  ({ mobile }, arn, context) => {
    const endpoint = mobile.endpoints.get(arn);
    if (!endpoint) return;
    removeEndpoint(mobile, endpoint);
    const application = mobile.applications.get(endpoint.applicationArn);
    if (application) tellTopic(application, 'EndpointDeleted', endpoint, context);
  },
);
