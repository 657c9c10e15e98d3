import type { Context } from '../../kernel/context';
import type { PlatformApplication, PlatformEndpoint } from './state';

export type ApplicationEvent = 'EndpointCreated' | 'EndpointDeleted' | 'EndpointUpdated' | 'DeliveryFailure';

/**
 * Tells the topic that the application names for such events, if it names one.
 * Source: SNS Developer Guide, application-event-notifications. Assumed, not documented in full: the fields of the message.
 */
export function tellTopic(
  application: PlatformApplication,
  event: ApplicationEvent,
  endpoint: PlatformEndpoint,
  context: Context,
  details: { [name: string]: string } = {},
): void {
  const TopicArn = application.attributes[`Event${event}`];
  if (TopicArn === undefined) return;
  const { accountId, arn, name, region } = application;
  const message = { EventType: event, Resource: arn, EndpointArn: endpoint.arn, Service: 'SNS', ...details };
  context.call({
    service: 'sns',
    operation: 'Publish',
    request: { TopicArn, Message: JSON.stringify(message) },
    caller: {
      accountId,
      principalArn: `arn:aws:iam::${accountId}:root`,
      // The topic lies where its ARN says, whatever the application's Region.
      region: TopicArn.split(':')[3] ?? region,
      secureTransport: true,
      actor: name,
    },
  });
}
